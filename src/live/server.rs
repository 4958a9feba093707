//! Pages over HTTP, for browsers on this machine only, and word to them when there are new ones.

use super::http;
use anyhow::Context;
use hyper::body::Bytes;
use serde::Serialize;
use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr, SocketAddrV4, TcpListener};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::runtime::{Builder, Runtime};
use tokio::sync::mpsc::{Receiver, Sender, channel};

/// States that a browser may be behind; one that is further behind is cut off, and asks again.
const BEHIND: usize = 16;

/// A finding as the page shows it.
#[derive(Debug, Clone, Serialize)]
pub struct Notice {
    /// File, line and column.
    pub place: String,
    /// `error`, `warning` or `info`.
    pub severity: &'static str,
    /// The id of its rule.
    pub rule: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do about it; empty where that is not said.
    pub help: String,
}

/// How a map is now.
#[derive(Debug, Clone, Default, Serialize)]
pub struct State {
    /// Which build its page is, from 1; 0 where there was none without mistakes yet.
    pub build: u64,
    /// Whether mistakes keep the page from being built anew.
    pub is_behind: bool,
    /// What was found in it.
    pub findings: Vec<Notice>,
}

/// A page with its state and those who want to hear of it.
#[derive(Default)]
struct Shown {
    html: Bytes,
    state: State,
    listeners: Vec<Sender<Bytes>>,
}

/// The pages by their paths.
#[derive(Default)]
pub(super) struct Shelf(Mutex<BTreeMap<String, Shown>>);

impl Shelf {
    /// The page at a path.
    pub(super) fn page(&self, path: &str) -> Option<Bytes> {
        self.with(|pages| pages.get(path).map(|shown| shown.html.clone()))
    }

    /// The state of the page at a path, then every new one.
    pub(super) fn events(&self, path: &str) -> Option<Receiver<Bytes>> {
        self.with(|pages| {
            let shown = pages.get_mut(path)?;
            let (sender, receiver) = channel(BEHIND);
            sender.try_send(format!("retry: 500\n{}", event(&shown.state)).into()).ok()?;
            shown.listeners.retain(|listener| !listener.is_closed());
            shown.listeners.push(sender);
            Some(receiver)
        })
    }

    fn with<T>(&self, work: impl FnOnce(&mut BTreeMap<String, Shown>) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// The server.
pub struct Server {
    shelf: Arc<Shelf>,
    address: SocketAddr,
    runtime: Option<Runtime>,
}

impl Server {
    /// Listens on a port of this machine alone; 0 takes any that is free.
    pub fn start(port: u16) -> anyhow::Result<Self> {
        let wanted = SocketAddrV4::new(Ipv4Addr::LOCALHOST, port);
        let listener = TcpListener::bind(wanted);
        let listener = listener.with_context(|| format!("cannot listen on {wanted}"))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let mut runtime = Builder::new_multi_thread();
        let runtime = runtime.worker_threads(1).enable_io().enable_time().build()?;
        let shelf = Arc::<Shelf>::default();
        runtime.spawn(http::serve(listener, address.port(), Arc::clone(&shelf)));
        Ok(Server { shelf, address, runtime: Some(runtime) })
    }

    /// Where a browser finds it.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Puts a page at a path, and tells those who show it; nobody is waited for.
    pub fn put(&self, path: &str, html: Option<String>, state: State) {
        self.shelf.with(|pages| {
            let shown = pages.entry(path.to_owned()).or_default();
            if let Some(html) = html {
                shown.html = html.into();
            }
            shown.state = state;
            let word = Bytes::from(event(&shown.state));
            shown.listeners.retain(|listener| listener.try_send(word.clone()).is_ok());
        });
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// A state as a server-sent event.
fn event(state: &State) -> String {
    format!("data: {}\n\n", serde_json::to_string(state).unwrap_or_default())
}

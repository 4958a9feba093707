//! Pages over HTTP, for browsers on this machine only, and word to them when there are new ones.

use anyhow::{Context, anyhow};
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr, SocketAddrV4};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use tiny_http::{Header, Method, Request, Response};

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
    html: Arc<str>,
    state: State,
    listeners: Vec<Box<dyn Write + Send>>,
}

type Shelf = BTreeMap<String, Shown>;

/// The server.
pub struct Server {
    http: Arc<tiny_http::Server>,
    shelf: Arc<Mutex<Shelf>>,
    address: SocketAddr,
}

impl Server {
    /// Listens on a port of this machine alone; 0 takes any that is free.
    pub fn start(port: u16) -> anyhow::Result<Self> {
        let wanted = SocketAddrV4::new(Ipv4Addr::LOCALHOST, port);
        let http = tiny_http::Server::http(wanted)
            .map_err(|error| anyhow!("{error}"))
            .with_context(|| format!("cannot listen on {wanted}"))?;
        let address = http.server_addr().to_ip().context("the server has no address")?;
        let server = Server { http: Arc::new(http), shelf: Arc::default(), address };
        let (http, shelf) = (Arc::clone(&server.http), Arc::clone(&server.shelf));
        thread::spawn(move || {
            for request in http.incoming_requests() {
                answer(request, address.port(), &shelf);
            }
        });
        Ok(server)
    }

    /// Where a browser finds it.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Puts a page at a path, and tells those who show it.
    pub fn put(&self, path: &str, html: Option<String>, state: State) {
        let mut shelf = locked(&self.shelf);
        let shown = shelf.entry(path.to_owned()).or_default();
        if let Some(html) = html {
            shown.html = html.into();
        }
        shown.state = state;
        let word = event(&shown.state);
        shown.listeners.retain_mut(|listener| say(&mut **listener, &word).is_ok());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.http.unblock();
    }
}

fn locked(shelf: &Mutex<Shelf>) -> MutexGuard<'_, Shelf> {
    shelf.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A state as a server-sent event.
fn event(state: &State) -> String {
    format!("data: {}\n\n", serde_json::to_string(state).unwrap_or_default())
}

fn say(listener: &mut dyn Write, word: &str) -> std::io::Result<()> {
    listener.write_all(word.as_bytes())?;
    listener.flush()
}

/// Answers a request; nobody is told about one that broke off.
fn answer(request: Request, port: u16, shelf: &Mutex<Shelf>) {
    if !is_for_us(&request, port) {
        let _ = request.respond(text(403, "This server answers to its own address only.\n"));
        return;
    }
    if !matches!(request.method(), Method::Get | Method::Head) {
        let _ = request.respond(text(405, "There is nothing to change here.\n"));
        return;
    }
    let url = request.url().split(['?', '#']).next().unwrap_or_default().to_owned();
    if let Some(path) = url.strip_prefix("/events") {
        return listen(request, path, shelf);
    }
    let html = locked(shelf).get(&url).map(|shown| Arc::clone(&shown.html));
    let _ = match html {
        Some(html) => {
            let response = Response::from_string(&*html);
            let kind = ("Content-Type", "text/html; charset=utf-8");
            request.respond(with(response, [kind, ("Cache-Control", "no-store"), FRAMES]))
        }
        None => request.respond(text(404, "There is no map here.\n")),
    };
}

/// No other page may show ours in a frame.
const FRAMES: (&str, &str) = ("Content-Security-Policy", "frame-ancestors 'none'");

/// Whether a request names this server: another name that leads here is somebody else's trick.
fn is_for_us(request: &Request, port: u16) -> bool {
    let hosts: Vec<&str> = request
        .headers()
        .iter()
        .filter(|header| header.field.equiv("Host"))
        .map(|header| header.value.as_str())
        .collect();
    let own = [format!("127.0.0.1:{port}"), format!("localhost:{port}")];
    matches!(&*hosts, [host] if own.iter().any(|own| own == host))
}

/// Keeps a request open, to be told of what is new.
fn listen(request: Request, path: &str, shelf: &Mutex<Shelf>) {
    let mut shelf = locked(shelf);
    let Some(shown) = shelf.get_mut(path) else {
        let _ = request.respond(text(404, "There is no map here.\n"));
        return;
    };
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\
                X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n";
    let mut listener = request.into_writer();
    if say(&mut *listener, &format!("{head}retry: 500\n{}", event(&shown.state))).is_ok() {
        shown.listeners.push(listener);
    }
}

fn text(code: u16, words: &str) -> Response<std::io::Cursor<Vec<u8>>> {
    let kind = ("Content-Type", "text/plain; charset=utf-8");
    with(Response::from_string(words).with_status_code(code), [kind, ("Cache-Control", "no-store")])
}

fn with<R: std::io::Read, const N: usize>(
    mut response: Response<R>,
    headers: [(&str, &str); N],
) -> Response<R> {
    for (name, value) in headers.into_iter().chain([("X-Content-Type-Options", "nosniff")]) {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    response
}

//! Requests of browsers and what is answered; none of them can keep the others waiting.

use super::patient::Patient;
use super::server::Shelf;
use hyper::body::{Body, Bytes, Frame, Incoming, SizeHint};
use hyper::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST, HeaderName, ORIGIN,
};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{HeaderMap, Method, Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::future::ready;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::sync::mpsc::Receiver;

/// Connections that are open at once; a further one waits until one is closed.
const CONNECTIONS: usize = 128;
/// How long the head of a request may take.
const HEAD: Duration = Duration::from_secs(10);
/// Most bytes of the head of a request.
const HEAD_BYTES: usize = 16 * 1024;
/// A pause where the system has no connection to give.
const PAUSE: Duration = Duration::from_millis(100);

/// Answers to whoever connects, for ever.
pub(super) async fn serve(listener: std::net::TcpListener, port: u16, shelf: Arc<Shelf>) {
    let Ok(listener) = TcpListener::from_std(listener) else { return };
    let free = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        let Ok(taken) = Arc::clone(&free).acquire_owned().await else { return };
        let Ok((stream, _)) = listener.accept().await else {
            tokio::time::sleep(PAUSE).await;
            continue;
        };
        let shelf = Arc::clone(&shelf);
        tokio::spawn(async move {
            talk(stream, port, &shelf).await;
            drop(taken);
        });
    }
}

/// Answers one request; nobody is told about one that broke off.
async fn talk(stream: TcpStream, port: u16, shelf: &Shelf) {
    let service = service_fn(|request: Request<Incoming>| {
        ready(Ok::<_, Infallible>(answer(&request, port, shelf)))
    });
    let _ = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD)
        .max_buf_size(HEAD_BYTES)
        .keep_alive(false)
        .serve_connection(TokioIo::new(Patient::new(stream)), service)
        .await;
}

fn answer<B>(request: &Request<B>, port: u16, shelf: &Shelf) -> Response<Answer> {
    if !is_for_us(request, port) {
        return text(StatusCode::FORBIDDEN, "This server answers to its own address only.\n");
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return text(StatusCode::METHOD_NOT_ALLOWED, "There is nothing to change here.\n");
    }
    let path = request.uri().path();
    let found = match path.strip_prefix("/events") {
        Some(path) => {
            shelf.events(path).map(|events| ("text/event-stream", Answer::Events(events)))
        }
        None => shelf.page(path).map(|page| ("text/html; charset=utf-8", Answer::of(page))),
    };
    let Some((kind, found)) = found else {
        return text(StatusCode::NOT_FOUND, "There is no map here.\n");
    };
    // No other page may show ours in a frame.
    with(found, [(CONTENT_TYPE, kind), (CONTENT_SECURITY_POLICY, "frame-ancestors 'none'")])
}

/// Whether a request names this server, and comes of no other page: another name that leads here is somebody else's trick.
fn is_for_us<B>(request: &Request<B>, port: u16) -> bool {
    let own = [format!("127.0.0.1:{port}"), format!("localhost:{port}")];
    let is_own = |host: &str| own.iter().any(|own| own == host);
    let hosts = values(request.headers(), &HOST);
    let origins = values(request.headers(), &ORIGIN);
    matches!(&*hosts, [host] if is_own(host))
        && request.uri().authority().is_none_or(|host| is_own(host.as_str()))
        && origins.iter().all(|origin| origin.strip_prefix("http://").is_some_and(is_own))
}

/// The values of a header; one that is no text is empty.
fn values<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Vec<&'a str> {
    headers.get_all(name).iter().map(|value| value.to_str().unwrap_or_default()).collect()
}

fn text(code: StatusCode, words: &'static str) -> Response<Answer> {
    let words = Answer::of(Bytes::from_static(words.as_bytes()));
    let mut response = with(words, [(CONTENT_TYPE, "text/plain; charset=utf-8")]);
    *response.status_mut() = code;
    response
}

fn with<const N: usize>(
    answer: Answer,
    headers: [(HeaderName, &'static str); N],
) -> Response<Answer> {
    let always = [
        (CACHE_CONTROL, "no-store"),
        (HeaderName::from_static("x-content-type-options"), "nosniff"),
    ];
    let mut response = Response::new(answer);
    for (name, value) in headers.into_iter().chain(always) {
        response.headers_mut().insert(name, hyper::header::HeaderValue::from_static(value));
    }
    response
}

/// What is sent behind the head.
enum Answer {
    /// A page, until it is sent.
    Whole(Option<Bytes>),
    /// Words as there are new ones.
    Events(Receiver<Bytes>),
}

impl Answer {
    fn of(page: Bytes) -> Self {
        Answer::Whole(Some(page))
    }
}

impl Body for Answer {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let next = match self.get_mut() {
            Answer::Whole(page) => Poll::Ready(page.take()),
            Answer::Events(events) => events.poll_recv(context),
        };
        next.map(|bytes| bytes.map(|bytes| Ok(Frame::data(bytes))))
    }

    fn is_end_stream(&self) -> bool {
        matches!(self, Answer::Whole(None))
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Answer::Whole(page) => SizeHint::with_exact(page.as_ref().map_or(0, Bytes::len) as u64),
            Answer::Events(_) => SizeHint::default(),
        }
    }
}

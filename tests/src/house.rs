//! A real server on a port of its own, and asking it over HTTP.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use axum::Router;
use seeds::Date;
use serde_json::Value;
use server::{Config, House, router};
use ureq::Agent;
use ureq::http::{Method, Request};

use crate::{relevance::AS_OF, seeds_dir};

/// A running server, told that today is [`AS_OF`] unless asked for another day.
pub struct Server {
    base: String,
    agent: Agent,
}

/// What came back.
pub struct Reply {
    /// The status.
    pub status: u16,
    /// The body as text.
    pub text: String,
    headers: Vec<(String, String)>,
}

/// The one server that the tests of a file share.
#[must_use]
pub fn server() -> &'static Server {
    static SERVER: OnceLock<Server> = OnceLock::new();
    SERVER.get_or_init(|| Server::start(AS_OF, Config::default()))
}

impl Server {
    /// Starts one on port 0.
    #[must_use]
    pub fn start(today: Date, config: Config) -> Self {
        Self::over(today, config, router)
    }

    /// Starts one that answers with `routes` of its own.
    #[must_use]
    pub fn over(today: Date, config: Config, routes: impl FnOnce(Arc<House>) -> Router) -> Self {
        let house = House::load(&seeds_dir(), plain_site(), config, Some(today)).expect("the catalogue loads");
        let base = format!("http://{}", serve(routes(Arc::new(house))));
        let agent = Agent::config_builder().http_status_as_error(false).max_redirects(0).proxy(None).build().into();
        Self { base, agent }
    }

    /// Where it listens, for whoever speaks to the socket itself.
    #[must_use]
    pub fn address(&self) -> &str {
        self.base.trim_start_matches("http://")
    }

    /// `GET path`.
    #[must_use]
    pub fn get(&self, path: &str) -> Reply {
        self.send("GET", path, &[], "")
    }

    /// What a request of these very bytes is answered with, head and body, read until the server closes.
    #[must_use]
    pub fn raw(&self, head: &str, rest: &[u8]) -> String {
        let mut stream = TcpStream::connect(self.address()).expect("a connection");
        stream.write_all(&[head.as_bytes(), rest].concat()).expect("written");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("read");
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// `GET path` with words in its query, encoded.
    #[must_use]
    pub fn ask(&self, path: &str, query: &[(&str, &str)]) -> Reply {
        let query: Vec<String> = query.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        self.get(&format!("{path}?{}", query.join("&")))
    }

    /// `POST path` with a form.
    #[must_use]
    pub fn post_form(&self, path: &str, fields: &[(&str, &str)]) -> Reply {
        let body: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        self.send("POST", path, &[("content-type", "application/x-www-form-urlencoded")], &body.join("&"))
    }

    /// `POST path` with JSON.
    #[must_use]
    pub fn post_json(&self, path: &str, body: &Value) -> Reply {
        self.send("POST", path, &[("content-type", "application/json")], &body.to_string())
    }

    /// What `POST /api/v1/match` answers, where it answers at all.
    #[must_use]
    pub fn matched(&self, body: &Value) -> Value {
        let reply = self.post_json("/api/v1/match", body);
        assert_eq!(reply.status, 200, "{}", reply.text);
        reply.json()
    }

    /// Any request.
    #[must_use]
    pub fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Reply {
        let method: Method = method.parse().expect("a method");
        let mut request = Request::builder().method(method).uri(format!("{}{path}", self.base));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(body.to_owned()).expect("a request");
        let mut response = self.agent.run(request).expect("an answer");
        let headers = response.headers().iter();
        let headers = headers.map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into()));
        Reply {
            status: response.status().as_u16(),
            headers: headers.collect(),
            text: response.body_mut().read_to_string().unwrap_or_default(),
        }
    }
}

impl Reply {
    /// A header's values, joined with commas; empty where there is none.
    #[must_use]
    pub fn header(&self, name: &str) -> String {
        let values = self.headers.iter().filter(|(other, _)| other == name).map(|(_, value)| value.as_str());
        values.collect::<Vec<_>>().join(", ")
    }

    /// The body as JSON.
    #[must_use]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|problem| panic!("{problem}: {}", self.text))
    }
}

/// Serves on port 0 until the process ends. Where it listens.
#[must_use]
pub fn serve(router: Router) -> SocketAddr {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("a bound listener has an address");
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(4).enable_all().build();
        runtime.expect("a runtime").block_on(async {
            listener.set_nonblocking(true).expect("a listener that does not block");
            let listener = tokio::net::TcpListener::from_std(listener).expect("a listener");
            server::serve(listener, router).await.expect("a served request");
        });
    });
    address
}

/// Percent-encoded, for a query or a form.
#[must_use]
pub fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

/// A site without WASM, so that these journeys need no browser build. Written once a process:
/// tests run side by side, and one must not read what another is writing.
#[must_use]
pub fn plain_site() -> &'static Path {
    static SITE: OnceLock<PathBuf> = OnceLock::new();
    SITE.get_or_init(|| {
        let folder = std::env::temp_dir().join(format!("minsheng-site-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("root")).expect("a temporary folder");
        std::fs::create_dir_all(folder.join("assets")).expect("a temporary folder");
        std::fs::write(folder.join("assets/site.0123.css"), "body{}").expect("a temporary file");
        std::fs::write(folder.join("site.json"), r#"{"style": "/assets/site.0123.css", "boot": null}"#)
            .expect("a temporary file");
        folder
    })
}

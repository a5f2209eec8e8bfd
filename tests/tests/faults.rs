//! Faults: more at once than the machine takes, bodies that never end, sockets that just close.

use std::io::{Read, Write};
use std::net::TcpStream;

use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;
use server::{Config, stack};
use tests::house::{Server, server};
use tests::relevance::AS_OF;

/// A form that says it will be longer than what comes.
const HALF: &[u8] = b"POST /find HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\n\
    content-length: 50\r\n\r\ntext=";

fn half_a_question(server: &Server) -> TcpStream {
    let mut stream = TcpStream::connect(server.address()).expect("a connection");
    stream.write_all(HALF).expect("written");
    stream
}

#[test]
fn more_than_the_limit_are_told_to_come_back_and_the_rest_are_served_after() {
    let server = Server::start(AS_OF, Config { most_at_once: 2, ..Config::default() });
    let mut waiting = Vec::new();
    // Where our own asking came between, one of the two was refused: another then takes its place. Once two are under
    // way a third is refused; every refusal is a clear one.
    let refused = (0..200).find_map(|_| {
        waiting.push(half_a_question(&server));
        (0..100).map(|_| server.get("/healthz")).find(|reply| reply.status != 200)
    });
    let refused = refused.expect("a refusal");
    assert_eq!((refused.status, refused.header("retry-after").as_str()), (503, "1"));
    assert_eq!(refused.header("content-type"), "application/problem+json");
    let page = (0..20_000).map(|_| server.send("GET", "/", &[("accept", "text/html,*/*;q=0.8")], ""));
    let page = page.into_iter().find(|reply| reply.status != 200).expect("a refusal");
    assert_eq!((page.status, page.header("retry-after").as_str()), (503, "1"));
    assert!(page.header("content-type").starts_with("text/html") && page.text.contains("这会儿问的人太多"));
    assert!(!page.header("content-security-policy").is_empty() && page.text.matches("<h1").count() == 1);
    drop(waiting);
    let served = (0..20_000).any(|_| server.get("/healthz").status == 200);
    assert!(served, "once the two have gone, others are served");
}

#[test]
fn whoever_asked_for_a_page_gets_one_also_where_there_is_none() {
    let html = [("accept", "text/html"), ("cookie", "edition=elder")];
    let refused = server().send("GET", "/preferences", &html, "");
    assert_eq!((refused.status, refused.header("cache-control").as_str()), (405, "no-store"));
    assert!(refused.text.contains("这里没有这一页") && refused.text.contains("class=\"elder\""));
    let program = server().send("GET", "/api/v1/match", &html, "");
    assert!(!program.text.contains("<html"), "programs get their problem as JSON");
}

#[test]
fn a_request_that_breaks_is_said_to_be_our_fault_and_nothing_of_it_is_told() {
    // No page of ours breaks that we know of: one that does is put behind the same layers.
    let broken = |house| {
        let breaks = async || -> StatusCode { panic!("我妈82岁") };
        stack(Router::new().route("/breaks", get(breaks).post(breaks)), &house)
    };
    let server = Server::over(AS_OF, Config::default(), broken);
    for (method, words) in [("GET", "再试一次"), ("POST", "按手机的“返回”")] {
        let page = server.send(method, "/breaks", &[("accept", "text/html")], "text=我妈82岁");
        assert_eq!((page.status, page.header("cache-control").as_str()), (500, "no-store"), "{method}");
        assert!(page.header("content-type").starts_with("text/html"), "{method}");
        assert!(!page.header("content-security-policy").is_empty(), "{method}");
        assert!(page.text.contains("是我们这边出了点问题") && page.text.contains(words), "{method}: a way on");
        assert!(!page.text.contains("82"), "{method}: nothing of it is told");
        let program = server.send(method, "/breaks", &[], "");
        assert_eq!((program.status, program.text.as_str()), (500, ""), "{method}");
    }
}

#[test]
fn whoever_hangs_up_in_the_middle_harms_nobody() {
    for _ in 0..50 {
        drop(half_a_question(server()));
    }
    assert_eq!(server().get("/").status, 200);
}

#[test]
fn nonsense_on_the_wire_is_refused_and_survived() {
    for nonsense in [&b"\x00\x01\x02\r\n\r\n"[..], b"GET /%ZZ HTTP/1.1\r\nhost: x\r\n\r\n", b"GET * HTTP/1.1\r\n\r\n", b"POST /find HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 10\r\n\r\ntext=%ff%f"] {
        let mut stream = TcpStream::connect(server().address()).expect("a connection");
        stream.write_all(nonsense).expect("written");
        stream.shutdown(std::net::Shutdown::Write).expect("half closed");
        let mut answer = Vec::new();
        // Refused with a status or with silence; either will do.
        let _ = stream.read_to_end(&mut answer);
        assert!(!answer.starts_with(b"HTTP/1.1 5"), "{}", String::from_utf8_lossy(&answer));
    }
    assert_eq!(server().get("/").status, 200);
}

#[test]
fn odd_words_get_a_page() {
    let long = "很长".repeat(1000);
    for words in [
        "",
        " ",
        "😀😀",
        "\u{0}\u{7}\u{1b}[2J",
        "hello world",
        "ありがとう",
        "300岁",
        "-1岁",
        "％＃＠",
        "a",
        "的",
        &long,
    ] {
        let page = server().post_form("/find", &[("text", words)]);
        assert_eq!(page.status, 200, "{words:?}");
        assert!(page.text.contains("<h1>"), "{words:?}");
        let found = server().ask("/api/v1/search", &[("q", &words.chars().take(100).collect::<String>())]);
        assert_eq!(found.status, 200, "{words:?}: {}", found.text);
        let offered = server().ask("/api/v1/suggest", &[("q", &words.chars().take(100).collect::<String>())]);
        assert_eq!(offered.status, 200, "{words:?}");
    }
}

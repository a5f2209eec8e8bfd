//! Whoever sends a body is answered, however large it is and whatever becomes of it: a line that is cut while
//! they are still sending shows a broken connection, and not the page that says what was wrong.

use tests::house::server;

const FORM: &str = "application/x-www-form-urlencoded";
const JSON: &str = "application/json";

/// Addresses that read what they are sent, that look at its beginning only, and that do not look at all.
const ADDRESSES: &[(&str, &str, u16)] = &[
    ("/find", FORM, 413),
    ("/window", FORM, 413),
    ("/window/hand", FORM, 413),
    ("/service", FORM, 413),
    ("/preferences", FORM, 413),
    ("/", FORM, 413),
    ("/api/v1/search", JSON, 413),
    ("/api/v1/match", JSON, 413),
    ("/api/v1/match", "text/plain", 415),
    ("/find", "text/plain", 413),
    ("/window/next", FORM, 303),
    ("/about", FORM, 405),
    ("/no-such-page", FORM, 405),
    ("/healthz", FORM, 405),
];

#[test]
fn a_body_of_any_size_is_answered() {
    for megabytes in [2, 8] {
        let words = "x".repeat(megabytes << 20);
        for (path, kind, status) in ADDRESSES {
            let body = if *kind == JSON { format!("{{\"text\":\"{words}\"}}") } else { format!("text={words}") };
            let reply = server().send("POST", path, &[("content-type", kind), ("accept", "text/html")], &body);
            assert_eq!(reply.status, *status, "{path}, {megabytes} MB of {kind}");
        }
    }
}

#[test]
fn the_line_can_be_used_again() {
    let body = "x".repeat(100_000);
    let head = |path: &str, rest: &str| {
        let length = body.len();
        format!("POST {path} HTTP/1.1\r\nhost: x\r\ncontent-type: {FORM}\r\ncontent-length: {length}\r\n{rest}\r\n")
    };
    let first = format!("{}{body}", head("/window/next", ""));
    let answers = server().raw(&first, format!("{}{body}", head("/preferences", "connection: close\r\n")).as_bytes());
    assert!(answers.contains("303 See Other") && answers.contains("413 Payload Too Large"), "{answers}");
}

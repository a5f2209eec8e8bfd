//! The real program at RUST_LOG=trace: no line it writes, on either stream, holds anything of a
//! situation, whichever way it came and whatever was wrong with it.

use std::fs::File;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use serde_json::json;
use tests::house::{encoded, plain_site};
use ureq::Agent;

/// Words nobody writes by chance, with facts of every kind.
const TEXT: &str = "张秀英82岁，我妈，得了艾滋病，有残疾证2级，吃低保，遭老汉打得一身，不想活了";
/// What must not be read anywhere: typed words, facts' ids and values, what they came to.
const SECRETS: [&str; 17] = [
    "张秀英",
    "82",
    "我妈",
    "艾滋",
    "残疾",
    "低保",
    "打得一身",
    "不想活",
    "mother",
    "母亲",
    "hiv",
    "disability",
    "dibao",
    "1944",
    "1943",
    "self-harm",
    "entitled",
];

/// The program, ended with the test.
struct Program {
    child: Child,
    log: PathBuf,
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = std::fs::remove_file(&self.log);
    }
}

impl Program {
    fn start() -> Self {
        let log = std::env::temp_dir().join(format!("minsheng-log-{}", std::process::id()));
        let file = File::create(&log).expect("a temporary file");
        let child = Command::new(built())
            .args(["serve", "--listen", "127.0.0.1:0", "--site"])
            .arg(plain_site())
            .current_dir(tests::root())
            .env("RUST_LOG", "trace")
            .env("NO_COLOR", "1")
            .env("RUST_BACKTRACE", "full")
            .stdout(file.try_clone().expect("a file"))
            .stderr(file)
            .spawn()
            .expect("the program starts");
        Self { child, log }
    }

    fn written(&self) -> String {
        let mut bytes = Vec::new();
        File::open(&self.log).and_then(|mut file| file.read_to_end(&mut bytes)).expect("its log");
        String::from_utf8_lossy(&bytes).into_owned()
    }

    /// Where it listens, once it does.
    fn address(&self) -> String {
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(60) {
            let written = self.written();
            let after = written.split_once("listening on http://").map(|(_, after)| after);
            if let Some((address, _)) = after.and_then(|after| after.split_once('\n')) {
                return address.trim().to_owned();
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("it does not listen: {}", self.written());
    }
}

/// The program as `cargo xtask build` makes it; built already in every run of all the checks.
fn built() -> PathBuf {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let args = ["build", "--quiet", "--package", "server", "--message-format", "json-render-diagnostics"];
    let output = Command::new(cargo).args(args).current_dir(tests::root()).output().expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let told = String::from_utf8_lossy(&output.stdout);
    let artifacts = told.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    let mut programs = artifacts.filter_map(|artifact| Some(artifact["executable"].as_str()?.to_owned()));
    programs.next_back().expect("a program").into()
}

/// Everything there is to ask, rightly and wrongly.
fn ask_everything(address: &str) {
    let agent: Agent = Agent::config_builder().http_status_as_error(false).max_redirects(0).proxy(None).build().into();
    let send = |path: &str, kind: &str, body: &[u8]| {
        let sent = agent.post(format!("http://{address}{path}")).header("content-type", kind).send(body);
        sent.expect("an answer").status().as_u16()
    };
    let (js, form) = ("application/json", "application/x-www-form-urlencoded");
    let situation = json!({"people": [{"id": "mother", "facts": [
        {"fact": "age", "value": 82, "words": "张秀英82岁"}, {"fact": "hiv", "value": true}, {"fact": "disability-cert", "value": true},
    ]}]});
    let forged = json!({"people": [{"id": "mother", "facts": [{"fact": "张秀英", "value": "艾滋"}]}]});
    for (body, status) in [
        (json!({"text": TEXT, "region": "longchang"}), 200),
        (json!({"text": TEXT, "region": "zigong", "as_of": "2026-11-21"}), 200),
        (json!({"situation": situation, "region": "longchang"}), 200),
        (json!({"text": TEXT, "situation": situation, "region": "longchang"}), 200),
        (json!({"situation": forged, "region": "longchang"}), 422),
        (json!({"text": TEXT.repeat(60), "region": "longchang"}), 422),
        (json!({"text": TEXT.repeat(2000), "region": "longchang"}), 413),
        (json!({"text": TEXT, "region": TEXT}), 400),
        (json!({"text": [TEXT], "region": "longchang"}), 400),
    ] {
        assert_eq!(send("/api/v1/match", js, body.to_string().as_bytes()), status, "{body}");
    }
    send("/api/v1/match", js, format!("{{\"text\": \"{TEXT}").as_bytes());
    send("/api/v1/match", js, &[b"{\"text\": \"".as_slice(), &[0xff, 0xfe], TEXT.as_bytes()].concat());
    send("/api/v1/match", form, TEXT.as_bytes());
    for path in ["/api/v1/search", "/api/v1/suggest"] {
        send(path, js, json!({"q": TEXT}).to_string().as_bytes());
        send(path, js, json!({"q": TEXT, "region": TEXT, "domain": TEXT}).to_string().as_bytes());
        let _ = agent.get(format!("http://{address}{path}?q={}&limit={}", encoded(TEXT), encoded(TEXT))).call();
    }
    let (words, code) = (encoded(TEXT), "mother.age.d19440101-19441231~mother.hiv.y");
    for path in [
        "/find",
        "/guide",
        "/take",
        "/window",
        "/window/next",
        "/window/services",
        "/window/services.csv",
        "/window/hand",
        "/services/elderly-health",
        "/leave",
        "/preferences",
        "/nope",
    ] {
        for field in [
            format!("edits={code}"),
            format!("edits={code}&back=1"),
            "set=mother.hiv.y".to_owned(),
            "drop=mother.age".to_owned(),
            "n.mother.age=82".to_owned(),
            format!("edits={words}&set={words}&drop={words}&n.{words}={words}"),
            format!("edition={words}&region={words}"),
            format!("if={code}&if-set=mother.hiv.y&if-drop={words}&was={words}"),
            format!("do=add&add-who=mother&add-age=82&add-fact=hiv.y&if-fact={words}"),
        ] {
            send(path, form, format!("text={words}&region=longchang&{field}").as_bytes());
            let _ = agent.get(format!("http://{address}{path}?q={words}&{field}")).call();
        }
        send(path, form, format!("text={}", words.repeat(40)).as_bytes());
        send(path, form, TEXT.as_bytes());
        send(path, js, TEXT.as_bytes());
        let cookie = format!("region={words}; edition={words}");
        let _ = agent.get(format!("http://{address}{path}")).header("cookie", cookie).call();
    }
    let _ = agent.get(format!("http://{address}/services/{}", encoded(TEXT))).call();
    broken(address);
}

/// Requests that break off, and some that are none.
fn broken(address: &str) {
    let length = TEXT.len() + 100;
    for request in [
        format!(
            "POST /api/v1/match HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n{TEXT}"
        ),
        format!("POST /find HTTP/1.1\r\nhost: x\r\ncontent-length: {length}\r\n\r\ntext={TEXT}"),
        format!("GET /{TEXT} HTTP/1.1\r\nhost: x\r\n\r\n"),
        format!("{TEXT} {TEXT} {TEXT}\r\n\r\n"),
        format!("GET / HTTP/1.1\r\nhost: x\r\nx-{TEXT}: {TEXT}\r\n\r\n"),
    ] {
        let mut socket = TcpStream::connect(address).expect("a connection");
        socket.set_read_timeout(Some(Duration::from_millis(300))).expect("a socket");
        socket.write_all(request.as_bytes()).expect("a request");
        let _ = socket.read(&mut [0; 4096]);
    }
}

#[test]
fn nothing_of_a_situation_stands_in_any_line_at_any_level() {
    let program = Program::start();
    let address = program.address();
    ask_everything(&address);
    std::thread::sleep(Duration::from_millis(300));
    let written = program.written();
    // The address it listens on is its own line; a port may hold any digits.
    let lines: Vec<&str> = written.lines().filter(|line| !line.contains("listening on")).collect();
    for line in lines {
        // Without the time of day, which holds digits of its own.
        let said = line.split_once(' ').map_or(line, |(_, said)| said);
        for secret in SECRETS {
            let escaped: String = secret.escape_default().collect();
            for form in [secret, &encoded(secret), &encoded(secret).to_lowercase(), &escaped] {
                assert!(!said.contains(form), "“{secret}” stands in: {line}");
            }
        }
    }
}

//! wrk, driven by a script of its own, and its figures.

use std::path::Path;
use std::process::Command;

use crate::Outcome;

/// What one run came to.
pub(crate) struct Run {
    /// Answers a second.
    pub(crate) a_second: f64,
    /// As wrk prints it.
    pub(crate) p50: String,
    /// As wrk prints it.
    pub(crate) p99: String,
    /// Answers that were not 2xx, and sockets that failed.
    pub(crate) errors: u64,
}

/// Asks for the paths in a file, one a line, each thread from another place on, with 32 connections.
pub(crate) fn wrk(address: &str, paths: &Path, seconds: u32) -> Outcome<Run> {
    let script = paths.with_extension("lua");
    std::fs::write(&script, SCRIPT)?;
    let mut command = Command::new("wrk");
    command.args(["-t2", "-c32", "--latency", &format!("-d{seconds}s"), "-s"]).arg(&script);
    let output = command.arg(format!("http://{address}")).arg("--").arg(paths).output();
    let output = output.map_err(|problem| format!("wrk cannot be run ({problem}): install Debian's package wrk"))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    read(&String::from_utf8_lossy(&output.stdout)).ok_or_else(|| "wrk says nothing that is understood".into())
}

const SCRIPT: &str = r#"
local threads = 0
function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end
function init(args)
  paths = {}
  for line in io.lines(args[1]) do paths[#paths + 1] = wrk.format("GET", line) end
  at = number * math.floor(#paths / 2)
end
function request()
  at = at % #paths + 1
  return paths[at]
end
"#;

fn read(report: &str) -> Option<Run> {
    let after = |key: &str| report.lines().find_map(|line| Some(line.trim().strip_prefix(key)?.trim().to_owned()));
    let number = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>().parse::<u64>().ok();
    let refused = after("Non-2xx or 3xx responses:").and_then(|text| number(&text)).unwrap_or(0);
    let broken = after("Socket errors:").map_or(0, |text| text.split(',').filter_map(number).sum());
    Some(Run {
        a_second: after("Requests/sec:")?.parse().ok()?,
        p50: after("50%")?,
        p99: after("99%")?,
        errors: refused + broken,
    })
}

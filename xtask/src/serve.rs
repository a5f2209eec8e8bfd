//! `cargo xtask serve`: gets what is missing, builds, and serves.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use crate::step::{cargo, command, run, say};
use crate::{Outcome, root, site, tools};

/// Builds and serves until stopped.
pub(crate) fn serve(listen: SocketAddr, config: Option<&Path>) -> Outcome {
    let program = build(false)?;
    let mut server = command(&program.display().to_string());
    server.args(["serve", "--listen", &listen.to_string()]);
    server.args(config.map(|file| format!("--config={}", file.display())));
    say("▸ serving; Ctrl-C stops it");
    let status = server.status().map_err(|problem| format!("{}: {problem}", program.display()))?;
    if status.success() { Ok(()) } else { Err(format!("the server stopped with {status}")) }
}

/// Builds server and site; where WASM cannot be built, the pages do without and one line says why.
pub(crate) fn build(release: bool) -> Outcome<PathBuf> {
    let mut arguments = vec!["build", "--package", "server"];
    arguments.extend(release.then_some("--release"));
    run("building the server", &mut cargo(&arguments))?;
    let wasm = site::wasm();
    if let Err(problem) = &wasm {
        say(&format!("! the pages are served without WASM, and work: {problem}"));
    }
    site::assemble(wasm.ok())?;
    let profile = if release { "release" } else { "debug" };
    Ok(root().join("target").join(profile).join("server"))
}

/// What the site needs beyond the server: a module, as rustc leaves it. Each is built by itself: built
/// together, they would share features, and one would grow by what the other asks for.
pub(crate) fn browser_module(package: &str) -> Outcome<PathBuf> {
    tools::wasm_target()?;
    tools::build_packages()?;
    let target = ["--target", "wasm32-unknown-unknown", "--profile", "wasm-release"];
    let what = format!("building the module {package}");
    run(&what, cargo(&["build", "--package", package]).args(target))?;
    Ok(root().join(format!("target/wasm32-unknown-unknown/wasm-release/{package}.wasm")))
}

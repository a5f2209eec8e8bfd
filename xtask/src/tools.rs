//! What this machine may lack, fetched or named with one line on what to do.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::step::{command, run_quietly};
use crate::{Outcome, root};

/// Debian's binaryen 108 breaks modules silently; this one is known to be good.
const BINARYEN: &str = "binaryen@132.0.0";
/// Lowers the glue to the syntax floor.
const ESBUILD: &str = "esbuild@0.28.2";
/// Drives Chromium.
const PLAYWRIGHT: &str = "playwright-core@1.65.1";
/// Finds accessibility mistakes.
const AXE: &str = "axe-core@4.14.1";

/// Reads the PDFs that pages are printed to: pdf.js in one file, with no canvas to install beside it.
const UNPDF: &str = "unpdf@1.7.0";

/// The WASM target, added by rustup where it is missing.
pub(crate) fn wasm_target() -> Outcome {
    let advice = "no wasm32 standard library: run `rustup target add wasm32-unknown-unknown`";
    let rustc = std::env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned());
    let output = command(&rustc)
        .args(["--print", "target-libdir", "--target", "wasm32-unknown-unknown"])
        .output()
        .map_err(|problem| format!("{advice} ({problem})"))?;
    if Path::new(String::from_utf8_lossy(&output.stdout).trim()).is_dir() {
        return Ok(());
    }
    let mut rustup = command("rustup");
    run_quietly("adding the wasm32 target", rustup.args(["target", "add", "wasm32-unknown-unknown"]))
        .map_err(|_| advice.to_owned())
}

/// npm's wasm-opt and esbuild.
pub(crate) fn build_packages() -> Outcome {
    npm("wasm-opt and esbuild", &[BINARYEN, ESBUILD])
}

/// npm's Playwright, axe and unpdf.
pub(crate) fn test_packages() -> Outcome {
    npm("Playwright, axe and unpdf", &[PLAYWRIGHT, AXE, UNPDF])
}

/// Where npm's packages lie: nothing of npm's is kept at the project's root.
pub(crate) fn node_modules() -> PathBuf {
    root().join("target/node/node_modules")
}

fn npm(what: &str, packages: &[&str]) -> Outcome {
    let missing: Vec<&str> = packages.iter().copied().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let advice = format!("no {what}: install Node.js with npm, with access to its registry, and try again");
    let prefix = root().join("target/node");
    std::fs::create_dir_all(&prefix).map_err(|problem| format!("{}: {problem}", prefix.display()))?;
    let mut npm = command("npm");
    npm.args(["install", "--no-audit", "--no-fund", "--prefix"]).arg(&prefix).args(missing);
    run_quietly(&format!("getting {what} from npm"), &mut npm).map_err(|problem| format!("{advice} ({problem})"))
}

fn is_installed(package: &str) -> bool {
    let Some((name, version)) = package.split_once('@') else { return false };
    let manifest = node_modules().join(name).join("package.json");
    let Ok(text) = std::fs::read_to_string(manifest) else { return false };
    let manifest: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
    manifest["version"] == version
}

/// Debian's Chromium and a font with Chinese characters in it.
pub(crate) fn chromium() -> Outcome {
    let font = Path::new("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc");
    if Path::new("/usr/bin/chromium").exists() && font.exists() {
        return Ok(());
    }
    let packages = ["chromium", "fonts-noto-cjk"];
    debian(&packages, "no Chromium with Chinese fonts: run `apt-get install chromium fonts-noto-cjk` as root")
}

/// Debian's wrk, to ask a server as fast as it answers.
pub(crate) fn wrk() -> Outcome {
    if Path::new("/usr/bin/wrk").exists() {
        return Ok(());
    }
    debian(&["wrk"], "no wrk: run `apt-get install wrk` as root")
}

/// Installs Debian's packages where this is Debian and root's; the advice where it is not.
fn debian(packages: &[&str], advice: &str) -> Outcome {
    let apt = |arguments: &[&str]| {
        let mut apt = Command::new("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive").args(arguments).stdin(Stdio::null());
        run_quietly(&format!("apt-get {}", arguments.join(" ")), &mut apt)
    };
    let install = [&["install", "-y", "-q", "--no-install-recommends"], packages].concat();
    apt(&install)
        .or_else(|_| apt(&["update", "-q"]).and_then(|()| apt(&install)))
        .map_err(|problem| format!("{advice} ({problem})"))
}

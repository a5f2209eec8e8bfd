//! The WASM modules: built, bound, shrunk, each with its glue in a folder of its own.

use std::fs;
use std::path::{Path, PathBuf};

use wasm_bindgen_cli_support::Bindgen;

use super::kept::digest;
use super::trouble;
use crate::serve::browser_module;
use crate::step::{command, moving, run_quietly};
use crate::{Outcome, root, tools};

/// The oldest engines our script must parse (platform.md §1.2).
const GLUE_FLOOR: &str = "--target=chrome64,safari12";
/// What rustc's default WASM may use, and nothing newer: Chrome 96, iOS 15.1 (toolchain.md).
const WASM_FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];
/// A WASM entrance: the package it is built from, and what its files are called.
pub(super) struct Entrance {
    package: &'static str,
    /// Of module and glue.
    pub(super) name: &'static str,
    /// Its boot script, and what that is called.
    pub(super) boot: (&'static str, &'static str),
}

/// What residents' pages load.
pub(super) const RESIDENTS: Entrance =
    Entrance { package: "browser", name: "app", boot: ("app/browser/boot.js", "boot") };
/// What only the service window loads.
pub(super) const WINDOW: Entrance =
    Entrance { package: "window", name: "window", boot: ("app/window/boot.js", "window-boot") };
/// The folders of both entrances, each with its optimised module and glue.
pub(crate) struct Modules {
    pub(super) residents: PathBuf,
    pub(super) window: PathBuf,
}

/// Both modules.
pub(crate) fn wasm() -> Outcome<Modules> {
    Ok(Modules { residents: optimised(&RESIDENTS)?, window: optimised(&WINDOW)? })
}

/// An optimised module and its glue, in a folder.
fn optimised(entrance: &Entrance) -> Outcome<PathBuf> {
    let (package, name) = (entrance.package, entrance.name);
    let module = browser_module(package)?;
    let folder = root().join("target/bindgen").join(package);
    let stamp = folder.join("made-from");
    let bytes = fs::read(&module).map_err(trouble(&module))?;
    let made_from = digest(&bytes);
    if fs::read_to_string(&stamp).is_ok_and(|before| before == made_from) {
        return Ok(folder);
    }
    moving(&format!("binding the module {package}"), || bind(&module, name, &folder))?;
    let bin = tools::node_modules().join(".bin");
    let (raw, small) = (folder.join(format!("{name}_bg.wasm")), folder.join(format!("{name}.wasm")));
    let mut wasm_opt = command(&bin.join("wasm-opt").display().to_string());
    let shrink = wasm_opt.arg("-Oz").args(WASM_FEATURES).arg(&raw).arg("-o").arg(&small);
    run_quietly("shrinking the module", shrink)?;
    let mut esbuild = command(&bin.join("esbuild").display().to_string());
    let glue = folder.join(format!("{name}.min.js"));
    esbuild
        .arg(folder.join(format!("{name}.js")))
        .arg("--minify")
        .arg(GLUE_FLOOR)
        .arg("--supported:destructuring=true");
    run_quietly("shrinking the glue", esbuild.arg("--format=esm").arg(format!("--outfile={}", glue.display())))?;
    fs::write(&stamp, made_from).map_err(trouble(&stamp))?;
    Ok(folder)
}

fn bind(module: &Path, name: &str, folder: &Path) -> Outcome {
    Bindgen::new()
        .input_path(module)
        .out_name(name)
        .web(true)
        .and_then(|bindgen| {
            bindgen.typescript(false).remove_name_section(true).remove_producers_section(true);
            bindgen.omit_default_module_path(true).generate(folder)
        })
        .map_err(|problem| format!("wasm-bindgen: {problem:#}"))
}

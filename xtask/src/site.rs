//! WASM, styles and root files → `target/site`, hashed and precompressed.
//!
//! ```text
//! target/site/site.json    what the present release is made of
//! target/site/assets/      hashed files with .br and .gz beside them, of this release and the one before
//! target/site/root/        icons, manifest, robots.txt: served by their own names
//! ```

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use wasm_bindgen_cli_support::Bindgen;

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
/// Brotli's best; files are small and built once.
const BROTLI: u32 = 11;

/// A WASM entrance: the package it is built from, and what its files are called.
struct Entrance {
    package: &'static str,
    /// Of module and glue.
    name: &'static str,
    /// Its boot script, and what that is called.
    boot: (&'static str, &'static str),
}

/// What residents' pages load.
const RESIDENTS: Entrance = Entrance { package: "browser", name: "app", boot: ("app/browser/boot.js", "boot") };
/// What only the service window loads.
const WINDOW: Entrance = Entrance { package: "window", name: "window", boot: ("app/window/boot.js", "window-boot") };
/// Style sheets, which are hashed: every page's, and the window's.
const STYLES: [&str; 2] = ["site", "window"];
/// The script of the page that a result is taken along from.
const TAKE: &str = "app/browser/take.js";

/// The folders of both entrances, each with its optimised module and glue.
pub(crate) struct Modules {
    residents: PathBuf,
    window: PathBuf,
}

/// What the server reads.
#[derive(Default, Deserialize, Serialize)]
struct Manifest {
    style: String,
    boot: Option<String>,
    #[serde(default)]
    window: WindowFiles,
    /// The script of the one page that a result is taken along from. It needs no WASM.
    #[serde(default)]
    take: Option<String>,
    /// Every hashed file of this release and of the one before: an old page must find its own.
    release: BTreeSet<String>,
    previous: BTreeSet<String>,
    /// What it was built from; the same again is not built again.
    inputs: String,
}

/// What only the service window loads.
#[derive(Default, Deserialize, Serialize)]
struct WindowFiles {
    style: Option<String>,
    boot: Option<String>,
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

/// Puts the site together. Without `wasm` the pages have no script at all.
pub(crate) fn assemble(wasm: Option<Modules>) -> Outcome {
    let site = root().join("target/site");
    let manifest = site.join("site.json");
    let before: Manifest =
        fs::read_to_string(&manifest).ok().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    let inputs = inputs(wasm.as_ref())?;
    if before.inputs == inputs {
        return Ok(());
    }
    let made = moving("compressing styles and scripts", || hashed_files(&site.join("assets"), wasm.as_ref()))?;
    let Hashed { styles: [style, window_style], take, boot, window_boot } = made;
    root_files(&site.join("root"))?;
    let boots = || [&boot, &window_boot].into_iter().flatten();
    let scripts = boots().flat_map(|(boot, parts)| parts.iter().chain([boot]));
    let release: BTreeSet<String> = [&style, &window_style, &take].into_iter().chain(scripts).cloned().collect();
    let previous = if before.release == release { before.previous } else { before.release };
    forget_older(&site.join("assets"), &release, &previous)?;
    let address = |name: &String| format!("/assets/{name}");
    let made = Manifest {
        style: address(&style),
        boot: boot.as_ref().map(|(name, _)| address(name)),
        window: WindowFiles {
            style: Some(address(&window_style)),
            boot: window_boot.as_ref().map(|(name, _)| address(name)),
        },
        take: Some(address(&take)),
        release,
        previous,
        inputs,
    };
    let text = serde_json::to_string_pretty(&made).map_err(|problem| problem.to_string())?;
    fs::write(&manifest, text).map_err(trouble(&manifest))
}

/// A digest of everything the site is made of.
fn inputs(wasm: Option<&Modules>) -> Outcome<String> {
    let mut files: Vec<PathBuf> = files_in(&root().join("public"))?;
    files.extend([RESIDENTS, WINDOW].map(|entrance| root().join(entrance.boot.0)));
    files.push(root().join(TAKE));
    for (entrance, folder) in wasm.into_iter().flat_map(|all| [(RESIDENTS, &all.residents), (WINDOW, &all.window)]) {
        files.extend(["wasm", "min.js"].map(|ending| folder.join(format!("{}.{ending}", entrance.name))));
    }
    let mut all = Sha256::new();
    for file in files {
        all.update(fs::read(&file).map_err(trouble(&file))?);
        all.update(file.file_name().unwrap_or_default().as_encoded_bytes());
    }
    Ok(hex(&all.finalize()))
}

/// The name of a boot script, and of what it loads.
type Boot = (String, Vec<String>);

/// The names of everything hashed; beside a boot script those that it loads.
struct Hashed {
    styles: [String; 2],
    take: String,
    boot: Option<Boot>,
    window_boot: Option<Boot>,
}

/// Writes the hashed files: the styles, the script of one page, and where there is WASM, boot scripts, glue and
/// modules.
fn hashed_files(assets: &Path, wasm: Option<&Modules>) -> Outcome<Hashed> {
    fs::create_dir_all(assets).map_err(trouble(assets))?;
    let style = |name: &str| keep(assets, name, "css", &read(&root().join(format!("public/{name}.css")))?);
    let styles = [style(STYLES[0])?, style(STYLES[1])?];
    let take = keep(assets, "take", "js", &read(&root().join(TAKE))?)?;
    let boot = wasm.map(|all| scripts(assets, &RESIDENTS, &all.residents)).transpose()?;
    let window_boot = wasm.map(|all| scripts(assets, &WINDOW, &all.window)).transpose()?;
    Ok(Hashed { styles, take, boot, window_boot })
}

/// A boot script that knows where its module and glue lie.
fn scripts(assets: &Path, entrance: &Entrance, folder: &Path) -> Outcome<Boot> {
    let Entrance { name, boot: (boot, boot_name), .. } = *entrance;
    let module = keep(assets, name, "wasm", &read(&folder.join(format!("{name}.wasm")))?)?;
    let glue = keep(assets, name, "js", &read(&folder.join(format!("{name}.min.js")))?)?;
    let boot = String::from_utf8_lossy(&read(&root().join(boot))?)
        .replace("__GLUE__", &format!("/assets/{glue}"))
        .replace("__WASM__", &format!("/assets/{module}"));
    Ok((keep(assets, boot_name, "js", boot.as_bytes())?, vec![module, glue]))
}

fn read(file: &Path) -> Outcome<Vec<u8>> {
    fs::read(file).map_err(trouble(file))
}

/// Writes `bytes` under a name with their digest, and compressed beside it.
fn keep(assets: &Path, name: &str, ending: &str, bytes: &[u8]) -> Outcome<String> {
    let name = format!("{name}.{}.{ending}", &digest(bytes)[..12]);
    let file = assets.join(&name);
    fs::write(&file, bytes).map_err(trouble(&file))?;
    let (br, gz) = (assets.join(format!("{name}.br")), assets.join(format!("{name}.gz")));
    let mut small = Vec::new();
    brotli::CompressorWriter::new(&mut small, 4096, BROTLI, 22).write_all(bytes).map_err(trouble(&br))?;
    fs::write(&br, small).map_err(trouble(&br))?;
    let mut small = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    let small = small.write_all(bytes).and_then(|()| small.finish()).map_err(trouble(&gz))?;
    fs::write(&gz, small).map_err(trouble(&gz))?;
    Ok(name)
}

/// Everything in `public` but the styles, which are hashed.
fn root_files(folder: &Path) -> Outcome {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(trouble(folder))?;
    }
    fs::create_dir_all(folder).map_err(trouble(folder))?;
    for file in files_in(&root().join("public"))? {
        let name = file.file_name().unwrap_or_default();
        if !STYLES.iter().any(|style| *name == *format!("{style}.css")) {
            fs::copy(&file, folder.join(name)).map_err(trouble(&file))?;
        }
    }
    Ok(())
}

fn forget_older(assets: &Path, release: &BTreeSet<String>, previous: &BTreeSet<String>) -> Outcome {
    for file in files_in(assets)? {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let bare = name.trim_end_matches(".br").trim_end_matches(".gz");
        if !release.contains(bare) && !previous.contains(bare) {
            fs::remove_file(&file).map_err(trouble(&file))?;
        }
    }
    Ok(())
}

fn files_in(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(trouble(folder))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    files.sort();
    Ok(files)
}

fn digest(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn trouble(file: &Path) -> impl Fn(std::io::Error) -> String {
    let file = file.display().to_string();
    move |problem| format!("{file}: {problem}")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;

    use super::{forget_older, keep};

    #[test]
    fn the_previous_release_is_kept_and_older_ones_are_not() {
        let folder = std::env::temp_dir().join(format!("minsheng-assets-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let names = ["oldest", "previous", "present"].map(|text| {
            let name = keep(&folder, "site", "css", text.as_bytes()).expect("kept");
            assert!(folder.join(format!("{name}.br")).is_file() && folder.join(format!("{name}.gz")).is_file());
            name
        });
        let one = |name: &String| BTreeSet::from([name.clone()]);
        forget_older(&folder, &one(&names[2]), &one(&names[1])).expect("forgotten");
        let there = names.map(|name| folder.join(&name).is_file() && folder.join(format!("{name}.br")).is_file());
        assert_eq!(there, [false, true, true]);
        fs::remove_dir_all(&folder).expect("removed");
    }

    #[test]
    fn a_name_is_its_content() {
        let folder = std::env::temp_dir().join(format!("minsheng-names-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let [a, b, c] = ["a", "b", "a"].map(|text| keep(&folder, "site", "css", text.as_bytes()).expect("kept"));
        assert!(a != b && a == c, "{a} {b} {c}");
        fs::remove_dir_all(&folder).expect("removed");
    }
}

//! WASM, styles and root files → `target/site`, hashed and precompressed.
//!
//! ```text
//! target/site/site.json    what the present release is made of
//! target/site/assets/      hashed files with .br and .gz beside them, of this release and the one before
//! target/site/root/        icons, manifest, robots.txt: served by their own names
//! ```
//!
//! - [`module`]: the two WASM modules and their glue.
//! - [`kept`]: files named by what is in them.

mod kept;
mod module;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::step::moving;
use crate::{Outcome, root};
use kept::{forget_older, hex, keep};
use module::{Entrance, RESIDENTS, WINDOW};
pub(crate) use module::{Modules, wasm};

/// Style sheets, which are hashed: every page's, and the window's.
const STYLES: [&str; 2] = ["site", "window"];
/// The script of the page that a result is taken along from.
const TAKE: &str = "app/browser/take.js";

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

fn files_in(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(trouble(folder))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    files.sort();
    Ok(files)
}

fn trouble(file: &Path) -> impl Fn(std::io::Error) -> String {
    let file = file.display().to_string();
    move |problem| format!("{file}: {problem}")
}

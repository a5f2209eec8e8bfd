//! The operator's one file, `site.toml`, read at start.

use std::path::{Path, PathBuf};

use seeds::CatalogueError;
use seeds::load::Source;
use serde::Deserialize;

/// What an operator may set. Everything has a default; a file is not needed.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// The address residents see, `https://…`, without a slash at the end.
    #[serde(default)]
    pub public_url: Option<String>,
    /// A folder of files served byte for byte at the root (`MP_verify_….txt`).
    /// Relative to the folder of `site.toml`.
    #[serde(default)]
    pub root_files: Option<PathBuf>,
    /// Sites that may show these pages in a frame (CSP `frame-ancestors`); none by default.
    #[serde(default)]
    pub frame_ancestors: Vec<String>,
    /// How many requests may be under way at once before the next is told to come back (503).
    #[serde(default = "usual_at_once")]
    pub most_at_once: usize,
    /// Lines at the foot of every page: who runs it, its ICP number.
    #[serde(default)]
    pub footer: Vec<FooterLine>,
    /// The service window.
    #[serde(default)]
    pub window: WindowConfig,
}

/// `[window]`: the service window, where one worker sees one resident after another.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WindowConfig {
    /// Minutes without a key or a click before everything is cleared, 1 to 60; said 30 seconds before.
    #[serde(default = "usual_idle")]
    pub idle_minutes: u32,
}

/// Long enough to look for a paper, short enough that nobody else sits down meanwhile.
fn usual_idle() -> u32 {
    5
}

impl Default for WindowConfig {
    fn default() -> Self {
        Self { idle_minutes: usual_idle() }
    }
}

/// Answers take milliseconds: this many waiting means that the machine is lost without refusing.
fn usual_at_once() -> usize {
    512
}

impl Default for Config {
    fn default() -> Self {
        Self {
            public_url: None,
            root_files: None,
            frame_ancestors: Vec::new(),
            most_at_once: usual_at_once(),
            footer: Vec::new(),
            window: WindowConfig::default(),
        }
    }
}

/// One line at the foot of every page.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FooterLine {
    /// What it says.
    pub text: String,
    /// Where it leads, `https://…`.
    #[serde(default)]
    pub link: Option<String>,
}

impl Config {
    /// Reads `file`.
    ///
    /// # Errors
    /// The first thing wrong, with file, line and field.
    pub fn read(file: &Path) -> Result<Self, CatalogueError> {
        let source = Source::open(file)?;
        let mut config: Self = source.parse()?;
        let links = config.footer.iter().filter_map(|line| line.link.as_deref()).map(|link| ("link", link));
        let addresses = config.public_url.as_deref().map(|url| ("public_url", url));
        let frames = config.frame_ancestors.iter().map(|site| ("frame_ancestors", site.as_str()));
        for (field, address) in addresses.into_iter().chain(links).chain(frames) {
            if let Some(problem) = bad_address(address) {
                return Err(source.mistake(field, address, problem));
            }
        }
        if config.most_at_once == 0 {
            return Err(source.mistake("most_at_once", "", "expected at least 1".to_owned()));
        }
        if !(1..=60).contains(&config.window.idle_minutes) {
            return Err(source.mistake("idle_minutes", "", "expected minutes, from 1 to 60".to_owned()));
        }
        if let Some(folder) = &mut config.root_files {
            let written = folder.display().to_string();
            *folder = file.parent().unwrap_or(Path::new(".")).join(&folder);
            if !folder.is_dir() {
                let problem = format!("{} is not a folder", folder.display());
                return Err(source.mistake("root_files", &written, problem));
            }
        }
        Ok(config)
    }

    /// Whether residents come by https, so that cookies may insist on it.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.public_url.as_ref().is_some_and(|url| url.starts_with("https://"))
    }
}

/// Addresses end up in headers and links: only plain web addresses may.
fn bad_address(address: &str) -> Option<String> {
    let plain = address.bytes().all(|byte| byte.is_ascii_graphic() && !b";,'\"<>".contains(&byte));
    let web = address.starts_with("https://") || address.starts_with("http://");
    (!plain || !web || address.ends_with('/'))
        .then(|| "expected an address such as https://example.cn, without a slash at the end".to_owned())
}

#[cfg(test)]
mod tests {
    use super::Config;

    fn read(text: &str) -> Result<Config, String> {
        let folder = std::env::temp_dir().join(format!("minsheng-config-{}-{}", std::process::id(), text.len()));
        std::fs::create_dir_all(&folder).map_err(|e| e.to_string())?;
        let file = folder.join("site.toml");
        std::fs::write(&file, text).map_err(|e| e.to_string())?;
        Config::read(&file).map_err(|problem| problem.to_string())
    }

    #[test]
    fn every_mistake_names_line_and_field() {
        for (text, line, field) in [
            ("public_url = \"https://a.cn\"\npublic_ulr = \"x\"", "line 2", "`public_ulr`"),
            ("\npublic_url = \"ftp://a.cn\"", "line 2", "`public_url`"),
            ("public_url = 3", "line 1", "`public_url`"),
            ("root_files = \"nowhere\"", "line 1", "`root_files`"),
            ("\n\nmost_at_once = 0", "line 3", "`most_at_once`"),
            ("[window]\nidle_minutes = 0", "line 2", "`idle_minutes`"),
            ("[window]\nidle = 5", "line 2", "`idle`"),
            ("[[footer]]\ntext = \"x\"\nlink = \"javascript:alert(1)\"", "line 3", "`link`"),
            ("frame_ancestors = [\"https://a.cn; script-src *\"]", "line 1", "`frame_ancestors`"),
        ] {
            let problem = read(text).expect_err(text);
            assert!(problem.contains(line) && problem.contains(field), "{text}\n→ {problem}");
        }
    }

    #[test]
    fn an_empty_file_is_enough() {
        assert!(!read("").expect("an empty file").is_secure());
    }
}

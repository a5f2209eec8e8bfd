//! Hashed files, and the few that lie at the root.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use axum::Router;
use axum::body::Bytes;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::IntoResponse;
use axum::routing::{get, get_service};
use serde::Deserialize;
use tower::ServiceBuilder;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::error::StartError;

/// The built site, as `cargo xtask build` leaves it.
pub(crate) struct Assets {
    /// Address of the style sheet.
    pub(crate) style: String,
    /// Address of the boot script; none where no WASM was built.
    pub(crate) boot: Option<String>,
    /// The service window's own.
    pub(crate) window: WindowFiles,
    /// Address of the script for taking a result along.
    pub(crate) take: Option<String>,
    folder: PathBuf,
    at_root: BTreeMap<String, RootFile>,
}

#[derive(Clone)]
struct RootFile {
    bytes: Bytes,
    kind: HeaderValue,
}

/// `site.json`: what the present release is made of.
#[derive(Deserialize)]
struct Manifest {
    style: String,
    boot: Option<String>,
    #[serde(default)]
    window: WindowFiles,
    #[serde(default)]
    take: Option<String>,
}

/// What only the service window loads.
#[derive(Default, Deserialize)]
pub(crate) struct WindowFiles {
    /// Address of its style sheet.
    pub(crate) style: Option<String>,
    /// Address of its boot script; none where no WASM was built.
    pub(crate) boot: Option<String>,
}

impl Assets {
    /// Reads the manifest and every root file: the site's own, and over them the operator's.
    pub(crate) fn load(site: &Path, operators: Option<&Path>) -> Result<Self, StartError> {
        let file = site.join("site.json");
        let broken = |problem: String| StartError::Site { file: file.clone(), problem };
        let text = fs::read_to_string(&file).map_err(|problem| broken(problem.to_string()))?;
        let manifest: Manifest = serde_json::from_str(&text).map_err(|problem| broken(problem.to_string()))?;
        let mut at_root = BTreeMap::new();
        for folder in std::iter::once(site.join("root")).chain(operators.map(Path::to_owned)) {
            read_files(&folder, &mut at_root)?;
        }
        let Manifest { style, boot, window, take } = manifest;
        Ok(Self { style, boot, window, take, folder: site.join("assets"), at_root })
    }

    /// Routes for the files whose names tell what is in them.
    pub(crate) fn hashed<S: Clone + Send + Sync + 'static>(&self) -> Router<S> {
        // A hashed name never means anything else: it may be kept for ever. A missing one
        // may be there after the next release, so a 404 must not be kept.
        let keep = SetResponseHeaderLayer::overriding(CACHE_CONTROL, |response: &axum::response::Response<_>| {
            let found = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
            found.then(|| HeaderValue::from_static("public, max-age=31536000, immutable"))
        });
        let files = ServeDir::new(&self.folder).precompressed_br().precompressed_gzip();
        let files = ServiceBuilder::new().layer(keep).service(get_service(files));
        Router::new().nest_service("/assets", files)
    }

    /// Routes for the files at the root.
    pub(crate) fn at_root<S: Clone + Send + Sync + 'static>(&self) -> Router<S> {
        let mut routes = Router::new();
        for (name, file) in &self.at_root {
            let file = file.clone();
            routes = routes.route(&format!("/{name}"), get(async move || file.into_response()));
        }
        routes
    }
}

impl IntoResponse for RootFile {
    fn into_response(self) -> axum::response::Response {
        let fresh = HeaderValue::from_static("no-cache");
        ([(CONTENT_TYPE, self.kind), (CACHE_CONTROL, fresh)], self.bytes).into_response()
    }
}

fn read_files(folder: &Path, into: &mut BTreeMap<String, RootFile>) -> Result<(), StartError> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()).filter(|_| path.is_file()) else {
            continue;
        };
        let kind = mime_guess::from_path(&path).first_or_octet_stream();
        let kind = match kind.type_().as_str() {
            "text" => format!("{kind}; charset=utf-8"),
            _ => kind.to_string(),
        };
        let kind = HeaderValue::from_str(&kind).unwrap_or(HeaderValue::from_static("application/octet-stream"));
        // Braces would be read as a route's parameter.
        if !name.contains(['{', '}']) {
            into.insert(name.to_owned(), RootFile { bytes: fs::read(&path)?.into(), kind });
        }
    }
    Ok(())
}

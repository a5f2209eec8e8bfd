//! The WASM entrance: mentions `app`, so that its islands are exported, and lets them wake.
#![cfg(target_arch = "wasm32")]

use app as _;
use wasm_bindgen::prelude::wasm_bindgen;

/// Called by the boot script once the module is loaded.
#[wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}

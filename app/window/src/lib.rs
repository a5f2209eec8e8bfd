//! The service window's own WASM entrance. The residents' module knows nothing of it.
//!
//! - [`page`]: finding things in the page.
//! - [`desk`]: asking at each pause in typing, and putting the answer in place around the note box.
//! - [`hand`]: what a resident is handed, over the panes and away again.
//! - [`keep`]: what must not be lost when the answer is put in place: focus, open rows, half-filled fields.
//! - [`keys`]: which key does what.
//! - [`stops`]: the questions and results that the arrow keys go through.
//!
//! Invariants: the note box is never written to; nothing is stored anywhere, and the page's own memory ends
//! with the page (`boot.js` clears it and loads a new one). What is put into the page is the server's own
//! page, parsed by the browser; typed words in it are escaped there.
#![cfg(target_arch = "wasm32")]

mod desk;
mod hand;
mod keep;
mod keys;
mod page;
mod stops;

use wasm_bindgen::prelude::wasm_bindgen;

/// Called by the boot script once the module is loaded.
#[wasm_bindgen]
pub fn wake() {
    if let Some(desk) = desk::Desk::find() {
        desk.listen();
        keys::listen(&desk);
        stops::wire();
        keep::name_chips();
    }
}

//! What several pages share.

pub mod ask_box;
pub mod domains;
pub mod icon;
pub mod notice;
pub mod prefer;
pub mod rows;

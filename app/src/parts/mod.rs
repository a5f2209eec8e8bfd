//! What several pages share.

pub mod ask_box;
pub mod call;
pub mod domains;
pub mod icon;
pub mod keep;
pub mod leave;
pub mod link;
pub mod marked;
pub mod notice;
pub mod numbers;
pub mod or_tell;
pub mod place;
pub mod prefer;
pub mod printed;
pub mod rows;
pub mod to_service;
pub mod who;
pub mod window;

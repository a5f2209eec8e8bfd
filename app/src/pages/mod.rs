//! One page a file.

pub mod home;
pub mod find;
pub mod services;
pub mod domain;
pub mod event;
pub mod service;
pub mod elsewhere;
pub mod about;
pub mod privacy;
pub mod accessibility;
pub mod not_found;

//! One page a file.

pub mod about;
pub mod accessibility;
pub mod card;
pub mod domain;
pub mod elsewhere;
pub mod event;
pub mod find;
pub mod found;
pub mod guide;
pub mod home;
pub mod not_found;
pub mod privacy;
pub mod result;
pub mod service;
pub mod services;
pub mod take;
pub mod trouble;
pub mod unsure;
pub mod window;

//! Where a service is shown that no address may name. The server routes it, pages lead to it, and so do suggestions
//! in the browser.

/// The address, the same for every such service.
pub const NEUTRAL: &str = "/service";
/// The field in which a form names the service.
pub const SERVICE: &str = "service";

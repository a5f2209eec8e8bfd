//! A real server on a port of its own.

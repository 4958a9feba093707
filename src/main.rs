//! The command line of ferd.

fn main() {}

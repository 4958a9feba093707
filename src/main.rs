//! The command line of ferd.

use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    ferd::cli::report_faults();
    ferd::cli::run(std::env::args_os())
}

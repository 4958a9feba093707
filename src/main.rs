//! The command line of ferd.

use std::process::ExitCode;

// Without huge pages, which are cleared whole: most runs end within milliseconds and need a fraction of one.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    ferd::cli::report_faults();
    ferd::cli::run(std::env::args_os())
}

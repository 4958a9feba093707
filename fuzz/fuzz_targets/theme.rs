#![no_main]
#![allow(dead_code, reason = "the other entries")]

#[path = "../entries.rs"]
mod entries;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| entries::theme(bytes));

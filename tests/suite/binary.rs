//! How the program is linked: what makes attacks on its memory harder is not turned off.
#![cfg(all(target_os = "linux", target_pointer_width = "64", target_endian = "little"))]

use std::fs;

/// `ET_DYN`: a program that can be laid anywhere in memory.
const ANYWHERE: u16 = 3;
/// `PT_GNU_STACK`: the rights of the stack.
const STACK: u32 = 0x6474_E551;
/// `PT_GNU_RELRO`: what is made read-only once addresses are known.
const READ_ONLY: u32 = 0x6474_E552;
/// `PF_X`: the right to be executed.
const EXECUTABLE: u32 = 1;

fn number<const N: usize>(file: &[u8], at: usize) -> [u8; N] {
    file[at..at + N].try_into().unwrap()
}

/// Kind and rights of every segment of an ELF file of 64 bits.
fn segments(file: &[u8]) -> Vec<(u32, u32)> {
    let start = u64::from_le_bytes(number(file, 32)) as usize;
    let size = usize::from(u16::from_le_bytes(number(file, 54)));
    let count = usize::from(u16::from_le_bytes(number(file, 56)));
    let places = (0..count).map(|at| start + at * size);
    places
        .map(|at| (u32::from_le_bytes(number(file, at)), u32::from_le_bytes(number(file, at + 4))))
        .collect()
}

#[test]
fn the_program_is_hardened() {
    let file = fs::read(env!("CARGO_BIN_EXE_ferd")).unwrap();
    assert_eq!(&file[..4], b"\x7fELF");
    assert_eq!(u16::from_le_bytes(number(&file, 16)), ANYWHERE, "at a fixed address");
    let segments = segments(&file);
    assert!(segments.iter().any(|(kind, _)| *kind == READ_ONLY), "{segments:x?}");
    let stack = segments.iter().find(|(kind, _)| *kind == STACK);
    assert!(stack.is_some_and(|(_, rights)| rights & EXECUTABLE == 0), "{segments:x?}");
}

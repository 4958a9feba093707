//! Who may use whom, and which folder owns which library: the two tables that keep the house in order.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Every module with those it may use.
const MAY_USE: &[(&str, &str)] = &[
    ("arrange", "diff model words"),
    ("cli", "*"),
    ("diff", "model source"),
    ("embed", ""),
    ("files", "source"),
    ("finding", "source"),
    ("fix", "diff finding model open source"),
    ("focus", "model"),
    ("geometry", ""),
    ("git", "files source"),
    ("images", "files finding layout model pixels source text theme"),
    ("layout", "arrange diff geometry model pixels text theme"),
    ("lint", "finding model source"),
    ("live", "files"),
    ("manual", "finding lint model"),
    ("model", "source"),
    ("open", "files finding model parse resolve source theme"),
    ("parse", "finding model source theme"),
    ("pixels", ""),
    ("render", "arrange diff finding geometry layout model pixels source text theme words"),
    ("report", "diff finding manual model source"),
    ("resolve", "finding model parse source theme"),
    ("settings", "files finding lint model parse source"),
    ("source", "finding"),
    ("text", "geometry"),
    ("theme", "geometry model pixels source"),
    ("words", ""),
];

/// Every library that one place owns, with that place.
const OWNERS: &[(&str, &str)] = &[
    ("ab_glyph_rasterizer", "text"),
    ("anstream", "cli"),
    ("askama", "render"),
    ("clap", "cli"),
    ("clap_complete", "cli"),
    ("clap_mangen", "cli"),
    ("ctrlc", "cli/stopping.rs"),
    ("deunicode", "model"),
    ("exif", "images"),
    ("flate2", "render/html render/pdf render/png text"),
    ("fluent_bundle", "words"),
    ("granit_parser", "parse"),
    ("harfrust", "text"),
    ("hyper", "live"),
    ("hyper_util", "live"),
    ("hypher", "text"),
    ("ignore", "files.rs"),
    ("image_webp", "images"),
    ("imagesize", "images"),
    ("indicatif", "cli"),
    ("jpeg_encoder", "images"),
    ("markdown", "embed.rs resolve"),
    ("miette", "report"),
    ("mimalloc", "main.rs"),
    ("pdf_writer", "render/pdf"),
    ("quick_xml", "report"),
    ("rayon", "cli"),
    ("resvg", "images render/png"),
    ("sha2", "render/html"),
    ("similar", "cli diff"),
    ("siphasher", "diff"),
    ("skrifa", "text"),
    ("std::fs", "files.rs"),
    ("std::process", "cli git main.rs"),
    ("strsim", "lint parse"),
    ("subsetter", "text"),
    ("svgtypes", "images render/pdf"),
    ("tempfile", "files.rs live"),
    ("tera", "render"),
    ("terminal_size", "cli"),
    ("time", "model parse"),
    ("tokio", "live"),
    ("toml", "settings"),
    ("unicode_bidi", "text"),
    ("unicode_linebreak", "text"),
    ("unicode_width", "report"),
    ("usvg", "images render text"),
    ("wuff", "text"),
    ("yaml_edit", "fix"),
    ("zune_jpeg", "images"),
];

/// Names that say nothing about what is inside.
const EMPTY_NAMES: [&str; 6] = ["utils", "common", "helpers", "types", "error", "prelude"];

/// Every source file by its path below `src`, with its text.
fn files() -> Vec<(String, String)> {
    let mut files = Vec::new();
    let mut folders = vec![PathBuf::from("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let name = path.strip_prefix("src").unwrap().to_string_lossy().into_owned();
                files.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    files.sort();
    files
}

/// The module that a file belongs to: `parse` for `parse/read.rs`.
fn module(file: &str) -> &str {
    file.split('/').next().unwrap().trim_end_matches(".rs")
}

/// The words behind every `path::` of a text that is no comment.
fn paths<'a>(text: &'a str, start: &'a str) -> impl Iterator<Item = &'a str> {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(move |line| {
        line.match_indices(start).filter_map(move |(at, _)| {
            let is_whole =
                !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':');
            let rest = &line[at + start.len()..];
            let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
            is_whole.then_some(&rest[..end])
        })
    })
}

#[test]
fn modules_use_only_those_they_may() {
    let modules: BTreeSet<&str> = MAY_USE.iter().map(|(module, _)| *module).collect();
    for (file, text) in files() {
        let user = module(&file);
        if matches!(user, "main" | "lib") {
            continue;
        }
        let allowed = MAY_USE.iter().find(|(module, _)| *module == user);
        let (_, allowed) =
            allowed.unwrap_or_else(|| panic!("src/{file} is in no table of this test"));
        for used in paths(&text, "crate::").filter(|used| modules.contains(used)) {
            let fine = *allowed == "*" || used == user || allowed.split(' ').any(|one| one == used);
            assert!(fine, "src/{file} uses {used}; {user} may use: {allowed}");
        }
        assert!(user == "cli" || !text.contains("crate::cli"), "src/{file} uses the command line");
    }
}

#[test]
fn every_library_has_one_owner() {
    for (file, text) in files() {
        for (library, owners) in OWNERS {
            let start = format!("{library}::");
            let owned = owners.split(' ').any(|owner| {
                file == owner || module(&file) == owner || file.starts_with(&format!("{owner}/"))
            });
            let used = paths(&text, &start).next().is_some();
            assert!(owned || !used, "src/{file} uses {library}, which belongs to {owners}");
        }
    }
}

#[test]
fn names_of_files_say_what_is_inside() {
    for (file, _) in files() {
        let stem = Path::new(&file).file_stem().unwrap().to_string_lossy().into_owned();
        assert!(!EMPTY_NAMES.contains(&&*stem), "src/{file}: a name that says nothing");
        let folder = PathBuf::from("src").join(&file).with_extension("");
        assert!(stem == "mod" || !folder.is_dir(), "src/{file} stands beside its folder");
    }
}

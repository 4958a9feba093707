//! Places of files: as seen from the top of the repository, and as seen from here.

use super::{Repository, names};
use crate::files;
use std::path::{Component, Path, PathBuf};

impl Repository {
    /// Where a file lies that has this path from the top: as seen from here if it lies below.
    pub fn place(&self, path: &str) -> PathBuf {
        match path.strip_prefix(&self.prefix) {
            Some(inside) if !self.is_bare => names::path(inside),
            _ => self.top.join(names::path(path)),
        }
    }

    /// Where a file lies that has this path from the top, wherever it is seen from.
    pub fn absolute(&self, path: &str) -> PathBuf {
        self.top.join(names::path(path))
    }

    /// A path as seen from the top; the file need not exist. None if it lies outside.
    pub fn from_top(&self, path: &Path) -> Option<String> {
        let path = match path.strip_prefix(&self.top) {
            Ok(inside) => inside.to_owned(),
            Err(_) if path.is_absolute() => {
                files::canonical(path)?.strip_prefix(&self.top).ok()?.to_owned()
            }
            Err(_) => names::path(&self.prefix).join(path),
        };
        let mut parts: Vec<String> = Vec::new();
        for part in path.components() {
            match part {
                Component::CurDir => {}
                Component::ParentDir => {
                    parts.pop()?;
                }
                part => parts.push(names::of_path(Path::new(part.as_os_str()))),
            }
        }
        Some(parts.join("/"))
    }
}

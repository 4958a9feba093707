//! Places of files: as seen from the top of the repository, and as seen from here.

use super::Repository;
use crate::files;
use std::path::{Component, Path, PathBuf};

impl Repository {
    /// Where a file lies that has this path from the top: as seen from here if it lies below.
    pub fn place(&self, path: &str) -> PathBuf {
        match path.strip_prefix(&self.prefix) {
            Some(inside) if !self.is_bare => PathBuf::from(inside),
            _ => self.top.join(path),
        }
    }

    /// A path as seen from the top; the file need not exist. None if it lies outside.
    pub fn from_top(&self, path: &Path) -> Option<String> {
        let path = match path.strip_prefix(&self.top) {
            Ok(inside) => inside.to_owned(),
            Err(_) if path.is_absolute() => {
                files::canonical(path)?.strip_prefix(&self.top).ok()?.to_owned()
            }
            Err(_) => Path::new(&self.prefix).join(path),
        };
        let mut parts: Vec<String> = Vec::new();
        for part in path.components() {
            match part {
                Component::CurDir => {}
                Component::ParentDir => {
                    parts.pop()?;
                }
                part => parts.push(part.as_os_str().to_string_lossy().into_owned()),
            }
        }
        Some(parts.join("/"))
    }
}

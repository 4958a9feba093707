//! Relative paths in a map: they stay inside the project.

/// Why a path may not be followed.
pub enum Refusal {
    /// It is an address on a network.
    Address,
    /// It is absolute, or not written with `/`.
    NotRelative,
    /// It leaves the project's root.
    Outside,
}

impl Refusal {
    /// What is wrong and what to do, in words.
    pub fn words(&self) -> (&'static str, &'static str) {
        match self {
            Refusal::Address => (
                "is an address, and nothing is fetched from a network",
                "save the file in the project, and give its relative path",
            ),
            Refusal::NotRelative => (
                "is not a relative path",
                "write it relative to this file, with `/` between folders",
            ),
            Refusal::Outside => (
                "leads out of the project",
                "move the file into the project, or name a wider project with `--root DIR`",
            ),
        }
    }
}

/// Where a relative path leads: folders and file from the project's root, starting in `folder`.
pub fn inside(folder: &[String], path: &str) -> Result<Vec<String>, Refusal> {
    if path.contains("://") {
        return Err(Refusal::Address);
    }
    let has_drive = path.as_bytes().get(1) == Some(&b':');
    if path.starts_with('/') || path.contains('\\') || has_drive || path.contains('\0') {
        return Err(Refusal::NotRelative);
    }
    let mut place = folder.to_vec();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                if place.pop().is_none() {
                    return Err(Refusal::Outside);
                }
            }
            part => place.push(part.to_owned()),
        }
    }
    Ok(place)
}

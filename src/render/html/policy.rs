//! The Content-Security-Policy of a page: only its own style sheet and its own script, known by their hashes.

use base64::Engine;
use sha2::{Digest, Sha256};

/// The policy of a page with this style sheet and this script, which may be none.
///
/// A live page may ask the server it comes from; any other asks nobody.
pub(super) fn policy(style: &str, script: &str, is_live: bool) -> String {
    let mut policy = format!("default-src 'none'; style-src {}", hash(style));
    if !script.is_empty() {
        policy = format!("{policy}; script-src {}", hash(script));
    }
    if is_live {
        policy.push_str("; connect-src 'self'");
    }
    policy + "; font-src data:; img-src data:; base-uri 'none'; form-action 'none'"
}

/// A text by its hash, as a policy writes it.
fn hash(text: &str) -> String {
    let hash = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(text));
    format!("'sha256-{hash}'")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_known_by_their_hashes() {
        let empty = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
        assert_eq!(hash(""), empty);
        let alone = policy("", "", false);
        assert!(alone.contains(&format!("style-src {empty};")), "{alone}");
        assert!(!alone.contains("script-src") && !alone.contains("connect-src"), "{alone}");
        let live = policy("", "1", true);
        assert!(live.contains("script-src 'sha256-") && live.contains("connect-src 'self'"));
    }
}

//! Words of authors that do nothing in a comment: no markup, no mention, no reference, no link.

use crate::report::harmless;

/// Stops what stands after it from being read as a name, a number or an address.
const BREAK: char = '\u{200B}';

/// A path as code.
pub(in crate::report) fn code(path: &str) -> String {
    format!("`{}`", harmless(path).replace('\n', " ").replace('`', "'"))
}

/// A text that is no markup, no mention, no reference, no link and no cell border, whatever its author wrote.
///
/// A backslash keeps Markdown away. References to people, issues, labels and commits are found in the text that Markdown has made, where
/// backslashes are gone; a break of no width stands in them.
pub(in crate::report) fn inert(text: &str) -> String {
    let mut inert = String::with_capacity(text.len());
    let text = harmless(&text.replace('\n', " "));
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '<' => inert.push_str("&lt;"),
            '>' => inert.push_str("&gt;"),
            '&' => inert.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '!' | '$' | '^' => {
                inert.push('\\');
                inert.push(character);
            }
            character => inert.push(character),
        }
        let leads = matches!(character, '@' | '#' | '!' | '~' | '$' | '%' | '&' | '^');
        let goes_on = characters.peek().is_some_and(|next| !next.is_whitespace());
        if matches!(character, '@' | '#') || leads && goes_on {
            inert.push(BREAK);
        }
    }
    unlinked(&inert)
}

/// The text without addresses, short names of emoji and numbers of commits.
fn unlinked(text: &str) -> String {
    let text = text.replace("GH-", "GH\u{200B}-").replace("://", ":\u{200B}//");
    let words = text.split(' ').map(|word| {
        let lower = word.to_lowercase();
        if let Some(at) = lower.find("www.").filter(|_| lower.len() == word.len()) {
            return format!("{}{BREAK}{}", &word[..at + 3], &word[at + 3..]);
        }
        if lower.contains("mailto:") || lower.contains("xmpp:") || word.matches(':').count() > 1 {
            return word.replace(':', ":\u{200B}");
        }
        uncommitted(word)
    });
    words.collect::<Vec<String>>().join(" ")
}

/// A word in which no run of seven or more hexadecimal digits is the name of a commit.
fn uncommitted(word: &str) -> String {
    const SHORTEST: usize = 7;
    let is_hex = |c: char| c.is_ascii_hexdigit() && !c.is_ascii_uppercase();
    let mut out = String::with_capacity(word.len());
    let mut rest = word;
    while let Some(start) = rest.find(is_hex) {
        let run = &rest[start..];
        let length = run.find(|c| !is_hex(c)).unwrap_or(run.len());
        let is_commit = length >= SHORTEST
            && run[..length].contains(|c: char| c.is_ascii_digit())
            && run[..length].contains(|c: char| c.is_ascii_alphabetic());
        out.push_str(&rest[..start]);
        if is_commit {
            out.push_str(&run[..SHORTEST - 1]);
            out.push(BREAK);
            out.push_str(&run[SHORTEST - 1..length]);
        } else {
            out.push_str(&run[..length]);
        }
        rest = &run[length..];
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::inert;

    #[test]
    fn words_of_authors_do_nothing_in_a_comment() {
        for (words, shown) in [
            ("a | b", "a \\| b"),
            ("<img src=x>", "&lt;img src=x&gt;"),
            ("ask @team about #12", "ask @\u{200B}team about #\u{200B}12"),
            ("`code` **bold**", "\\`code\\` \\*\\*bold\\*\\*"),
            ("one\ntwo", "one two"),
            ("see https://example.org", "see https:\u{200B}//example.org"),
            ("see www.example.org", "see www\u{200B}.example.org"),
            ("write mailto:a@b.example", "write mailto:\u{200B}a@\u{200B}b.example"),
            ("![photo](a.png)", "\\!\u{200B}\\[photo\\](a.png)"),
            ("like !12 and ~bug", "like \\!\u{200B}12 and \\~\u{200B}bug"),
            ("$5, 100 % & more!", "\\$\u{200B}5, 100 % &amp; more\\!"),
            ("all :tada: now", "all :\u{200B}tada:\u{200B} now"),
            ("since 1a2b3c4d5e", "since 1a2b3c\u{200B}4d5e"),
            ("decided 2024 cafe", "decided 2024 cafe"),
        ] {
            assert_eq!(inert(words), shown);
        }
    }
}

//! Reads `ferd.toml`; all mistakes come in one run, each at its place.

use super::{Entry, Override, Settings};
use crate::files::Patterns;
use crate::finding::{Finding, Severity, in_order};
use crate::lint::RULES;
use crate::lint::policy::{Level, Origin, Scope};
use crate::lint::rule::Setting;
use crate::model::word::Word;
use crate::parse::read::nearest;
use crate::source::{FileId, Source, Span};
use std::ops::Range;
use std::path::Path;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

const TOP: [&str; 4] = ["deny", "exclude", "rules", "overrides"];
const OVERRIDE: [&str; 2] = ["paths", "rules"];
const DENY: [&str; 3] = ["info", "warning", "error"];

type Value<'a> = Spanned<DeValue<'a>>;

/// What a file in a folder says, or its mistakes.
pub(super) fn settings(source: &Source, folder: &Path) -> Result<Settings, Vec<Finding>> {
    let text = source.text.strip_prefix('\u{FEFF}').unwrap_or(&source.text);
    let (table, errors) = DeTable::parse_recoverable(text);
    let offset = source.text.len() - text.len();
    let mut reader = Reader { source, folder, offset, findings: Vec::new() };
    for error in errors {
        let place = error.span().unwrap_or_default();
        let message = error.message().lines().collect::<Vec<_>>().join(", ");
        let finding = reader.error("toml-syntax", message, place);
        let finding = finding.help("texts stand in quotes (`deny = \"warning\"`), tables begin with their name in brackets");
        reader.findings.push(finding);
    }
    if !reader.findings.is_empty() {
        return Err(in_order(reader.findings));
    }
    let settings = reader.top(table.get_ref());
    if reader.findings.is_empty() { Ok(settings) } else { Err(in_order(reader.findings)) }
}

struct Reader<'a> {
    source: &'a Source,
    folder: &'a Path,
    offset: usize,
    findings: Vec<Finding>,
}

impl Reader<'_> {
    fn span(&self, place: Range<usize>) -> Span {
        Span::new(FileId(0), self.offset + place.start, self.offset + place.end)
    }

    fn error(&self, id: &'static str, message: String, place: Range<usize>) -> Finding {
        Finding::error(id, message, self.span(place))
    }

    fn origin(&self, place: &Range<usize>) -> Origin {
        let line = self.source.position(self.offset + place.start).line;
        Origin::File { name: self.source.name.clone(), line }
    }

    fn wrong(&mut self, value: &Value<'_>, expected: &str, example: &str) {
        let found = value.get_ref().type_str();
        let message = format!("expected {expected}, found {}", with_article(found));
        let finding = self.error("wrong-setting", message, value.span());
        self.findings.push(finding.help(format!("for example `{example}`")));
    }

    fn unknown(&mut self, name: &str, place: Range<usize>, known: &[&str], what: &str) {
        let message = format!("there is no {what} `{name}`");
        let finding = self.error("unknown-setting", message, place);
        self.findings.push(match (nearest(name, known.iter().copied()), known) {
            (Some(near), _) => finding.help(format!("did you mean `{near}`?")),
            (None, []) => finding.help("it has none but its `level`"),
            (None, known) if known.len() <= 12 => {
                finding.help(format!("known: {}", known.join(", ")))
            }
            (None, _) => finding.help("`ferd rules` lists the rules and their groups"),
        });
    }

    fn top(&mut self, table: &DeTable<'_>) -> Settings {
        let mut settings = Settings::default();
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "deny" => settings.deny = self.deny(value),
                "exclude" => settings.exclude = self.patterns(value),
                "rules" => settings.rules = self.rules(value),
                "overrides" => settings.overrides = self.overrides(value),
                name => self.unknown(name, key.span(), &TOP, "setting"),
            }
        }
        settings
    }

    fn deny(&mut self, value: &Value<'_>) -> Option<Severity> {
        let word =
            self.word(value, "the level from which on a check fails", "deny = \"warning\"")?;
        let severity = Level::of(word).and_then(Level::severity);
        if severity.is_none() {
            self.unknown(word, value.span(), &DENY, "level");
        }
        severity
    }

    fn word<'v>(&mut self, value: &'v Value<'_>, expected: &str, example: &str) -> Option<&'v str> {
        let word = value.get_ref().as_str();
        if word.is_none() {
            self.wrong(value, expected, example);
        }
        word
    }

    fn patterns(&mut self, value: &Value<'_>) -> Option<Patterns> {
        const EXPECTED: &str = "a list of patterns of paths";
        const EXAMPLE: &str = "[\"drafts/\", \"*.old.journey.yaml\"]";
        let Some(list) = value.get_ref().as_array() else {
            self.wrong(value, EXPECTED, EXAMPLE);
            return None;
        };
        let mut patterns = Patterns::in_folder(self.folder);
        for item in list {
            let Some(pattern) = self.word(item, "a pattern of paths", EXAMPLE) else { continue };
            if let Err(reason) = patterns.add(pattern) {
                let finding = self.error("wrong-setting", reason, item.span());
                self.findings.push(
                    finding.help("patterns are those of .gitignore: `drafts/`, `*.old.yaml`"),
                );
            }
        }
        Some(patterns.built())
    }

    fn overrides(&mut self, value: &Value<'_>) -> Vec<Override> {
        const EXPECTED: &str = "tables with `paths` and `rules`";
        const EXAMPLE: &str = "[[overrides]]` above `paths = [\"drafts/\"]";
        let Some(list) = value.get_ref().as_array() else {
            self.wrong(value, EXPECTED, EXAMPLE);
            return Vec::new();
        };
        let mut overrides = Vec::new();
        for item in list {
            let Some(table) = item.get_ref().as_table() else {
                self.wrong(item, EXPECTED, EXAMPLE);
                continue;
            };
            let (mut paths, mut rules) = (None, None);
            for (key, value) in table {
                match key.get_ref().as_ref() {
                    "paths" => paths = Some(self.patterns(value)),
                    "rules" => rules = Some(self.rules(value)),
                    name => self.unknown(name, key.span(), &OVERRIDE, "setting of an override"),
                }
            }
            let missing = if paths.is_none() { "paths" } else { "rules" };
            if let (Some(paths), Some(rules)) = (paths, rules) {
                overrides.extend(paths.map(|paths| Override { paths, rules }));
            } else {
                let message = format!("an override needs `{missing}`");
                let finding = self.error("wrong-setting", message, item.span());
                self.findings.push(finding.help(format!("for example `{EXAMPLE}`")));
            }
        }
        overrides
    }

    fn rules(&mut self, value: &Value<'_>) -> Vec<Entry> {
        const EXAMPLE: &str = "too-many-stages = \"info\"";
        let Some(table) = value.get_ref().as_table() else {
            self.wrong(value, "a table of rules and groups", EXAMPLE);
            return Vec::new();
        };
        let mut entries = Vec::new();
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            let Some(scope) = Scope::of(name) else {
                let known: Vec<&str> = Scope::names().collect();
                self.unknown(name, key.span(), &known, "rule or group");
                continue;
            };
            let origin = self.origin(&key.span());
            let mut entry = Entry { scope, level: None, numbers: Vec::new(), origin };
            match value.get_ref() {
                DeValue::String(_) => entry.level = self.level(value),
                DeValue::Table(fields) => self.fields(fields, &mut entry),
                _ => self.wrong(value, "a level, or a table with `level` and numbers", EXAMPLE),
            }
            entries.push(entry);
        }
        entries
    }

    fn level(&mut self, value: &Value<'_>) -> Option<Level> {
        let word = self.word(value, "a level", "level = \"info\"")?;
        let level = Level::of(word);
        if level.is_none() {
            let known: Vec<&str> = Level::ALL.iter().map(|(word, _)| *word).collect();
            self.unknown(word, value.span(), &known, "level");
        }
        level
    }

    fn fields(&mut self, fields: &DeTable<'_>, entry: &mut Entry) {
        let settings: &[Setting] = match entry.scope {
            Scope::Rule(rule) => RULES[rule].about.settings,
            Scope::Group(_) => &[],
        };
        for (key, value) in fields {
            let name = key.get_ref().as_ref();
            if name == "level" {
                entry.level = self.level(value);
                entry.origin = self.origin(&key.span());
                continue;
            }
            if let Some(setting) = settings.iter().find(|setting| setting.name == name) {
                let number = self.number(value, setting);
                entry.numbers.extend(number.map(|number| (setting.name, number)));
            } else {
                let known: Vec<&str> = settings.iter().map(|setting| setting.name).collect();
                let what = format!("setting of `{}`", entry.scope.name());
                let is_alone = nearest(name, ["level"]).is_some();
                let known = if is_alone { vec!["level"] } else { known };
                self.unknown(name, key.span(), &known, &what);
            }
        }
    }

    fn number(&mut self, value: &Value<'_>, setting: &Setting) -> Option<f64> {
        let number = match value.get_ref() {
            DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        };
        let number = match (number, value.get_ref()) {
            (Some(number), _) => Some(number as f64),
            (None, DeValue::Float(number)) if !setting.whole => number.as_str().parse().ok(),
            _ => None,
        };
        let what = if setting.whole { "a whole number" } else { "a number" };
        let Some(number) = number else {
            self.wrong(value, what, &format!("{} = {}", setting.name, setting.usual));
            return None;
        };
        if !(setting.least..=setting.most).contains(&number) {
            let message = format!("`{number}` is out of range");
            let finding = self.error("wrong-setting", message, value.span());
            let allowed = format!("allowed: {} to {}", setting.least, setting.most);
            self.findings.push(finding.help(allowed));
            return None;
        }
        Some(number)
    }
}

fn with_article(kind: &str) -> String {
    let article = if kind.starts_with(['a', 'i', 'o']) { "an" } else { "a" };
    format!("{article} {kind}")
}

//! Comments that hide findings, with a reason: `# ferd: allow(rule, rule) reason`.

use super::RULES;
use super::policy::{Policy, Scope};
use crate::finding::Finding;
use crate::source::{FileId, Remark, Sources};
use strsim::osa_distance;

/// What the comments of a map come to.
pub(crate) struct Comments {
    /// Those that mean nothing.
    pub(crate) invalid: Vec<(Remark, Mistake)>,
    /// Those that hid nothing, each with the name that it should have hidden.
    pub(crate) unused: Vec<(Remark, Scope)>,
}

/// Why a comment means nothing, and what to write.
pub(crate) struct Mistake {
    pub(crate) message: String,
    pub(crate) help: String,
}

/// A comment that is understood.
struct Suppression<'a> {
    remark: &'a Remark,
    scopes: Vec<Scope>,
    /// The line it speaks of; the whole file if none.
    line: Option<usize>,
}

/// Takes out what comments hide; what is left comes back with what the comments came to.
pub(super) fn unhidden(
    findings: Vec<Finding>,
    remarks: &[Remark],
    sources: &Sources,
    policy: &Policy,
) -> (Vec<Finding>, Comments) {
    let mut comments = Comments { invalid: Vec::new(), unused: Vec::new() };
    let mut suppressions = Vec::new();
    for remark in remarks {
        match suppression(remark, sources) {
            Ok(suppression) => suppressions.push(suppression),
            Err(mistake) => comments.invalid.push((remark.clone(), mistake)),
        }
    }
    let mut used = vec![Vec::new(); suppressions.len()];
    let mut left = Vec::with_capacity(findings.len());
    for finding in findings {
        let rule = RULES.iter().position(|rule| rule.about.id == finding.rule);
        let place = (
            finding.span.file,
            sources.get(finding.span.file).position(finding.span.start as usize).line,
        );
        let mut is_hidden = false;
        for (suppression, used) in suppressions.iter().zip(&mut used) {
            let covers = |scope: &&Scope| rule.is_some_and(|rule| scope.covers(rule));
            if let Some(scope) =
                suppression.scopes.iter().find(covers).filter(|_| suppression.is_at(place))
            {
                is_hidden = true;
                used.push(*scope);
            }
        }
        if !is_hidden {
            left.push(finding);
        }
    }
    for (suppression, used) in suppressions.iter().zip(&used) {
        let is_able =
            |scope: &Scope| (0..RULES.len()).any(|rule| scope.covers(rule) && policy.is_able(rule));
        let unused =
            suppression.scopes.iter().filter(|scope| !used.contains(scope) && is_able(scope));
        comments.unused.extend(unused.map(|scope| (suppression.remark.clone(), *scope)));
    }
    (left, comments)
}

impl Suppression<'_> {
    fn is_at(&self, (file, line): (FileId, usize)) -> bool {
        self.remark.span.file == file && self.line.is_none_or(|own| own == line)
    }
}

fn suppression<'a>(remark: &'a Remark, sources: &Sources) -> Result<Suppression<'a>, Mistake> {
    let (command, rest) = remark.words.split_once('(').ok_or_else(not_understood)?;
    let (names, reason) = rest.split_once(')').ok_or_else(not_understood)?;
    let line = match command.trim() {
        "allow" => Some(line_meant(remark, sources)),
        "allow-file" => None,
        _ => return Err(not_understood()),
    };
    let scopes: Vec<Scope> =
        names.split(',').map(|name| scope(name.trim())).collect::<Result<_, _>>()?;
    if reason.chars().filter(|c| c.is_alphanumeric()).count() < 2 {
        return Err(Mistake {
            message: "this hides findings without a reason".to_owned(),
            help: format!(
                "say why, for who comes later: `# ferd: {}({names}) reason`",
                command.trim()
            ),
        });
    }
    Ok(Suppression { remark, scopes, line })
}

/// The comment's own line, or where it has that to itself, the next one that is more than comment and white space.
fn line_meant(remark: &Remark, sources: &Sources) -> usize {
    let source = sources.get(remark.span.file);
    let own = source.position(remark.span.start as usize).line;
    if !remark.is_alone {
        return own;
    }
    let is_said = |line: &usize| {
        let words =
            source.text[source.line_start(*line)..].lines().next().unwrap_or("").trim_start();
        !words.is_empty() && !words.starts_with('#')
    };
    (own + 1..=source.line_count()).find(is_said).unwrap_or(own)
}

fn scope(name: &str) -> Result<Scope, Mistake> {
    Scope::of(name).ok_or_else(|| {
        let near = Scope::names().min_by_key(|known| osa_distance(name, known));
        let near = near.filter(|known| osa_distance(name, known) <= 3);
        Mistake {
            message: format!("there is no rule or group `{name}`"),
            help: near.map_or_else(
                || "`ferd rules` lists the rules and their groups".to_owned(),
                |near| format!("did you mean `{near}`?"),
            ),
        }
    })
}

fn not_understood() -> Mistake {
    Mistake {
        message: "this comment for ferd is not understood".to_owned(),
        help: "write `# ferd: allow(rule) reason` or `# ferd: allow-file(rule) reason`".to_owned(),
    }
}

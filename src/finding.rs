//! What ferd has to say to an author, as plain data.

use crate::source::Span;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// Probably a mistake.
    Warning,
    /// Must be mended.
    Error,
}

impl Severity {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

impl Severity {
    /// The word for one finding of it in a count: `1 remark`.
    pub fn counted_word(self) -> &'static str {
        match self {
            Severity::Info => "remark",
            severity => severity.word(),
        }
    }
}

/// A second place that a finding speaks of, with what is to be seen there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// The place.
    pub span: Span,
    /// What is to be seen there.
    pub message: String,
}

/// A change that would mend what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fix {
    /// Another word.
    Word {
        /// Where the word stands, its quotes included.
        span: Span,
        /// The word as it is read.
        from: Box<str>,
        /// The word that is meant.
        to: Box<str>,
    },
    /// An id, written in the thing that has it.
    Id {
        /// Where the words of the thing stand.
        span: Span,
        /// The field that these words are.
        field: &'static str,
        /// The id.
        id: Box<str>,
    },
}

impl Fix {
    /// Where it would change something.
    pub fn span(&self) -> Span {
        match self {
            Fix::Word { span, .. } | Fix::Id { span, .. } => *span,
        }
    }
}

/// One thing to say to an author, at its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The id of the rule or language error.
    pub rule: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// Where: the words to underline.
    pub span: Span,
    /// What to do about it.
    pub help: Option<Box<str>>,
    /// Other places that matter.
    pub related: Vec<Related>,
    /// The thing of the map that it is about, by kind and id (`stage/order`), where a lint rule found it.
    pub subject: Option<Box<str>>,
    /// What would mend it, where that is beyond doubt.
    pub fix: Option<Box<Fix>>,
}

impl Finding {
    /// A finding of that severity.
    pub fn new(rule: &'static str, severity: Severity, message: String, span: Span) -> Self {
        Finding {
            rule,
            severity,
            message,
            span,
            help: None,
            related: Vec::new(),
            subject: None,
            fix: None,
        }
    }

    /// An error.
    pub fn error(rule: &'static str, message: impl Into<String>, span: Span) -> Self {
        Finding::new(rule, Severity::Error, message.into(), span)
    }

    /// A warning.
    pub fn warning(rule: &'static str, message: impl Into<String>, span: Span) -> Self {
        Finding::new(rule, Severity::Warning, message.into(), span)
    }

    /// The same with the cure.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into().into());
        self
    }

    /// The same with a word that is meant instead of the one at its place.
    #[must_use]
    pub fn fix(mut self, from: &str, to: &str) -> Self {
        self.fix = Some(Box::new(Fix::Word { span: self.span, from: from.into(), to: to.into() }));
        self
    }

    /// The same with an id to be written in the thing at its place, whose words are that field.
    #[must_use]
    pub(crate) fn identified(mut self, id: &str, field: &'static str) -> Self {
        self.fix = Some(Box::new(Fix::Id { span: self.span, field, id: id.into() }));
        self
    }

    /// The same with a second place.
    #[must_use]
    pub fn related(mut self, span: Span, message: impl Into<String>) -> Self {
        self.related.push(Related { span, message: message.into() });
        self
    }
}

impl Finding {
    /// The same with such a word if it is beyond doubt.
    #[must_use]
    pub(crate) fn fix_if(self, is_sure: bool, from: &str, to: &str) -> Self {
        if is_sure { self.fix(from, to) } else { self }
    }
}

/// How many findings are collected of one file.
pub const MAX_FINDINGS: usize = 10_000;

/// Adds a finding, or where there are [`MAX_FINDINGS`] already says once that more are left out.
pub fn collect(findings: &mut Vec<Finding>, finding: Finding) {
    match findings.len() {
        MAX_FINDINGS.. => {}
        LAST => findings.push(
            Finding::error("too-many-mistakes", "further mistakes are not listed", finding.span)
                .help("mend the first ones; they often cause the others"),
        ),
        _ => findings.push(finding),
    }
}

const LAST: usize = MAX_FINDINGS - 1;

/// Sorts findings by place, and drops what says the same thing twice at the same place.
pub fn in_order(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort_by(|a, b| {
        (a.span, a.rule, &a.message, std::cmp::Reverse(a.severity)).cmp(&(
            b.span,
            b.rule,
            &b.message,
            std::cmp::Reverse(b.severity),
        ))
    });
    findings.dedup_by(|a, b| a.span == b.span && a.rule == b.rule && a.message == b.message);
    findings
}

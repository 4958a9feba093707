//! The head of a map: languages, scale, lanes and the like.

use super::libraries::value;
use super::resolver::Resolver;
use crate::finding::Finding;
use crate::model::emotion::EmotionScale;
use crate::model::lane::{BuiltIn, CustomKind, CustomLane, Lane, usual};
use crate::model::word::Word;
use crate::model::{Interval, IntervalUnit, Kind, Member, Scope};
use crate::parse::draft::{LaneDraft, MapDraft, MemberDraft, One, ScaleDraft};
use crate::parse::forms::ScopeDraft;
use crate::parse::read::{Written, nearest, out_of_range, shortened};
use std::collections::BTreeMap;

/// Between which numbers a scale of scores lies.
const SCALE_ENDS: std::ops::RangeInclusive<f64> = -1000.0..=1000.0;
/// The least distance between its ends.
const LEAST_SCALE: f64 = 0.1;
/// The most names of its marks: more do not stand beside the curve.
const MOST_LABELS: usize = 21;

/// The version of the language that this program reads.
const LANGUAGE_VERSION: u64 = 1;

/// The map's own language and the further ones; what is no language tag is a finding.
pub(super) fn languages(map: &MapDraft, findings: &mut Vec<Finding>) -> (String, Vec<String>) {
    let own = map.language.as_ref();
    for tag in own.into_iter().chain(&map.languages) {
        // The standard allows for names such as `English` as tags, though no such language is registered.
        let is_name = tag.value.split('-').next().is_some_and(|first| first.len() > 3);
        let is_tag = tag.value.parse::<unic_langid::LanguageIdentifier>().is_ok();
        if is_name || !is_tag || tag.value.contains('_') {
            findings.push(
                Finding::error(
                    "unknown-value",
                    format!("`{}` is not a language tag", shortened(&tag.value)),
                    tag.span,
                )
                .help("write a BCP 47 tag such as `en`, `nb` or `pt-BR`"),
            );
        }
    }
    let own = own.map_or_else(|| "en".to_owned(), |tag| tag.value.clone());
    let further = map.languages.iter().map(|tag| tag.value.clone());
    let further = further.filter(|tag| *tag != own).collect();
    (own, further)
}

impl Resolver<'_> {
    pub(super) fn check_version(&mut self, version: &One<u64>) {
        if let Some(version) = version
            && version.value != LANGUAGE_VERSION
        {
            let number = version.value;
            self.say(
                Finding::error(
                    "unknown-value",
                    format!("version {number} of the map language is not known"),
                    version.span,
                )
                .help("this ferd reads version 1: write `ferd: 1`, or use a newer ferd"),
            );
        }
    }

    pub(super) fn emotion_scale(&mut self, draft: &One<ScaleDraft>) -> EmotionScale {
        let Some(written) = draft else { return EmotionScale::default() };
        let usual = EmotionScale::default();
        let scale = EmotionScale {
            min: value(&written.value.min).unwrap_or(usual.min),
            max: value(&written.value.max).unwrap_or(usual.max),
            labels: self.text_list(&written.value.labels),
        };
        if scale.min >= scale.max {
            self.say(
                Finding::error(
                    "out-of-range",
                    "the emotion scale ends before it begins",
                    written.span,
                )
                .help("`min` must be less than `max`"),
            );
            return EmotionScale { labels: scale.labels, ..usual };
        }
        let is_within = |end: f64| SCALE_ENDS.contains(&end);
        if !is_within(scale.min) || !is_within(scale.max) || scale.max - scale.min < LEAST_SCALE {
            let ends = format!("{} to {}", scale.min, scale.max);
            self.say(out_of_range(
                &ends,
                "scales within -1000 to 1000, at least 0.1 long",
                written.span,
            ));
            return EmotionScale { labels: scale.labels, ..usual };
        }
        if let Some(extra) = written.value.labels.get(MOST_LABELS) {
            let message = format!("there are {MOST_LABELS} labels, and this is one more");
            self.say(Finding::error("out-of-range", message, extra.span).help("leave it out"));
            return usual;
        }
        if scale.labels.len() == 1 {
            self.say(
                Finding::error("out-of-range", "a scale with one label has no ends", written.span)
                    .help("give a label for the worst and one for the best score at least"),
            );
        }
        scale
    }

    pub(super) fn lanes(&mut self, drafts: &[Written<LaneDraft>], kind: Kind) -> Vec<Lane> {
        if drafts.is_empty() {
            return usual(kind).iter().copied().map(Lane::BuiltIn).collect();
        }
        let mut first = BTreeMap::new();
        let mut lanes = Vec::with_capacity(drafts.len());
        for draft in drafts {
            let Some(id) = &draft.value.id else { continue };
            if let Some(before) = first.insert(id.value.replace('-', "_"), id.span) {
                self.say(
                    Finding::error(
                        "duplicate-id",
                        format!("the lane `{}` is listed twice", id.value),
                        id.span,
                    )
                    .related(before, "first here")
                    .help("list it once, where it shall be drawn"),
                );
                continue;
            }
            lanes.extend(self.lane(draft, id));
        }
        lanes
    }

    fn lane(&mut self, draft: &Written<LaneDraft>, id: &Written<String>) -> Option<Lane> {
        let fields = &draft.value;
        let built_in = BuiltIn::of(&id.value.replace('-', "_"));
        let is_custom = fields.title.is_some() || fields.kind.is_some();
        match (built_in, is_custom) {
            (Some(lane), false) => return Some(Lane::BuiltIn(lane)),
            (Some(_), true) => {
                self.say(
                    Finding::error(
                        "duplicate-id",
                        format!("`{}` is a built-in lane", id.value),
                        id.span,
                    )
                    .help("give a lane of your own another id, or write just the id for the built-in one"),
                );
                return None;
            }
            (None, false) => {
                let words: Vec<&str> = BuiltIn::ALL.iter().map(|(word, _)| *word).collect();
                let help = match nearest(&id.value, words.iter().copied()) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!(
                        "built-in lanes: {}; one of your own needs a title: `{{id: {}, title: …}}`",
                        words.join(", "),
                        shortened(&id.value)
                    ),
                };
                let message = format!("there is no lane `{}`", shortened(&id.value));
                self.say(Finding::error("unknown-value", message, id.span).help(help));
                return None;
            }
            (None, true) => {}
        }
        let title = self.needed_text(&fields.title, draft.span);
        if fields.title.is_none() {
            self.say(
                Finding::error("missing-key", "a lane of your own needs `title`", id.span)
                    .help(format!("for example `{{id: {}, title: Systems}}`", id.value)),
            );
        }
        self.id((&Some(id.clone()), &Vec::new()), &title);
        self.custom_lanes.push(id.value.clone());
        Some(Lane::Custom(CustomLane {
            id: id.value.clone(),
            title,
            kind: fields.kind.as_ref().map_or(CustomKind::Text, |kind| kind.value.0),
            span: draft.span,
        }))
    }

    pub(super) fn scope(&mut self, draft: &One<ScopeDraft>) -> Option<Scope> {
        let written = draft.as_ref()?;
        Some(match &written.value {
            ScopeDraft::Words(text) => {
                Scope::Words(self.text(&Written { value: text.clone(), span: written.span }))
            }
            ScopeDraft::Between(between) => {
                Scope::Between(self.maybe_text(&between.start), self.maybe_text(&between.end))
            }
        })
    }

    pub(super) fn interval(&mut self, written: &One<String>) -> Option<Interval> {
        let written = written.as_ref()?;
        let parsed = written.value.split_once(' ').and_then(|(count, unit)| {
            let unit = unit.trim();
            let plural = if unit.ends_with('s') { unit.to_owned() } else { format!("{unit}s") };
            let count = count.parse().ok().filter(|count| (1..=1000).contains(count))?;
            Some(Interval { count, unit: IntervalUnit::of(&plural)? })
        });
        if parsed.is_none() {
            self.say(
                Finding::error(
                    "wrong-type",
                    format!("expected an interval, found the text `{}`", shortened(&written.value)),
                    written.span,
                )
                .help("write a number from 1 to 1000 and days, weeks, months or years: `6 months`"),
            );
        }
        parsed
    }
}

/// A participant; a name that is missing has been reported.
pub(super) fn member(draft: &Written<MemberDraft>) -> Option<Member> {
    Some(Member { name: value(&draft.value.name)?, department: value(&draft.value.department) })
}

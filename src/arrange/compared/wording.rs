//! What changed, in the language of the map; in English as every other report tells it.

use crate::diff::item::{Field, Item, Noun};
use crate::diff::tell::{self, Group};
use crate::diff::{Change, Changes, Class, Datum, Detail, Edit, Kind, Thing};
use crate::model::word::Word;
use crate::words::Words;

/// How many things of a kind are named; of more, the others are counted.
pub(super) const NAMED: usize = 3;

/// The words for changes in one language.
pub(super) struct Wording<'a> {
    pub(super) words: &'a Words,
}

impl Wording<'_> {
    /// The class of changes.
    pub(super) fn class(&self, class: Class) -> String {
        self.words.say(&format!("class-{}", class.word()))
    }

    /// Where a change is to be found.
    pub(super) fn place(&self, change: &Change) -> String {
        let titles = tell::titles(change);
        if self.words.is_english() {
            return tell::place(change);
        }
        if titles.is_empty() { self.label(change.thing()) } else { titles }
    }

    /// What changed, in words that follow the place.
    pub(super) fn what(&self, change: &Change) -> String {
        if self.words.is_english() {
            return tell::what(change);
        }
        let thing = change.thing();
        let old = change.old.as_ref().unwrap_or(thing);
        let subject = self.subject(thing);
        let say = |id: &str| self.words.say(id);
        match &change.kind {
            Kind::Added(inside) => self.presence(thing, "change-added", inside),
            Kind::Removed(inside) => self.presence(thing, "change-removed", inside),
            Kind::Moved { is_order: true, .. } => format!("{subject}: {}", say("change-moved")),
            Kind::Moved { .. } if old.place.is_empty() => {
                format!("{subject}: {}", say("change-placed"))
            }
            Kind::Moved { .. } => {
                let place = self.quoted(&old.place.join(" › "));
                let words = [("place", place.into())];
                format!("{subject}: {}", self.words.say_with("change-moved-from", &words))
            }
            Kind::Placed(..) if old.spots.is_empty() => {
                format!("{subject}: {}", say("change-placed"))
            }
            Kind::Placed(..) => format!("{subject}: {}", say("change-here-too")),
            Kind::Unplaced(..) => format!("{subject}: {}", say("change-not-here")),
            Kind::Split(parts) => {
                let (old, parts) = (self.subject(old), self.names(parts, " + "));
                format!("{old} → {parts} ({})", say("change-split"))
            }
            Kind::Merged(parts) => {
                let parts = self.names(parts, " + ");
                format!("{parts} → {} ({})", self.quoted(&thing.name), say("change-merged"))
            }
            Kind::Turned => {
                format!("{} → {}{}", self.subject(old), self.label(thing), self.degree(thing))
            }
            Kind::Identified { before, after } => format!("{subject}: id {before} → {after}"),
            Kind::Edited(edit) => self.edited(change, edit),
        }
    }

    /// The places of changes that are alike.
    pub(super) fn places(&self, group: &Group<'_>) -> String {
        let mut places: Vec<String> = group.changes.iter().map(|one| self.place(one)).collect();
        places.dedup();
        self.first(&places)
    }

    /// What changes that are alike have in common.
    pub(super) fn like(&self, group: &Group<'_>) -> String {
        if self.words.is_english() {
            return group.what();
        }
        let (removed, added, count) = (&group.removed, &group.added, group.changes.len());
        match (removed.as_str(), added.as_str()) {
            ("", added) => format!("{count} × + {}", self.quoted(added)),
            (removed, "") => format!("{count} × − {}", self.quoted(removed)),
            (removed, added) => {
                format!("{count} × {} → {}", self.quoted(removed), self.quoted(added))
            }
        }
    }

    /// What came or went, with what stands in it.
    fn presence(&self, thing: &Thing, verb: &str, inside: &[Thing]) -> String {
        let (subject, degree) = (self.subject(thing), self.degree(thing));
        let mut kinds: Vec<(String, Vec<String>)> = Vec::new();
        for thing in inside {
            let (label, name) = (self.label(thing), self.named(thing));
            match kinds.iter_mut().find(|(known, _)| *known == label) {
                Some((_, names)) => names.push(name),
                None => kinds.push((label, vec![name])),
            }
        }
        let kinds: Vec<String> =
            kinds.iter().map(|(label, names)| format!("{label} {}", self.first(names))).collect();
        let inside =
            if kinds.is_empty() { String::new() } else { format!(" · {}", kinds.join(" · ")) };
        format!("{subject}{degree}: {}{inside}", self.words.say(verb))
    }

    fn edited(&self, change: &Change, edit: &Edit) -> String {
        let thing = change.thing();
        let old = change.old.as_ref().unwrap_or(thing);
        if change.is_renamed() && edit.field != Field::Label {
            return format!("{} → {}", self.subject(old), self.quoted(&thing.name));
        }
        // The place says already which stage or step it is, or that it is the map.
        let subject = match thing.item {
            Item::Map | Item::Column(_) => String::new(),
            _ => self.subject(thing),
        };
        let field = match edit.field {
            Field::Text | Field::Score => String::new(),
            field => self.field(field),
        };
        let of = [subject, field].into_iter().filter(|words| !words.is_empty());
        let of = of.collect::<Vec<String>>().join(", ");
        let value = |datum: &Datum| self.value(thing.noun, edit.field, datum);
        let say = |id: &str| self.words.say(id);
        match (&edit.detail, &edit.before, &edit.after) {
            (Detail::Looks, ..) => format!("{of}: {}", say("change-formatting")),
            (Detail::Order, ..) => format!("{of}: {}", say("change-moved")),
            (Detail::Translation(tag), ..) => format!("{of} ({tag}): {}", say("change-reworded")),
            (Detail::Words(_), Some(before), Some(after)) if edit.field.is_value() => {
                format!("{of}: {} → {}", value(before), value(after))
            }
            (Detail::Words(_), ..) => format!("{of}: {}", say("change-reworded")),
            (_, Some(before), Some(after)) => {
                format!("{of}: {} → {}", value(before), value(after))
            }
            (_, None, Some(after)) => format!("{of}: {} ({})", value(after), say("change-added")),
            (_, Some(before), None) => {
                format!("{of}: {} ({})", value(before), say("change-removed"))
            }
            (_, None, None) => of,
        }
    }

    /// A thing by its kind and its name.
    pub(super) fn subject(&self, thing: &Thing) -> String {
        let whose = thing.whose.as_ref().map(|whose| format!(" ({whose})")).unwrap_or_default();
        match (thing.noun, thing.name.is_empty()) {
            (Noun::Map, _) | (_, true) => format!("{}{whose}", self.label(thing)),
            (Noun::Transition, _) => format!("{} {}", self.label(thing), thing.name),
            _ => format!("{} {}{whose}", self.label(thing), self.quoted(&thing.name)),
        }
    }

    /// A thing by its name and how strong it is.
    pub(super) fn named(&self, thing: &Thing) -> String {
        let name = if thing.name.is_empty() { String::new() } else { self.quoted(&thing.name) };
        format!("{name}{}", self.degree(thing)).trim_start().to_owned()
    }

    fn names(&self, things: &[Thing], between: &str) -> String {
        let names = things.iter().map(|thing| self.quoted(&thing.name));
        names.collect::<Vec<String>>().join(between)
    }

    /// The first ones, and how many more there are.
    pub(super) fn first(&self, names: &[String]) -> String {
        let mut told: Vec<String> = names.iter().take(NAMED).cloned().collect();
        if names.len() > NAMED {
            told.push(self.words.count("and-more", names.len() - NAMED));
        }
        told.join(", ")
    }

    fn degree(&self, thing: &Thing) -> String {
        match &thing.degree {
            None => String::new(),
            Some(degree @ Datum::Number(_)) => {
                format!(" ({})", self.value(thing.noun, Field::Score, degree))
            }
            Some(degree) => format!(" ({})", self.value(thing.noun, Field::Severity, degree)),
        }
    }

    /// The kind of a thing: mostly the title of its lane.
    pub(super) fn label(&self, thing: &Thing) -> String {
        if let Some(lane) = &thing.lane {
            return lane.clone();
        }
        let id = match thing.noun {
            Noun::Map => "customer-journey-map",
            Noun::Lane => "lane",
            Noun::Persona => "persona",
            Noun::Channel => "channel",
            Noun::Source => "sources",
            Noun::Actor => "actors",
            Noun::Stage => "stage",
            Noun::Step => "step",
            Noun::Touchpoint => "touchpoint",
            Noun::Transition => "view-flow",
            Noun::PlanItem => "plan",
            noun => {
                let lane = noun.lane().map_or("notes", Word::word).replace('_', "-");
                return self.words.say(&format!("lane-{lane}"));
            }
        };
        self.words.say(id)
    }

    /// A field; one that has no word in the language is called as in the map.
    fn field(&self, field: Field) -> String {
        let id = field.word().replace('_', "-");
        if self.words.has(&id) { self.words.say(&id) } else { field.word().to_owned() }
    }

    /// A value; a fixed word that has none in the language stands as in the map.
    fn value(&self, noun: Noun, field: Field, datum: &Datum) -> String {
        match datum {
            Datum::Text(text) => self.quoted(text),
            Datum::Thing(_, name) => self.quoted(name),
            Datum::Flag(flag) => if *flag { "✓" } else { "–" }.to_owned(),
            Datum::Number(number) if field == Field::Score => self.words.signed(*number),
            Datum::Number(number) => self.words.number(*number, 3),
            Datum::Word(word) => {
                let kind = match (noun, field) {
                    (_, Field::Severity) => "severity-",
                    (_, Field::State) => "state-",
                    (_, Field::Phase) => "phase-",
                    (_, Field::Ownership) => "ownership-",
                    (_, Field::Method) => "method-",
                    (Noun::PainPoint, Field::Status) => "pain-status-",
                    (Noun::Opportunity | Noun::PlanItem, Field::Status) => "opportunity-status-",
                    (Noun::Map, Field::Status) => "status-",
                    (Noun::Map, Field::Kind) => "kind-",
                    (Noun::Persona, Field::Kind) => "persona-kind-",
                    (Noun::Transition, Field::Kind) => "transition-",
                    _ => "",
                };
                let id = format!("{kind}{word}");
                if self.words.has(&id) { self.words.say(&id) } else { (*word).to_owned() }
            }
        }
    }

    pub(super) fn quoted(&self, text: &str) -> String {
        self.words.quoted(&text.replace('\n', " "))
    }

    /// How many changes there are, by class.
    pub(super) fn counts(&self, changes: &Changes) -> String {
        let classes = Class::ALL.iter().map(|(_, class)| (*class, changes.count(*class)));
        let classes: Vec<String> = classes
            .filter(|(_, count)| *count > 0)
            .map(|(class, count)| format!("{count} {}", self.class(class)))
            .collect();
        format!("{}: {}", self.words.count("change-count", changes.list.len()), classes.join(", "))
    }
}

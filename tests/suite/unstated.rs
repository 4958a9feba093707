//! What a map does not say is not stated: not in a drawing, not in its views, not as a claim that lint holds it to.

use crate::golden::opened;
use ferd::arrange::views::{self, Content, View};
use ferd::arrange::{self, Shown};
use ferd::lint::{self, policy::Policy};
use ferd::model::Journey;

const PLAIN: &str = "\
title: Moving house
personas: [{id: ann, name: Ann}, {id: bo, name: Bo}]
stages:
  - {title: Search, emotion: {score: 1, label: Hopeful}, touchpoints: Website}
  - {title: Sign, emotion: -1, actions: Will sign in the future, touchpoints: Office, opportunities: [Fill in once, Call back]}
";

fn journey(text: &str) -> Journey {
    let opened = opened(text);
    opened.journey.unwrap_or_else(|| panic!("{:?} in {text}", opened.findings))
}

fn content(journey: &Journey, view: View) -> Content {
    let shown = Shown { journey, whole: journey, language: "en", lives: None };
    views::picture(&shown, view).unwrap().content
}

#[test]
fn defaults_are_no_badges() {
    assert_eq!(arrange::chart(&journey(PLAIN), "en").badges, Vec::<String>::new());
    let stated = format!("kind: current-state\nstatus: draft\nstate: planned\n{PLAIN}");
    let badges = arrange::chart(&journey(&stated), "en").badges;
    assert_eq!(badges, ["Current state", "Draft", "Planned"]);
}

#[test]
fn a_default_is_held_against_nothing() {
    let judged = |text: &str| {
        let opened = opened(text);
        let journey = opened.journey.as_ref().unwrap();
        let findings =
            lint::findings(journey, &Policy::default(), &opened.remarks, &opened.sources);
        findings.iter().filter(|finding| finding.rule == "planned-shown-as-actual").count()
    };
    assert_eq!(judged(PLAIN), 0);
    assert_eq!(judged(&format!("state: actual\n{PLAIN}")), 1);
}

#[test]
fn what_is_said_of_nobody_is_told_of_those_who_travel() {
    let cards = |text: &str| match content(&journey(text), View::Persona) {
        Content::Persona(cards) => {
            cards.iter().map(|card| card.curve.is_some()).collect::<Vec<_>>()
        }
        other => panic!("{other:?}"),
    };
    let maps = |text: &str| match content(&journey(text), View::Empathy) {
        Content::Empathy(maps) => maps.len(),
        other => panic!("{other:?}"),
    };
    assert_eq!((cards(PLAIN), maps(PLAIN)), (vec![true, false], 1));
    let quoted = PLAIN.replace("actions:", "quotes: {text: At last, persona: bo}, actions:");
    assert_eq!((cards(&quoted), maps(&quoted)), (vec![true, true], 2));
}

#[test]
fn nothing_is_in_order_of_worth_where_nothing_was_judged() {
    let titles = |text: &str| {
        let journey = journey(text);
        match (content(&journey, View::Opportunities), content(&journey, View::Summary)) {
            (Content::Opportunities(backlog), Content::Summary(summary)) => {
                (backlog.title, summary.best_title)
            }
            other => panic!("{other:?}"),
        }
    };
    let both = |title: &str| (title.to_owned(), title.to_owned());
    assert_eq!(titles(PLAIN), both("Opportunities"));
    let judged = PLAIN.replace("Call back]", "{text: Call back, impact: 4}]");
    assert_eq!(titles(&judged), ("In order of worth".into(), "What to do first".into()));
}

#[test]
fn pain_points_are_answered_by_what_was_not_rejected() {
    let counts = |pains: &str| {
        let text = format!(
            "title: A\nstages: {{title: x, touchpoints: y, pain_points: {pains}}}\n\
             opportunities: [{{id: no, text: No, status: rejected}}, {{id: yes, text: Yes}}]\n"
        );
        arrange::chart(&journey(&text), "en").overall.counts[0].clone()
    };
    assert_eq!(counts("[{text: a, opportunity: no}]"), "1 pain point, 1 unanswered");
    assert_eq!(counts("[{text: a, opportunity: yes}]"), "1 pain point, all answered");
    let closed = "[{text: a, status: resolved}, {text: b, status: wont-fix, why: c}]";
    assert_eq!(counts(closed), "2 pain points, none open");
    let mixed = "[{text: a, status: resolved}, {text: b, opportunity: yes}]";
    assert_eq!(counts(mixed), "2 pain points, all open ones answered");
}

#[test]
fn numbers_have_as_many_digits_as_were_written() {
    let text = "title: A\nmetrics: {id: rate, name: Rate, kind: conversion, target: 0.25}\n\
                stages: {title: x, touchpoints: y, emotion: 1.25, metrics: {rate: 0.24}}\n";
    let drawn = serde_json::to_string(&arrange::chart(&journey(text), "en")).unwrap();
    for written in ["0.24%", "0.25%", "+1.25"] {
        assert!(drawn.contains(written), "{written} in {drawn}");
    }
}

#[test]
fn feelings_of_nobody_in_particular_are_of_the_main_persona_too() {
    let text = "title: A\npersonas: [{id: ann, name: Ann, primary: true}, {id: bo, name: Bo}]\n\
                stages:\n  - {title: x, touchpoints: y, emotion: 1}\n  - {title: z, touchpoints: y, emotion: {bo: -1}}\n";
    let curve = arrange::chart(&journey(text), "en").lanes.into_iter().find_map(|lane| match lane
        .content
    {
        ferd::arrange::Content::Curve(curve) => Some(curve),
        ferd::arrange::Content::Cells(_) => None,
    });
    let lines = curve.unwrap().lines;
    let told: Vec<_> = lines.iter().map(|line| (&*line.persona, line.points.len())).collect();
    assert_eq!(told, [("Ann", 1), ("Bo", 2)]);
}

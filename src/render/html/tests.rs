use super::*;
use crate::arrange::Chart;
use crate::arrange::cells::{Card, Cell, Figure, Item, Reference};
use crate::arrange::compared::Tab;
use crate::arrange::curve::{Curve, Feeling, Level, Line, Point};
use crate::arrange::head::{Fact, Overall, PersonaCard};
use crate::arrange::known::{Known, Named, Thing};
use crate::arrange::{Arc, Column, Content, Lane, StageHead, StepHead};
use crate::model::text::Piece;
use crate::model::text::Rich;
use crate::model::transition::Place;
use std::collections::BTreeSet;

const HOSTILE: &str =
    "</style></title><script>alert(1)</script>\"'><img src=x onerror=\"alert(2)\">&";

fn said() -> String {
    HOSTILE.to_owned()
}

fn rich() -> Rich {
    let link = Some(said());
    Rich { pieces: vec![Piece { text: said(), bold: true, italic: true, code: true, link }] }
}

fn fact() -> Fact {
    Fact { label: said(), texts: vec![rich(), Rich::plain("two\nlines")] }
}

fn card(kind: &'static str, id: &str, other: &str) -> Card {
    Card {
        kind,
        id: id.to_owned(),
        position: Some(0),
        number: said(),
        text: rich(),
        severity: 3,
        severity_word: said(),
        notes: vec![said()],
        references: vec![Reference { id: other.to_owned(), number: said() }],
        is_unanswered: true,
        unanswered: said(),
        is_closed: true,
        link: Some(said()),
    }
}

fn items() -> Vec<Item> {
    vec![
        Item::Text { text: rich(), notes: vec![said()] },
        Item::Quote { text: rich(), who: Some(said()), persona: Some(0), sources: vec![0] },
        Item::Chip { icon: Some(said()), text: rich(), link: Some(said()), touchpoint: Some(0) },
        Item::Card(card("pain-point", "p1", "o1")),
        Item::Card(card("opportunity", "o1", "p1")),
        Item::Card(card("opportunity", HOSTILE, "nowhere")),
        Item::Figure(Figure {
            name: rich(),
            value: said(),
            target: Some(said()),
            notes: vec![said()],
            fraction: Some(0.5),
            target_fraction: Some(7.0),
            verdict: "missed",
            direction: "lower-is-better",
            direction_word: said(),
        }),
        Item::Image { src: said(), alt: said(), caption: Some(rich()) },
    ]
}

fn curve() -> Curve {
    let point = Point {
        column: 1,
        span: 1,
        order: 0,
        of: 1,
        level: 0.25,
        score: said(),
        label: Some(rich()),
        reason: Some(rich()),
        place: said(),
        is_moment_of_truth: true,
        is_lowest: true,
        at: Place { stage: 0, step: None },
        index: 0,
        tab: Tab::default(),
    };
    let level = Level { first: 0, span: 2, feeling: point.clone() };
    Curve {
        lines: vec![Line {
            persona: said(),
            position: 0,
            points: vec![point],
            beyond: Vec::new(),
            levels: vec![level],
        }],
        unscored: vec![Feeling {
            column: 2,
            span: 1,
            label: rich(),
            at: Place { stage: 0, step: None },
        }],
        marks: Vec::new(),
        before: Vec::new(),
        absent: Vec::new(),
        turns: [said(), said()],
    }
}

fn lane(id: &str, content: Content) -> Lane {
    Lane {
        id: id.to_owned(),
        title: said(),
        hint: said(),
        line: Some(said()),
        is_whole: false,
        content,
    }
}

fn stage(first: usize, span: usize) -> StageHead {
    StageHead {
        position: first,
        id: said(),
        title: rich(),
        duration: Some(rich()),
        phase: Some(said()),
        first,
        span,
        is_moment_of_truth: true,
        tab: Tab::default(),
    }
}

fn column(stage: usize, number: Option<usize>) -> Column {
    let step = number.map(|number| StepHead {
        number,
        title: rich(),
        notes: vec![said()],
        is_moment_of_truth: true,
    });
    Column { id: said(), stage, step, tab: Tab::default() }
}

/// Two steps in a stage and a stage without steps, with something hostile wherever words can stand.
fn chart() -> Chart {
    let cells = [(0, 3), (0, 2), (1, 1), (2, 1)];
    let cells = cells.map(|(first, span)| Cell {
        first,
        span,
        items: items(),
        place: None,
        tabs: Vec::new(),
    });
    Chart {
        prefix: said(),
        language: said(),
        right_to_left: false,
        title: rich(),
        badges: vec![said()],
        facts: vec![fact()],
        introduction: vec![fact()],
        overall: Overall {
            label: said(),
            score: Some(said()),
            range: said(),
            counts: vec![said()],
        },
        personas: vec![PersonaCard {
            id: "persona-\"".to_owned(),
            name: rich(),
            initials: said(),
            photo: Some(said()),
            facts: vec![said()],
            quote: Some(said()),
            about: Some(rich()),
            lists: vec![fact()],
            line: None,
            tab: Tab::default(),
        }],
        stages: vec![stage(0, 2), stage(2, 1)],
        columns: vec![column(0, Some(1)), column(0, Some(2)), column(1, None)],
        lanes: vec![
            lane(HOSTILE, Content::Cells(cells.to_vec())),
            lane("emotion", Content::Curve(curve())),
        ],
        arcs: vec![Arc {
            kind: "loop",
            from: 2.5,
            to: Some(0.5),
            from_title: said(),
            to_title: Some(said()),
            label: said(),
            tab: Tab::default(),
        }],
        plan: vec![card("plan", "", "o1")],
        plan_tabs: Vec::new(),
        plan_title: said(),
        legend: vec![said()],
        footer: said(),
        story: said(),
        ledger: None,
    }
}

/// Something hostile wherever more can be known.
fn known() -> Known {
    let thing = |anchor: &str| Thing {
        anchor: anchor.to_owned(),
        facts: vec![fact()],
        personas: vec![0],
        channel: Some(0),
        touchpoint: Some(0),
        sources: vec![0],
        tags: vec![0],
    };
    let named = || vec![Named { anchor: said(), name: rich(), notes: vec![said()] }];
    Known {
        pain_points: vec![thing("pain-wait")],
        opportunities: vec![thing("opportunity-sign")],
        gains: vec![thing("gain-seat")],
        touchpoints: vec![thing("touchpoint-desk")],
        sources: vec![Named { anchor: "source-talks".to_owned(), ..named().remove(0) }],
        personas: named(),
        channels: named(),
        tags: named(),
        of_stages: vec![Some(fact())],
        of_columns: vec![Some(fact())],
    }
}

fn html(chart: &Chart) -> String {
    let (light, dark) = (Palette::of(ThemeName::Light), Palette::of(ThemeName::Dark));
    let words = Words::of(&chart.language);
    let images = BTreeMap::from([(said(), "data:image/png;base64,AAEC".to_owned())]);
    let known = known();
    let edition = |language| Edition {
        language,
        right_to_left: false,
        words: &words,
        leaves: vec![Leaf::Map(Map {
            chart,
            known: &known,
            curve: Some(InlineCurve { markup: "<svg viewBox=\"0 0 9 9\"></svg>", column: 180.0 }),
            images: &images,
            logo: None,
        })],
    };
    let page = Page {
        editions: &[edition("en"), edition("nb")],
        light: &light,
        dark: &dark,
        fonts: &Fonts::builtin(),
        drawn: BTreeMap::new(),
        theme: None,
        live: None,
    };
    super::page(page, &Templates::built_in()).expect("the built-in templates fit").file
}

#[test]
fn a_font_of_a_hostile_name_ends_no_rule() {
    let palette = Palette::of(ThemeName::Light);
    let font = FontFile {
        family: said(),
        weight: 400,
        style: "normal",
        format: "ttf",
        data: "AAEC".to_owned(),
    };
    let fonts = [font];
    let looks = LooksStyle::of(None, (&palette, &palette), &fonts);
    let ready = Templates::built_in().of_pages().expect("the built-in templates fit");
    let style = ready.fill("parts/looks.css", &looks).expect("the built-in templates fit");
    let family = "\"styletitlescriptalert1scriptimg srcx onerroralert2\"";
    assert_eq!(style.matches(family).count(), 2, "{style}");
    assert!(!style.contains("</") && !style.contains("onerror="), "{style}");
}

/// The tags of a page as they are written, style sheet and script left out.
fn tags(html: &str) -> Vec<&str> {
    let (head, rest) = html.split_once("<style>").expect("a style sheet");
    let (_, body) = rest.split_once("</style>").expect("its end");
    let (body, rest) = body.split_once("<script>").expect("a script");
    let (_, foot) = rest.split_once("</script>").expect("its end");
    [head, body, foot]
        .into_iter()
        .flat_map(|part| part.split('<').skip(1))
        .filter_map(|rest| rest.split_once('>').map(|(tag, _)| tag))
        .collect()
}

fn number_of(tag: &str, attribute: &str) -> usize {
    let start = format!("{attribute}=\"");
    let value = tag.split_once(&*start).and_then(|(_, rest)| rest.split('"').next());
    value.map_or(1, |value| value.parse().expect("a number"))
}

#[test]
fn hostile_words_stay_words() {
    let html = html(&chart());
    assert_eq!((html.matches("<script").count(), html.matches("</script").count()), (1, 1));
    assert!(!html.contains("<img src=x"));
    assert_eq!(html.matches("</style>").count(), 1);
    assert_eq!(html.matches("</title>").count(), 1);
    for tag in tags(&html) {
        let quotes = tag.matches('"').count();
        assert!(quotes.is_multiple_of(2), "an attribute of <{tag}> is not closed");
        let bare: String = tag.split('"').step_by(2).collect();
        assert!(!bare.contains("alert") && !bare.contains("onerror"), "<{tag}>");
        assert!(!tag.contains(" style="), "the policy of the page forbids the style of <{tag}>");
    }
}

#[test]
fn every_row_has_every_column_once() {
    let html = html(&chart());
    let columns = 1 + 3;
    let mut open = vec![0; columns];
    let mut rows = 0;
    for tag in tags(&html) {
        match tag.split(' ').next() {
            Some("tr") => {
                for rows in &mut open {
                    *rows = usize::saturating_sub(*rows, 1);
                }
                rows += 1;
            }
            Some("/tr") => assert!(open.iter().all(|rows| *rows > 0), "row {rows} has a hole"),
            Some("td" | "th") => {
                let first = open.iter().position(|rows| *rows == 0).expect("room for the cell");
                let span = number_of(tag, "colspan");
                let cell = &mut open[first..first + span];
                assert!(cell.iter().all(|rows| *rows == 0), "row {rows} has too many cells");
                cell.fill(number_of(tag, "rowspan"));
            }
            Some("/tbody" | "/thead") => {
                assert!(open.iter().all(|rows| *rows == 1), "a cell reaches out of its lane");
            }
            _ => {}
        }
    }
    assert!(rows > 6);
}

#[test]
fn every_id_is_there_once_and_every_reference_leads_to_one() {
    let html = html(&chart());
    let values = |attribute: &str| {
        let start = format!(" {attribute}=\"");
        let tags = tags(&html).into_iter();
        tags.filter_map(|tag| tag.split_once(&*start)?.1.split('"').next())
            .flat_map(|value| value.split(' '))
            .collect::<Vec<_>>()
    };
    let ids = values("id");
    let known: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), known.len(), "an id is there twice");
    let links = values("href").into_iter().filter_map(|link| link.strip_prefix('#'));
    for id in links.chain(values("headers")).chain(values("aria-labelledby")) {
        assert!(known.contains(id), "nothing has the id {id}");
    }
}

#[test]
fn a_page_comes_out_the_same_each_time() {
    let chart = chart();
    assert_eq!(html(&chart), html(&chart));
}

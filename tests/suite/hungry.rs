//! Drawings that would take minutes or all of the memory, by what there is too much of.

use base64::Engine;

/// What there is too much of, an SVG with it, and the words that refuse it.
pub(crate) type Hungry = (&'static str, String, &'static str);

/// The words for what lies over each other.
const OVER: &str = "large or costly parts";
/// A shape as large as the whole image.
const RECT: &str = "<rect width=\"300\" height=\"200\" fill=\"#fff\"/>";

/// An SVG of 300 × 200 px.
pub(crate) fn svg_of(body: &str) -> String {
    let size = "width=\"300\" height=\"200\"";
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\" {size}>{body}</svg>")
}

/// A shape as large as the whole image, with an attribute.
fn whole(with: &str) -> String {
    format!("<rect width=\"300\" height=\"200\" {with}/>")
}

/// A path through that many points, up and down.
fn zigzag(points: usize) -> String {
    let points: Vec<String> =
        (0..points).map(|at| format!("L{} {}", at * 7919 % 300, 200 * (at % 2))).collect();
    format!("M0 0{}", points.concat())
}

fn filtered(primitives: &str) -> String {
    let shape = whole("filter=\"url(#f)\"");
    svg_of(&format!("<filter id=\"f\">{primitives}</filter>{shape}"))
}

fn nested(open: &str, times: usize) -> String {
    svg_of(&format!("{}{RECT}{}", open.repeat(times), "</g>".repeat(times)))
}

/// A hundred masks or paths for clipping, each with the next one.
fn chain(element: &str, attribute: &str) -> String {
    let links: Vec<String> = (0..100)
        .map(|at| {
            let next = at + 1;
            format!("<{element} id=\"m{at}\" {attribute}=\"url(#m{next})\">{RECT}</{element}>")
        })
        .collect();
    svg_of(&(links.concat() + &whole(&format!("{attribute}=\"url(#m0)\""))))
}

/// What is filtered, masked, transparent or drawn over and over.
pub(crate) fn layered() -> Vec<Hungry> {
    let one_mask = whole("mask=\"url(#m)\"").repeat(500);
    let tile = "<pattern id=\"p\" width=\"1e6\" height=\"1e6\" patternUnits=\"userSpaceOnUse\">";
    let tiled = whole("fill=\"url(#p)\"");
    vec![
        ("noise", filtered("<feTurbulence numOctaves=\"2000000000\"/>"), "filter `feTurbulence`"),
        ("spread", filtered("<feMorphology radius=\"200\"/>"), "the filter `feMorphology`"),
        ("light", filtered("<feDiffuseLighting/>"), "the filter `feDiffuseLighting`"),
        ("filters", filtered(&"<feOffset dx=\"1\"/>".repeat(500)), OVER),
        ("groups", nested("<g>", 5_000), "elements within each other"),
        ("opacity", nested("<g opacity=\".5\">", 40), "transparent groups within each other"),
        ("masks", chain("mask", "mask"), OVER),
        ("clips", chain("clipPath", "clip-path"), OVER),
        ("one mask", svg_of(&format!("<mask id=\"m\">{RECT}</mask>{one_mask}")), OVER),
        ("paint", svg_of(&RECT.repeat(2_000)), OVER),
        ("a large tile", svg_of(&format!("{tile}{RECT}</pattern>{tiled}")), OVER),
    ]
}

/// What is long.
pub(crate) fn long() -> Vec<Hungry> {
    let dashed = "<path stroke=\"#111\" stroke-dasharray=\"0.001\" d=\"M0 0L300 200\"/>";
    let stop = |at: i32| format!("<stop offset=\"{}\"/>", f64::from(at) / 1e4);
    let stops = (0..9_999).map(stop).collect::<Vec<String>>().concat();
    let painted = whole("fill=\"url(#g)\"");
    let rules = ".a{fill:red}".repeat(9_000);
    let elements = "<g/>".repeat(9_000);
    let data = base64::engine::general_purpose::STANDARD.encode(crate::images::png(255));
    let image = format!("<image width=\"9\" height=\"9\" href=\"data:image/png;base64,{data}\"/>");
    vec![
        ("elements", svg_of(&"<g/>".repeat(60_000)), "elements"),
        ("nodes", svg_of(&"<g/>".repeat(300_000)), "elements"),
        ("curves", svg_of(&format!("<path d=\"M0 0{}\"/>", "h1".repeat(600_000))), "curves"),
        ("crossing lines", svg_of(&format!("<path d=\"{}\"/>", zigzag(100_000))), "long edges"),
        ("letters", svg_of(&format!("<text>{}</text>", "abc ".repeat(5_000))), "letters"),
        ("dashes", svg_of(dashed), "dashes"),
        (
            "stops",
            svg_of(&format!("<linearGradient id=\"g\">{stops}</linearGradient>{painted}")),
            OVER,
        ),
        ("rules", svg_of(&format!("<style>{rules}</style>{elements}")), "rules of style sheets"),
        ("images", svg_of(&image.repeat(5_000)), "pixels in its images"),
    ]
}

/// What is repeated by reference.
pub(crate) fn repeated() -> Vec<Hungry> {
    let copies: Vec<String> = (1..9)
        .map(|at| {
            let before = at - 1;
            format!("<g id=\"a{at}\">{}</g>", format!("<use href=\"#a{before}\"/>").repeat(10))
        })
        .collect();
    let marker = format!("<marker id=\"m\">{}</marker>", RECT.repeat(100));
    let marked = format!("{marker}<path style=\"marker:url(#m)\" d=\"{}\"/>", zigzag(2_000));
    let circle = "<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>";
    let entities = "<!DOCTYPE svg [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;\">]>";
    vec![
        ("copies", svg_of(&format!("<g id=\"a0\">{RECT}</g>{}", copies.concat())), "elements"),
        ("markers", svg_of(&marked), "elements"),
        ("a circle", svg_of(circle), "refers to itself"),
        ("entities", entities.to_owned() + &svg_of("<text>&b;</text>"), "entities"),
    ]
}

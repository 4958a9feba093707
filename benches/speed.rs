//! What ferd costs as its users run it: whole processes, best of several, against floors and against each other.
//!
//! `cargo bench` prints a table, `cargo bench -- diff` the part of it on comparing, `cargo bench -- save` that on a map that
//! is served. Times depend on the machine; the ratios in the last column are of the same run.

#![expect(clippy::print_stdout, reason = "its table is what it is run for")]

#[path = "../tests/suite/edit_scripts.rs"]
mod edit_scripts;

use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

const BUILT: &str = env!("CARGO_BIN_EXE_ferd");
/// The program as it is installed, by copying: what a linker has just written is a sixth slower to start and to run, since it lies in small pieces in
/// the memory of the system.
const FERD: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/ferd");
const COLLEEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/colleen.journey.yaml");

/// The views beside the matrix.
const VIEWS: [&str; 8] = [
    "timeline",
    "flow",
    "blueprint",
    "empathy",
    "persona",
    "opportunities",
    "storyboard",
    "summary",
];

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(at) = arguments.iter().position(|argument| argument == "--memory") {
        return memory_of(&arguments[at + 1..]);
    }
    std::fs::copy(BUILT, FERD)?;
    let folder = tempfile::tempdir()?;
    let start = best(40, &["--version"])?;
    println!("{:<34} {:>10} {:>10}   ratio", "work", "time", "memory");
    row("start (--version)", start, peak(&["--version"])?, "");
    let is_part = |part: &str| arguments.iter().any(|argument| argument == part);
    let is_whole = !is_part("diff") && !is_part("save");
    if is_whole {
        colleen(folder.path(), start)?;
        steps(folder.path())?;
    }
    if is_whole || is_part("save") {
        save(folder.path())?;
    }
    if is_whole || is_part("diff") {
        diff(folder.path(), start)?;
        known_again();
    }
    Ok(())
}

/// Two versions of the example, and two of 10,000 steps of which one in a hundred differs.
fn diff(folder: &Path, start: Duration) -> anyhow::Result<()> {
    let map = std::fs::read_to_string(COLLEEN)?;
    let other = map.replacen("  - Digging through", "  - Wading through", 1);
    anyhow::ensure!(other != map, "the example has changed");
    let many = journey_of(10_000);
    let changed: Vec<String> = many
        .lines()
        .map(|line| {
            let is_changed = line.contains("07 with what was promised");
            if is_changed {
                line.replace("Compares offer", "Asks a friend about offer")
            } else {
                line.to_owned()
            }
        })
        .collect();
    for (name, old, new) in
        [("diff of it", map, other), ("diff of 10,000 steps", many, changed.join("\n"))]
    {
        let (before, after) = (folder.join("old.journey.yaml"), folder.join("new.journey.yaml"));
        std::fs::write(&before, old)?;
        std::fs::write(&after, new)?;
        let work = ["diff", &*shown(&before), &*shown(&after)];
        let time = best(if name == "diff of it" { 15 } else { 3 }, &work)?;
        row(name, time, peak(&work)?, &format!("{:.1} × start", ratio(time, start)));
    }
    Ok(())
}

/// How surely things without ids are known again in edited maps.
fn known_again() {
    let begin = Instant::now();
    let score = edit_scripts::trials(300);
    println!(
        "known again in 300 edited maps     right {:.4} of {} found, found {:.4} of {}; of reworded and moved ones {:.4} of {}",
        score.precision(),
        score.found,
        score.recall(),
        score.all,
        score.touched_recall(),
        score.touched
    );
    println!("{:<34} {:>7.1} ms", "which took", begin.elapsed().as_secs_f64() * 1e3);
}

/// The four-stage example in every format.
fn colleen(folder: &Path, start: Duration) -> anyhow::Result<()> {
    let svg = shown(&folder.join("colleen.svg"));
    let png = shown(&folder.join("colleen.png"));
    let html = shown(&folder.join("colleen.html"));
    let works: [(&str, Vec<&str>); 4] = [
        ("check", vec!["check", COLLEEN]),
        ("render to SVG", vec!["render", COLLEEN, "-o", &svg]),
        ("render to HTML", vec!["render", COLLEEN, "-o", &html]),
        ("render to PNG at 2x", vec!["render", COLLEEN, "-o", &png, "--scale", "2"]),
    ];
    for (name, work) in &works {
        let time = best(40, work)?;
        row(name, time, peak(work)?, &format!("{:.1} × start", ratio(time, start)));
    }
    let other = shown(&folder.join("view.svg"));
    for view in VIEWS {
        let work = ["render", COLLEEN, "-o", &other, "--view", view];
        let time = best(10, &work)?;
        row(
            &format!("{view} to SVG"),
            time,
            peak(&work)?,
            &format!("{:.1} × start", ratio(time, start)),
        );
    }
    let pdf = shown(&folder.join("colleen.pdf"));
    for (name, paper) in [("render to PDF", "fit"), ("render to PDF on A4 pages", "a4")] {
        let work = ["render", COLLEEN, "-o", &pdf, "--page", paper];
        let time = best(10, &work)?;
        row(name, time, peak(&work)?, &format!("{:.1} × start", ratio(time, start)));
    }
    let maps = thousand(folder)?;
    let time = best(3, &["check", &maps])?;
    row("check of 1,000 maps", time, peak(&["check", &maps])?, "");
    let whole = best(5, &works[3].1)?;
    let alone = rasterising_alone(Path::new(&svg))?;
    row(
        "rasterising that SVG alone",
        alone,
        0,
        &format!("ferd's PNG takes {:.2} × this", ratio(whole, alone)),
    );
    Ok(())
}

/// A folder with a thousand maps in it.
fn thousand(folder: &Path) -> anyhow::Result<String> {
    let maps = folder.join("thousand");
    std::fs::create_dir(&maps)?;
    let map = std::fs::read_to_string(COLLEEN)?;
    for number in 0..1_000 {
        std::fs::write(maps.join(format!("{number}.journey.yaml")), &map)?;
    }
    Ok(shown(&maps))
}

/// Parsing and drawing an SVG that exists, into pixels, with nothing else around it.
fn rasterising_alone(svg: &Path) -> anyhow::Result<Duration> {
    let markup = std::fs::read_to_string(svg)?;
    let mut best = Duration::MAX;
    for _ in 0..5 {
        let begin = Instant::now();
        let mut fonts = usvg::fontdb::Database::new();
        fonts.load_fonts_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/fonts"));
        let options = usvg::Options { fontdb: Arc::new(fonts), ..usvg::Options::default() };
        let tree = usvg::Tree::from_str(&markup, &options)?;
        let size = tree.size().to_int_size().scale_by(2.0).ok_or(anyhow::anyhow!("no size"))?;
        let mut pixels = resvg::tiny_skia::Pixmap::new(size.width(), size.height())
            .ok_or(anyhow::anyhow!("no memory"))?;
        let twice = resvg::tiny_skia::Transform::from_scale(2.0, 2.0);
        resvg::render(&tree, twice, &mut pixels.as_mut());
        best = best.min(begin.elapsed());
    }
    Ok(best)
}

/// Maps of 100, 1,000 and 10,000 steps: the time for a step must not grow.
fn steps(folder: &Path) -> anyhow::Result<()> {
    let mut first = None;
    for count in [100, 1_000, 10_000] {
        let map = folder.join(format!("{count}.journey.yaml"));
        std::fs::write(&map, journey_of(count))?;
        let (map, svg) = (shown(&map), shown(&folder.join("steps.svg")));
        let work = ["render", &*map, "-o", &*svg];
        let time = best(if count == 10_000 { 3 } else { 8 }, &work)?;
        let per_step = time.as_secs_f64() / f64::from(count);
        let base = *first.get_or_insert(per_step);
        let words =
            format!("{:.1} µs a step, {:.2} × that at 100", per_step * 1e6, per_step / base);
        row(&format!("{count} steps to SVG"), time, peak(&work)?, &words);
    }
    Ok(())
}

/// The time from a save to the page that shows it, when the map is served; the median of several saves.
fn save(folder: &Path) -> anyhow::Result<()> {
    let map = std::fs::read_to_string(COLLEEN)?;
    let file = folder.join("served.journey.yaml");
    std::fs::write(&file, &map)?;
    let mut serving = Command::new(FERD)
        .args(["serve", &*shown(&file), "--port", "0"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let times = saves(&map, &file, &mut serving);
    serving.kill()?;
    serving.wait()?;
    let mut times = times?;
    times.sort();
    let words = format!("{:.0} to {:.0} ms", millis(times[0]), millis(times[times.len() - 1]));
    row("save to new page (serve)", times[times.len() / 2], 0, &words);
    Ok(())
}

fn saves(map: &str, file: &Path, serving: &mut Child) -> anyhow::Result<Vec<Duration>> {
    let mut url = String::new();
    let out = serving.stdout.take().ok_or(anyhow::anyhow!("no output"))?;
    BufReader::new(out).read_line(&mut url)?;
    let host = url.trim().trim_start_matches("http://").trim_end_matches('/').to_owned();
    let mut events = BufReader::new(asked(&host, "/events/")?).lines();
    let mut next = || -> anyhow::Result<()> {
        for line in events.by_ref() {
            if line?.starts_with("data: ") {
                return Ok(());
            }
        }
        anyhow::bail!("the server hung up")
    };
    next()?;
    let mut times = Vec::new();
    for number in 0..15 {
        // What looks many times a second is not met at the same moment each time.
        std::thread::sleep(Duration::from_millis(150 + number * 3));
        let title = format!("Save {number} of buying a cordless");
        let begin = Instant::now();
        std::fs::write(file, map.replacen("Buying a cordless", &title, 1))?;
        next()?;
        let mut page = Vec::new();
        asked(&host, "/")?.read_to_end(&mut page)?;
        times.push(begin.elapsed());
        // It comes in chunks, whose ends fall between any two bytes.
        let page = String::from_utf8_lossy(&page);
        anyhow::ensure!(page.contains(&title), "the page is an old one");
    }
    Ok(times)
}

/// The answer to a request.
fn asked(host: &str, path: &str) -> anyhow::Result<TcpStream> {
    let mut stream = TcpStream::connect(host)?;
    stream.set_read_timeout(Some(Duration::from_secs(20)))?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")?;
    Ok(stream)
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// A map of ten steps a stage; every step acts, meets a touchpoint and feels, every third one hurts.
fn journey_of(steps: u32) -> String {
    let mut map = String::from("title: A long journey\nstages:\n");
    for step in 0..steps {
        if step % 10 == 0 {
            writeln!(map, "  - title: Stage {}\n    steps:", step / 10 + 1)
                .expect("a string takes all");
        }
        let score = (step * 7) % 5;
        write!(
            map,
            "      - title: Step {step} on the way\n        actions: Compares offer {step} with what was promised\n        \
             touchpoints: [Shop window {}, Counter]\n        emotion: {{score: {}, label: Feeling {score}}}\n",
            step % 20,
            f64::from(score) - 2.0
        )
        .expect("a string takes all");
        if step % 3 == 0 {
            writeln!(
                map,
                "        pain_points: {{text: Nobody answers question {step}, severity: high, opportunity: {{text: \
                 Answer question {step} at once, impact: 4, effort: 2}}}}"
            )
            .expect("a string takes all");
        }
    }
    map
}

fn shown(path: &Path) -> String {
    PathBuf::from(path).to_string_lossy().into_owned()
}

fn ratio(time: Duration, base: Duration) -> f64 {
    time.as_secs_f64() / base.as_secs_f64()
}

fn row(name: &str, time: Duration, kilobytes: i64, words: &str) {
    let memory =
        if kilobytes > 0 { format!("{:.0} MB", kilobytes as f64 / 1000.0) } else { String::new() };
    println!("{name:<34} {:>7.1} ms {memory:>10}   {words}", time.as_secs_f64() * 1e3);
}

/// The shortest of several runs of the program.
fn best(runs: u32, arguments: &[&str]) -> anyhow::Result<Duration> {
    let mut best = Duration::MAX;
    for _ in 0..runs {
        let begin = Instant::now();
        let status = Command::new(FERD)
            .args(arguments)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()?;
        anyhow::ensure!(status.success(), "ferd {arguments:?} ended with {status}");
        best = best.min(begin.elapsed());
    }
    Ok(best)
}

/// The most memory the program held, in kB: measured by a process that has no other child.
fn peak(arguments: &[&str]) -> anyhow::Result<i64> {
    let this = std::env::current_exe()?;
    let output = Command::new(this).arg("--memory").args(arguments).output()?;
    Ok(String::from_utf8(output.stdout)?.trim().parse().unwrap_or(0))
}

fn memory_of(arguments: &[String]) -> anyhow::Result<()> {
    Command::new(FERD).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status()?;
    let usage = nix::sys::resource::getrusage(nix::sys::resource::UsageWho::RUSAGE_CHILDREN)?;
    println!("{}", usage.max_rss());
    Ok(())
}

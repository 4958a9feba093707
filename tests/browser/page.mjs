// A page of a map in a real browser: what every test begins with.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
export const FERD = process.env.FERD ?? join(ROOT, "target/debug/ferd");
export const COLLEEN = join(ROOT, "examples/colleen.journey.yaml");

/** A browser that is closed with the file of tests. */
export function browser() {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  // Without its own sandbox it also runs as root, in a container.
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

/** A folder that is there while a test runs. */
export function folder(test) {
  const path = mkdtempSync(join(tmpdir(), "ferd-"));
  test.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Pages that are there while the tests of a file run, by what they are drawn from. */
const pages = new Map();
let pages_folder = "";

/** The page of a map that is a file; drawn once, however many tests look at it. */
function drawnOnce(path, flags) {
  const key = [path, ...flags].join(" ");
  if (!pages_folder) {
    pages_folder = mkdtempSync(join(tmpdir(), "ferd-"));
    process.on("exit", () => rmSync(pages_folder, { recursive: true, force: true }));
  }
  if (!pages.has(key)) {
    const file = join(pages_folder, `${pages.size}.html`);
    execFileSync(FERD, ["render", path, "-o", file, ...flags], { stdio: ["ignore", "inherit", "pipe"] });
    pages.set(key, file);
  }
  return pages.get(key);
}

/** The page of a map, drawn into a folder; a text is a map, a path names one. */
export function drawn(test, map, ...flags) {
  if (!map.includes("\n")) return drawnOnce(map, flags);
  const place = folder(test);
  const path = join(place, "made.journey.yaml");
  writeFileSync(path, map);
  const file = join(place, "page.html");
  execFileSync(FERD, ["render", path, "-o", file, ...flags], { stdio: ["ignore", "inherit", "pipe"] });
  return file;
}

/** A tab with a page in it; faults of its scripts and what its policy refuses fail the test. */
export async function opened(test, chrome, file, { hash = "", width = 1600, height = 1000, ...options } = {}) {
  const context = await chrome.newContext({ viewport: { width, height }, ...options });
  const tab = await context.newPage();
  const faults = [];
  tab.on("pageerror", (fault) => faults.push(fault.message));
  tab.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  test.after(async () => {
    await context.close();
    if (faults.length) throw new Error(`the page has faults: ${faults.join("; ")}`);
  });
  await tab.goto(`file://${file}${hash}`);
  return tab;
}

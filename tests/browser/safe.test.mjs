// Texts of a map stay texts: a hundred known attacks in every field that takes words, and nothing of them runs.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";
import { COLLEEN, FERD, browser, drawn } from "./page.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const PAYLOADS = readFileSync(join(HERE, "payloads.txt"), "utf8").split("\n").filter(Boolean);

/** How many tabs try attacks at once. */
const TABS = 2;

let chrome;
/** Where the pages are, and what was said of maps that are not drawn. */
let place;
let refused;
before(async () => {
  chrome = await browser();
  place = mkdtempSync(join(tmpdir(), "ferd-"));
  PAYLOADS.forEach((payload, number) => writeFileSync(join(place, `${number}.journey.yaml`), hostile(payload)));
  const drawing = spawnSync(FERD, ["render", place, "--format", "html,svg", "--view", "all"], { encoding: "utf8" });
  refused = drawing.stderr;
});
after(async () => {
  await chrome.close();
  rmSync(place, { recursive: true });
});

/** A map with these words in every field that takes words. */
function hostile(payload) {
  const words = JSON.stringify(payload);
  const rich = JSON.stringify(`**${payload}** *x* [${payload}](https://example.org)`);
  const list = `[${words}, ${rich}]`;
  return `title: ${words}
summary: ${rich}
scenario: ${words}
goal: ${words}
expectations: ${list}
scope: {start: ${words}, end: ${words}}
owner: ${words}
team: {name: ${words}, department: ${words}}
version: ${words}
segment: ${words}
regions: ${list}
tags: [${words}]
links: {title: ${words}, url: "https://example.org"}
personas:
  - {id: a, name: ${words}, archetype: ${words}, quote: ${words}, about: ${rich}, facts: {age: ${words}}, goals: ${list}, needs: ${list}, frustrations: ${list}, empathy: {says: ${list}, thinks: ${list}}}
  - {id: b, name: ${rich}}
sources: {id: s, title: ${words}}
channels: [{id: c, name: ${words}, kind: digital}, {id: d, name: ${words}, kind: human}]
touchpoints: {id: t, name: ${words}, channel: c, owner: ${words}, status: ${words}, tags: [${words}, front]}
actors: {id: who, name: ${words}}
metrics: {id: m, name: ${words}, unit: ${words}, scale: {min: 0, max: 9}, target: 5}
lanes: [actions, thoughts, quotes, emotion, touchpoints, pain_points, gains, opportunities, metrics, backstage, notes, images, {id: own, title: ${words}, kind: cards}]
stages:
  - title: ${words}
    goal: ${words}
    question: ${words}
    duration: ${words}
    steps:
      - title: ${rich}
        duration: ${words}
        actions: [{text: ${words}, actor: who, duration: ${words}}]
        thoughts: ${list}
        quotes: {text: ${words}, persona: a, sources: s}
        notes: ${list}
        emotion: {a: {score: 1, label: ${words}, reason: ${rich}}, b: {score: -1, label: ${words}}}
        touchpoints: [t, {name: ${rich}, channel: d}]
        moment_of_truth: ${words}
        pain_points: [{id: p, text: ${rich}, cause: ${words}, workaround: ${words}, frequency: ${words}, cost: ${words}, severity: high, personas: a, touchpoint: t, sources: s, status: wont-fix, why: ${words}, tags: ${words}}, {text: ${words}, severity: low}]
        gains: {text: ${words}, sources: s, tags: ${words}}
        opportunities: {id: o, text: ${rich}, how_might_we: ${words}, addresses: p, owner: ${words}, reach: ${words}, impact: 4, effort: 2, metrics: m, links: {title: ${words}, url: "https://example.org"}, tags: ${words}}
        metrics: {metric: m, value: 3, period: ${words}}
        backstage: ${list}
        custom: {own: ${list}}
      - {title: ${words}, touchpoints: t}
  - {title: ${words}, touchpoints: t}
transitions: {from: s2, to: s1, kind: loop, label: ${words}}
plan: {text: ${words}, for: o, owner: ${words}, issue: ${words}}
`.replace("  - title:", "  - id: s1\n    title:").replace("  - {title: " + words + ", touchpoints: t}\ntransitions", "  - {id: s2, title: " + words + ", touchpoints: t}\ntransitions");
}

/** A tab that notes what pages do that they must not. */
async function guarded() {
  const context = await chrome.newContext({ viewport: { width: 1400, height: 900 } });
  const deeds = [];
  await context.exposeBinding("attacked", () => deeds.push("ran a script"));
  await context.addInitScript(() => {
    for (const name of ["alert", "confirm", "prompt", "print"]) {
      globalThis[name] = () => globalThis.attacked();
    }
  });
  const tab = await context.newPage();
  context.on("page", (page) => deeds.push(`opened ${page.url()}`));
  tab.on("dialog", (dialog) => { deeds.push(`dialog ${dialog.message()}`); void dialog.dismiss(); });
  tab.on("request", (request) => {
    if (!request.url().startsWith(`file://${place}`) && !request.url().startsWith("data:")) deeds.push(`asked for ${request.url()}`);
  });
  tab.on("pageerror", (fault) => deeds.push(`fault ${fault.message}`));
  return { tab, deeds };
}

/** Opens a page and everything that can be opened in it; returns what it did that it must not. */
async function misdeeds({ tab, deeds }, file) {
  deeds.length = 0;
  await tab.goto(`file://${file}`);
  await tab.evaluate(async () => {
    const kinds = ["pain", "opportunity", "gain", "touchpoint"].map((kind) => `[data-key^=${kind}-] .open`);
    for (const selector of [...kinds, ".stage .head-name", ".step .head-name"]) {
      document.querySelector(selector).click();
      document.querySelector(".panel:not([hidden]) .jump")?.click();
    }
    document.querySelector(".fold")?.click();
    for (const link of document.querySelectorAll(".switch a")) link.click();
    document.querySelector(".switch a")?.click();
    document.querySelector(".tool.present")?.click();
    await new Promise((done) => setTimeout(done, 20));
  });
  const found = await tab.evaluate(() => ({
    scripts: document.querySelectorAll("script").length,
    handlers: [...document.querySelectorAll("*")].flatMap((one) => [...one.attributes]).filter((one) => /^on/i.test(one.name) || (/href|src|action/i.test(one.name) && /^\s*(javascript|vbscript|data:text)/i.test(one.value))).map((one) => one.name),
    frames: document.querySelectorAll("iframe, object, embed, base, meta[http-equiv=refresh], link, form[action]").length,
  }));
  if (found.scripts !== 1) deeds.push(`${found.scripts} scripts`);
  if (found.frames) deeds.push(`${found.frames} frames and the like`);
  return [...deeds, ...found.handlers];
}

test("there are a hundred attacks", () => assert.ok(new Set(PAYLOADS).size >= 100, `${PAYLOADS.length}`));

test("nothing of the attacks runs", async () => {
  let next = 0;
  const tries = Array.from({ length: TABS }, async () => {
    const guard = await guarded();
    for (let number = next++; number < PAYLOADS.length; number = next++) {
      const file = join(place, `${number}.html`);
      if (existsSync(file)) assert.deepEqual(await misdeeds(guard, file), [], PAYLOADS[number]);
      else assert.match(refused, new RegExp(`(unsafe-link|forbidden-character)[^]*${number}\\.journey`), PAYLOADS[number]);
    }
  });
  await Promise.all(tries);
  const drawn = PAYLOADS.filter((_, number) => existsSync(join(place, `${number}.html`))).length;
  assert.ok(drawn > 100, `only ${drawn} pages were drawn`);
});

/** What a drawing does, opened by itself and standing in a page without a policy. */
async function misdeeds_of_drawings({ tab, deeds }, number) {
  deeds.length = 0;
  const drawings = readdirSync(place).filter((name) => name.startsWith(`${number}.`) && name.endsWith(".svg"));
  // Opened by itself: one of them, another for each attack; inlined: all.
  await tab.goto(`file://${join(place, drawings[number % drawings.length] ?? "")}`);
  const inlined = join(place, `${number}.inlined.html`);
  writeFileSync(inlined, `<!doctype html><meta charset="utf-8">${drawings.map((name) => readFileSync(join(place, name), "utf8")).join("")}`);
  await tab.goto(`file://${inlined}`);
  const found = await tab.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 20));
    const parts = [...document.querySelectorAll("*")];
    const handlers = parts.flatMap((one) => [...one.attributes]).filter((one) => /^on/i.test(one.name) || /^\s*(javascript|vbscript)/i.test(one.value));
    return [...handlers.map((one) => one.name), ...parts.map((one) => one.localName).filter((name) => ["script", "iframe", "object", "embed", "foreignobject", "animate", "set"].includes(name.toLowerCase()))];
  });
  assert.ok(drawings.length > 0, `${number} has no drawing`);
  return [...deeds, ...found];
}

test("nothing of the attacks runs where no policy stops it, nor in drawings", async () => {
  let next = 0;
  const tries = Array.from({ length: TABS }, async () => {
    const guard = await guarded();
    for (let number = next++; number < PAYLOADS.length; number = next++) {
      const file = join(place, `${number}.html`);
      if (!existsSync(file)) continue;
      const page = readFileSync(file, "utf8");
      const bare = page.replace(/<meta http-equiv="?Content-Security-Policy[^>]*>/i, "");
      assert.notEqual(bare, page, "a page has a policy");
      const open = join(place, `${number}.bare.html`);
      writeFileSync(open, bare);
      assert.deepEqual(await misdeeds(guard, open), [], PAYLOADS[number]);
      assert.deepEqual(await misdeeds_of_drawings(guard, number), [], PAYLOADS[number]);
    }
  });
  await Promise.all(tries);
});

test("what gets into a page all the same is stopped by its policy", async (t) => {
  const file = drawn(t, COLLEEN);
  const tab = await (await chrome.newContext()).newPage();
  const refused_by = [];
  tab.on("requestfailed", (request) => refused_by.push(request.failure().errorText));
  await tab.goto(`file://${file}`);
  const ran = await tab.evaluate(async () => {
    const place = document.createElement("div");
    place.innerHTML = `<img src=x onerror="globalThis.ran = 1"><p style="color: rgb(1, 2, 3)">x</p><img src="https://example.org/x.png"><svg onload="globalThis.ran = 2"></svg>`;
    const script = document.createElement("script");
    script.textContent = "globalThis.ran = 3";
    document.body.append(place, script);
    await new Promise((done) => setTimeout(done, 200));
    return [globalThis.ran, getComputedStyle(place.querySelector("p")).color === "rgb(1, 2, 3)"];
  });
  assert.deepEqual(ran, [undefined, false]);
  assert.ok(refused_by.length > 0 && refused_by.every((why) => why === "csp"), `${refused_by}`);
  await tab.context().close();
});

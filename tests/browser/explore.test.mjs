// Filters, search, lights, panel, addresses.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { COLLEEN, ROOT, browser, drawn, opened } from "./page.mjs";

let chrome;
before(async () => { chrome = await browser(); });
after(() => chrome.close());

const CLINIC = `${ROOT}/examples/clinic.journey.yaml`;
const shown = (tab, selector) => tab.locator(`${selector}:visible`).count();

test("a filter leaves what fits, with the opportunities of the pain points that do", async (t) => {
  const tab = await opened(t, chrome, drawn(t, COLLEEN));
  const before = await shown(tab, ".card.pain-point");
  await tab.getByRole("button", { name: "Filter" }).click();
  await tab.getByRole("checkbox", { name: "Critical" }).check();
  const pains = await tab.locator(".card.pain-point:visible").evaluateAll((all) => all.map((one) => one.dataset.severity));
  assert.ok(pains.length > 0 && pains.length < before, `${pains.length} of ${before}`);
  assert.deepEqual([...new Set(pains)], ["4"]);
  const numbers = await tab.locator(".card.opportunity:visible .links").allTextContents();
  assert.ok(numbers.length > 0);
  for (const words of numbers) assert.match(words, /P2/);
  assert.match(await tab.locator(".live-words").textContent(), /^Shown: \d+ of \d+$/);
  assert.match(tab.url(), /#severity=4$/);
  await tab.reload();
  assert.equal(await shown(tab, ".card.pain-point"), pains.length);
  await tab.getByRole("button", { name: "Filter" }).click();
  await tab.getByRole("button", { name: "Clear filters" }).click();
  assert.equal(await shown(tab, ".card.pain-point"), before);
  assert.ok(!tab.url().includes("#"));
});

test("channels, lanes and unanswered pain points can be filtered by", async (t) => {
  const map = `title: Filters
stages:
  - title: One
    touchpoints: [{name: Call, channel: phone}, {name: Site, channel: web}]
    pain_points: [{text: Nobody helps, severity: low}, {text: Helped, opportunity: Help}]
  - {title: Two, touchpoints: {name: Shop, channel: store}, actions: Buys}
`;
  const tab = await opened(t, chrome, drawn(t, map), { hash: "#channel=phone" });
  assert.deepEqual(await tab.locator(".chip:visible").allInnerTexts(), ["Call"]);
  await tab.goto(`${tab.url().split("#")[0]}#unanswered=1`);
  assert.equal(await shown(tab, ".card.pain-point"), 1);
  assert.equal(await shown(tab, ".card.opportunity"), 0);
  await tab.goto(`${tab.url().split("#")[0]}#lane=actions`);
  assert.deepEqual(await tab.locator("th.lane:visible .title").allTextContents(), ["Actions"]);
});

test("tags are filtered by; opportunities stay with the pain points they address, and with their own tag", async (t) => {
  const map = `title: Tags
stages:
  - title: One
    touchpoints: [{name: Call, channel: phone, tags: [first visit, web & app]}, {name: Site, channel: web}]
    quotes: Somebody said so
    pain_points:
      - {text: Tagged, tags: first visit, opportunity: Answers}
      - {text: Plain, opportunity: {text: Tagged too, tags: [first visit]}}
      - {text: Other, opportunity: Nothing}
    gains: [{text: Nice, tags: web & app}]
  - {title: Two, touchpoints: {name: Shop, channel: store}, actions: Buys}
`;
  const tab = await opened(t, chrome, drawn(t, map));
  await tab.getByRole("button", { name: "Filter" }).click();
  await tab.getByRole("checkbox", { name: "first visit" }).check();
  assert.match(tab.url(), /#tag=first-visit$/);
  assert.deepEqual(await tab.locator(".chip:visible").allInnerTexts(), ["Call"]);
  assert.deepEqual(await tab.locator(".card:visible > p:first-child").allInnerTexts(), ["Tagged", "Answers", "Tagged too"]);
  assert.equal(await shown(tab, "blockquote"), 1);
  await tab.goto(`${tab.url().split("#")[0]}#tag=web-app+first-visit&item=touchpoint-call`);
  assert.equal(await shown(tab, ".card.gain"), 1);
  assert.match(await tab.getByRole("complementary").innerText(), /Tags\s+first visit\s+web & app/);
});

test("a persona's filter leaves what is hers and what is everybody's", async (t) => {
  const tab = await opened(t, chrome, drawn(t, CLINIC));
  const personas = await tab.locator(".filters input[name=persona]").evaluateAll((all) => all.map((one) => one.value));
  assert.ok(personas.length > 1);
  await tab.goto(`${tab.url().split("#")[0]}#persona=${personas[0]}`);
  const others = tab.locator("[data-personas]:visible");
  for (const own of await others.evaluateAll((all) => all.map((one) => one.dataset.personas))) {
    assert.ok(own.split(" ").includes(personas[0]), own);
  }
});

test("search counts, marks, and walks through what it finds", async (t) => {
  const tab = await opened(t, chrome, drawn(t, COLLEEN));
  await tab.keyboard.press("/");
  await tab.keyboard.type("BASKET");
  const found = Number(await tab.locator(".found").textContent());
  assert.ok(found > 2, `${found}`);
  const marked = () => tab.evaluate(() => [...CSS.highlights.get("found")].map(({ startContainer, startOffset, endOffset }) => startContainer.data.slice(startOffset, endOffset).toLowerCase()));
  assert.deepEqual([...new Set(await marked())], ["basket"]);
  assert.equal((await marked()).length, found);
  await tab.keyboard.press("Enter");
  await tab.keyboard.press("Enter");
  assert.equal(await tab.locator(".found").textContent(), `2 / ${found}`);
  assert.match(await tab.locator(".live-words").textContent(), /^Found: 2/);
  await tab.locator(".search input").fill("no such words");
  assert.equal(await tab.locator(".live-words").textContent(), "Nothing found");
});

test("a pain point lights its opportunities, touchpoint and sources, and they light it", async (t) => {
  const map = `title: Lights
sources: [{id: talks, title: Talks}]
touchpoints: [{id: desk, name: Desk, channel: store}]
stages:
  - title: One
    touchpoints: desk
    pain_points: {id: wait, text: Waits, touchpoint: desk, sources: talks, opportunity: {id: ticket, text: Ticket}}
  - {title: Two, touchpoints: Door}
`;
  const tab = await opened(t, chrome, drawn(t, map));
  const lit = () => tab.locator(".is-lit").evaluateAll((all) => all.map((one) => one.dataset.key).sort());
  await tab.hover("#pain-wait p");
  assert.deepEqual(await lit(), ["opportunity-ticket", "source-talks", "touchpoint-desk"]);
  for (const other of ["opportunity-ticket", "touchpoint-desk"]) {
    await tab.locator(`#${other} .open`).focus();
    assert.deepEqual(await lit(), ["pain-wait"]);
  }
});

test("the panel tells what is known, leads on, and gives the focus back", async (t) => {
  const tab = await opened(t, chrome, drawn(t, COLLEEN));
  const opener = tab.locator("#pain-reading-takes-the-evening .open");
  await opener.focus();
  await tab.keyboard.press("Enter");
  const panel = tab.getByRole("complementary");
  await panel.waitFor();
  const words = await panel.innerText();
  for (const known of ["Reading reviews takes the whole evening", "Reviews are scattered over many sites", "Medium", "Interviews with recent buyers", "Quote owners’ reviews", "Reads reviews"]) {
    assert.ok(words.includes(known), `${known}: ${words}`);
  }
  assert.match(tab.url(), /#pain-reading-takes-the-evening$/);
  assert.equal(await tab.evaluate(() => document.activeElement.tagName), "H2");
  await panel.getByRole("button", { name: /Quote owners/ }).click();
  assert.match(tab.url(), /#opportunity-quote-reviews$/);
  assert.ok((await panel.innerText()).includes("Marketing"));
  await tab.goBack();
  assert.match(tab.url(), /#pain-reading-takes-the-evening$/);
  assert.ok((await panel.innerText()).includes("Medium"));
  await tab.keyboard.press("Escape");
  assert.equal(await panel.count(), 0);
  assert.equal(await opener.evaluate((one) => one === document.activeElement), true);
});

test("an address leads to a thing, a stage or a step", async (t) => {
  const file = drawn(t, COLLEEN);
  for (const [hash, title] of [["#touchpoint-product-page", "Product page"], ["#stage-compare", "Compare"], ["#step-reads-reviews", "Reads reviews"], ["#source-interviews", "Interviews with recent buyers"]]) {
    const tab = await opened(t, chrome, file, { hash });
    assert.equal(await tab.locator(".panel h2").innerText(), title);
  }
  const tab = await opened(t, chrome, file, { hash: "#nothing-of-that-name" });
  assert.equal(await tab.locator(".panel:visible").count(), 0);
});

test("a link to a thing can be copied", async (t) => {
  const file = drawn(t, COLLEEN);
  const tab = await opened(t, chrome, file, { hash: "#pain-reading-takes-the-evening&x", permissions: ["clipboard-read", "clipboard-write"] });
  await tab.goto(`file://${file}#severity=2&item=pain-reading-takes-the-evening`);
  await tab.getByRole("button", { name: "Copy link" }).click();
  await tab.waitForFunction(() => document.querySelector(".live-words").textContent === "Link copied");
  assert.equal(await tab.evaluate(() => navigator.clipboard.readText()), `file://${file}#pain-reading-takes-the-evening`);
});

// The page of a comparison: three ways to see it, a list that leads into the drawings, filters.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { HtmlValidate } from "html-validate";
import { complaints } from "./axe.mjs";
import { COLLEEN, FERD, browser, folder, opened } from "./page.mjs";

/** What an edit of the map does: old words and new ones. */
const EDITS = [
  ["score: -1.5\n          label: Lost", "score: 0.5\n          label: Interested"],
  ["at a glance\n            severity: critical", "at a glance\n            status: resolved\n            severity: critical"],
  ["value: 61", "value: 48"],
  ["      - Research skills, but no time to use them\n", "      - Research skills, but no time to use them\n      - Being asked the same thing twice\n"],
  ["    label: deal not good enough", "    label: deal not good enough\n  - {from: define, to: negotiate, kind: skip, label: knows what she wants}"],
  ["    due: 2027-02-26\n    status: in-progress", "    due: 2027-02-26\n    status: done"],
  ["thoughts: Shipping eats up the discount.", "thoughts: Shipping eats up the whole discount."],
  [/ {6}- title: Lists features[^]*?(?= {2}- id: compare)/, ""],
];

let chrome;
before(async () => { chrome = await browser(); });
after(() => chrome.close());

/** The page of two maps; texts stand for maps. */
function compared(test, old, now, ...flags) {
  const place = folder(test);
  for (const [name, text] of [["old", old], ["new", now]]) writeFileSync(join(place, `${name}.journey.yaml`), text);
  const file = join(place, "changes.html");
  execFileSync(FERD, ["diff", "old.journey.yaml", "new.journey.yaml", "-o", file, ...flags], { cwd: place, stdio: ["ignore", "inherit", "pipe"] });
  return file;
}

/** The page of a map and an edited copy. */
function edited(test, ...flags) {
  const old = readFileSync(COLLEEN, "utf8");
  const now = EDITS.reduce((text, [from, to]) => {
    const after = text.replace(from, to);
    assert.notEqual(after, text, `${from}`);
    return after;
  }, old);
  return compared(test, old, now, ...flags);
}

/** Whether an element lies inside of the element that scrolls it, and of the window. */
function isInSight(element) {
  const [box, frame] = [element.getBoundingClientRect(), element.closest(".drawing, .ledger").getBoundingClientRect()];
  return box.left >= frame.left && box.right <= frame.right + 1 && box.top >= Math.max(0, frame.top) && box.bottom <= Math.min(innerHeight, frame.bottom) + 1;
}

const STILL = { reducedMotion: "reduce" };

test("one file that is not large and asks nobody", async (t) => {
  const file = edited(t);
  assert.ok(statSync(file).size < 400_000, `${statSync(file).size} bytes`);
  const context = await chrome.newContext();
  t.after(() => context.close());
  const tab = await context.newPage();
  const asked = [];
  tab.on("request", (request) => asked.push(request.url()));
  await tab.goto(`file://${file}`);
  assert.deepEqual(asked.filter((url) => !url.startsWith("data:")), [`file://${file}`]);
  const check = new HtmlValidate({
    extends: ["html-validate:standard"],
    rules: { "no-inline-style": "error", "long-title": "off", "require-sri": "off", "no-trailing-whitespace": "off", "prefer-native-element": "off",
      "void-style": "off", "attribute-empty-style": "off", "svg-focusable": "off", "doctype-style": "off", "no-redundant-role": "off" },
  });
  const report = await check.validateFile(file);
  const told = report.results.flatMap((one) => one.messages).map((one) => `${one.line}: ${one.ruleId}: ${one.message}`);
  assert.deepEqual([...new Set(told)].slice(0, 10), []);
});

test("the switch shows one of three views, by keys, and stands in the address", async (t) => {
  const tab = await opened(t, chrome, edited(t), STILL);
  const shown = () => tab.locator(".drawing svg:visible").count();
  assert.equal(await shown(), 1);
  await tab.getByRole("radio", { name: "Overlay" }).focus();
  await tab.keyboard.press("ArrowRight");
  assert.match(tab.url(), /#view=sides$/);
  assert.equal(await shown(), 2);
  const panes = await tab.locator(".sides .drawing").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
  assert.ok(panes[1] > panes[0] + 300, "they stand beside one another");
  // The same step, the same lane: at the same place of both drawings.
  const places = (selector) => tab.locator(selector).evaluate((svg) => {
    const frame = svg.getBoundingClientRect();
    const at = (words) => [...svg.querySelectorAll("tspan")].find((one) => one.textContent.startsWith(words)).getBoundingClientRect();
    return ["Skims", "Orders", "Pain points", "Backstage"].map((words) => [at(words).left - frame.left, at(words).top - frame.top].map(Math.round));
  });
  assert.deepEqual(await places(".before svg"), await places(".after svg"));
  // Both scroll together, whichever is scrolled.
  for (const [from, to] of [[".before", ".after"], [".after", ".before"]]) {
    const target = from === ".before" ? [300, 400] : [120, 90];
    await tab.locator(`${from} .drawing`).evaluate((pane, [left, top]) => pane.scrollTo({ left, top }), target);
    await tab.waitForFunction(([pane, [left, top]]) => {
      const { scrollLeft, scrollTop } = document.querySelector(`${pane} .drawing`);
      return scrollLeft === left && scrollTop === top;
    }, [to, target]);
  }
  await tab.getByRole("radio", { name: "Side by side" }).press("ArrowRight");
  assert.match(tab.url(), /#view=swipe$/);
  await tab.reload();
  assert.ok(await tab.getByRole("radio", { name: "Swipe" }).isChecked());
  await tab.getByRole("button", { name: "Fit to width" }).click();
  const [width, room] = await tab.locator(".sides").evaluate((sides) => [sides.scrollWidth, sides.clientWidth]);
  assert.equal(width, room);
});

test("the handle parts both maps, by keys and by pointer", async (t) => {
  const tab = await opened(t, chrome, edited(t), { hash: "#view=swipe", ...STILL });
  const cut = () => tab.locator(".sides").evaluate((sides) => parseFloat(sides.style.getPropertyValue("--cut")));
  const whose = (x) => tab.evaluate((x) => {
    const { left, top, height } = document.querySelector(".sides").getBoundingClientRect();
    // Anything drawn near the place is of the map that is shown there.
    for (let y = top + 40; y < top + height; y += 4) {
      const pane = document.elementFromPoint(left + x, y)?.closest("svg")?.closest(".before, .after");
      if (pane) return pane.className;
    }
    return "";
  }, x);
  const middle = await cut();
  assert.deepEqual([await whose(middle - 60), await whose(middle + 60)], ["before", "after"]);
  const handle = tab.getByRole("slider");
  await handle.focus();
  for (let presses = 0; presses < 20; presses += 1) await tab.keyboard.press("ArrowLeft");
  assert.ok(await cut() < middle - 100);
  assert.match(tab.url(), /swipe=30/);
  assert.equal(await whose(middle - 60), "after");
  await tab.keyboard.press("End");
  assert.equal(await whose(middle + 60), "before");
  await tab.keyboard.press("Home");
  const { x, y, width } = await tab.locator(".sides").boundingBox();
  const bar = await handle.boundingBox();
  await tab.mouse.move(x + 2, bar.y + bar.height / 2);
  await tab.mouse.down();
  await tab.mouse.move(x + width * 0.75, y + 300, { steps: 5 });
  await tab.mouse.up();
  assert.ok(Math.abs(await cut() - width * 0.75) < 20, `${await cut()} of ${width}`);
});

for (const view of ["overlay", "sides", "swipe"]) {
  test(`an entry leads to its place and a mark to its entry: ${view}`, async (t) => {
    const tab = await opened(t, chrome, edited(t), { hash: `#view=${view}`, ...STILL });
    const entry = tab.locator(".entry", { hasText: "Launch the chatbot" });
    const number = (await entry.getAttribute("id")).replace("change-", "");
    await entry.getByRole("link").focus();
    await tab.keyboard.press("Enter");
    const mark = tab.locator(`.drawing:visible [data-change~="${number}"].is-lit > rect:first-child`).first();
    assert.ok(view === "swipe" || await mark.evaluate(isInSight));
    assert.match(tab.url(), new RegExp(`change[-=]${number}`));
    assert.equal(await tab.locator(".entry.is-lit").count(), 1);
    const other = tab.locator(".drawing:visible [data-change]", { hasText: "▲" }).last();
    const numbers = (await other.getAttribute("data-change")).split(" ");
    await other.focus();
    await tab.keyboard.press("Enter");
    const lit = tab.locator(".entry.is-lit");
    assert.ok(numbers.includes((await lit.getAttribute("id")).replace("change-", "")));
    assert.ok(await lit.evaluate(isInSight));
    assert.ok(await lit.getByRole("link").evaluate((link) => link === document.activeElement));
  });
}

test("every change of the plan, of a persona and of a transition has a mark", async (t) => {
  const tab = await opened(t, chrome, edited(t), STILL);
  for (const words of ["frustrations", "Define → Negotiate “knows what she wants” added", "Launch the chatbot", "Bounce rate 61 → 48"]) {
    assert.equal(await tab.locator(".entry", { hasText: words }).getByRole("link").count(), 1, words);
  }
});

test("filters hide classes with their marks, and say how many are left", async (t) => {
  const tab = await opened(t, chrome, edited(t), STILL);
  const all = await tab.locator(".entry").count();
  const marks = await tab.locator(".overlay [data-change]:visible").count();
  const box = tab.getByRole("checkbox", { name: "Substantive" });
  await box.focus();
  await tab.keyboard.press("Space");
  const left = await tab.locator(".entry:visible").count();
  assert.ok(left > 0 && left < all);
  assert.equal(await tab.getByRole("status").textContent(), `${left} of ${all} changes shown`);
  const still = await tab.locator(".overlay [data-change]:visible").evaluateAll((marks) => marks.map((mark) => mark.dataset.change));
  assert.ok(still.length > 0 && still.length < marks);
  const kept = await tab.locator(".entry:visible").evaluateAll((entries) => entries.map((entry) => entry.id.replace("change-", "")));
  assert.ok(still.every((numbers) => numbers.split(" ").some((number) => kept.includes(number))), `${still} of ${kept}`);
  assert.match(tab.url(), /hidden=substantive/);
  await tab.reload();
  assert.equal(await tab.locator(".entry:visible").count(), left);
});

test("without scripts the drawing and the whole list are there, and lead to each other", async (t) => {
  const file = edited(t);
  for (const width of [320, 1400]) {
    const tab = await opened(t, chrome, file, { javaScriptEnabled: false, width, height: 800, ...STILL });
    assert.equal(await tab.locator(".drawing svg:visible").count(), 1);
    assert.equal(await tab.locator(".entry:visible").count(), await tab.locator(".entry").count());
    assert.equal(await tab.locator("input:visible, button:visible").count(), 0);
    const link = tab.locator(".entry a").last();
    const id = (await link.getAttribute("href")).slice(1);
    await link.click();
    const box = await tab.locator(`[id="${id}"] > rect:first-child`).boundingBox();
    assert.ok(box.x >= 0 && box.x < width && box.y >= 0 && box.y < 800, `${width} px: ${JSON.stringify(box)}`);
    await tab.keyboard.press("Tab");
  }
});

for (const width of [320, 1600]) {
  test(`axe finds nothing at ${width} px, light and dark`, async (t) => {
    const file = edited(t);
    const tab = await opened(t, chrome, file, { width, height: 900, ...STILL });
    for (const hash of ["", "#change-2", "#view=sides&change=4", "#view=swipe&hidden=data"]) {
      await tab.goto("about:blank");
      await tab.goto(`file://${file}${hash}`);
      assert.deepEqual(await complaints(tab), [], hash);
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${hash} is ${wide} px wider than the window`);
    }
  });
}

test("what can be reached with keys shows that it is reached", async (t) => {
  const tab = await opened(t, chrome, edited(t), { hash: "#view=swipe", ...STILL });
  const wanted = new Set([".skip-link", "input[name=view]", ".fit-width", ".sides", ".drawing a", "input[name=swipe]", "input[name=class]", ".entry a"]);
  let before = await tab.screenshot();
  for (let presses = 0; wanted.size && presses < 120; presses += 1) {
    await tab.keyboard.press("Tab");
    const reached = await tab.evaluate((selectors) => selectors.filter((one) => document.activeElement.matches(one)), [...wanted]);
    for (const selector of reached) {
      wanted.delete(selector);
      const now = await tab.screenshot();
      assert.ok(!now.equals(before), `nothing shows that ${selector} is reached`);
      before = now;
    }
  }
  assert.deepEqual([...wanted], []);
  for (const [role, count] of [["banner", 1], ["main", 1]]) assert.equal(await tab.getByRole(role).count(), count, role);
});

test("words of authors stay words", async (t) => {
  const payloads = readFileSync(new URL("./payloads.txt", import.meta.url), "utf8").split("\n").filter((line) => line && !line.startsWith("#") && !line.includes("](")); // Links that lead to scripts are mistakes in a map.
  const map = (text) => `title: ${JSON.stringify(`Map ${text}`)}\npersonas: [{id: p, name: ${JSON.stringify(text)}, about: ${JSON.stringify(text)}}]
stages:\n  - title: ${JSON.stringify(`Stage ${text}`)}\n    actions: ${JSON.stringify(payloads.map((one) => `${text} ${one}`))}\n    emotion: {score: 1, label: ${JSON.stringify(text)}}
plan: [{id: q, text: ${JSON.stringify(text)}}]\n`;
  const file = compared(t, map(payloads[0]), map("</style></script><img src=x onerror=alert(1)>\"'>"));
  const tab = await opened(t, chrome, file, STILL);
  let alerts = 0;
  tab.on("dialog", (dialog) => { alerts += 1; return dialog.dismiss(); });
  for (const hash of ["", "#view=sides", "#view=swipe", "#change-<img src=x onerror=alert(1)>", "#view=\"]&change=1\"]&hidden=\"]"]) {
    await tab.goto("about:blank");
    await tab.goto(`file://${file}${hash}`);
    await tab.locator(".entry").first().waitFor();
  }
  assert.equal(alerts, 0);
  const strange = await tab.evaluate(() => [
    document.querySelectorAll("img, iframe, object, embed, form, [style]:not(.sides, .both)").length,
    document.querySelectorAll("script").length,
    [...document.querySelectorAll("*")].flatMap((one) => [...one.attributes]).filter((one) => /^on|^javascript:/i.test(one.name)).length,
  ]);
  assert.deepEqual(strange, [0, 1, 0]);
});

test("large drawings are folded up, and unfolded by the script", async (t) => {
  const step = (at, title) => `      - {title: "${title} ${at}", actions: Does thing number ${at} in the shop, emotion: ${at % 3}}\n`;
  const map = (title) => `title: Long\nstages:\n${[...Array(160).keys()].map((stage) => `  - title: Stage ${stage}\n    steps:\n${[...Array(10).keys()].map((at) => step(stage * 10 + at, stage === 7 && at === 3 ? title : "Step")).join("")}`).join("")}`;
  const file = compared(t, map("Step"), map("Another"));
  assert.ok(statSync(file).size < 2_500_000, `${statSync(file).size} bytes`);
  const tab = await opened(t, chrome, file, {});
  await tab.waitForSelector(".overlay svg");
  await tab.waitForSelector(".after svg", { state: "attached" });
  assert.equal(await tab.locator("[data-folded]").count(), 0);
  assert.ok(await tab.locator(".overlay [data-change~='1']").count() > 0);
});

test("the page speaks the language of the map", async (t) => {
  const map = (score) => `title: Arztbesuch\nlanguage: de\nstages:\n  - {title: Warten, emotion: ${score}}\n`;
  const tab = await opened(t, chrome, compared(t, map(1), map(-1)), {});
  assert.equal(await tab.locator("html").getAttribute("lang"), "de");
  const text = await tab.locator("body").innerText();
  for (const words of ["Was sich ändert", "Nebeneinander", "Schlechter für die Kundschaft"]) assert.ok(text.includes(words), words);
  assert.equal(await tab.getByRole("status").textContent(), "1 von 1 Änderungen gezeigt");
});

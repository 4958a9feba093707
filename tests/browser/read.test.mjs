// Heads that stay, stages that collapse, zoom, narrow windows, presenting, printing.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { COLLEEN, browser, drawn, opened } from "./page.mjs";

let chrome;
before(async () => { chrome = await browser(); });
after(() => chrome.close());

const box = (tab, selector) => tab.locator(selector).first().boundingBox();

test("heads and lane titles stay while the table scrolls", async (t) => {
  const tab = await opened(t, chrome, drawn(t, COLLEEN), { width: 900, height: 700 });
  await tab.locator(".scroller").scrollIntoViewIfNeeded();
  await tab.evaluate(() => document.querySelector(".scroller").scrollTo(300, 400));
  const scroller = await box(tab, ".scroller");
  const head = await box(tab, "thead");
  const lane = await box(tab, "th.lane");
  assert.ok(Math.abs(head.y - scroller.y) < 2, `${head.y} ${scroller.y}`);
  assert.ok(Math.abs(lane.x - scroller.x) < 2, `${lane.x} ${scroller.x}`);
  assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
});

test("a stage collapses to its summary, and the curve with it", async (t) => {
  const tab = await opened(t, chrome, drawn(t, COLLEEN));
  const before = await box(tab, "#stage-compare");
  await tab.locator("#stage-compare .fold").click();
  const after_fold = await box(tab, "#stage-compare");
  assert.ok(after_fold.width < before.width / 2, `${after_fold.width} of ${before.width}`);
  assert.match(await tab.locator("#stage-compare .folded-sum").textContent(), /3–4\nP2 P3 P4/);
  assert.equal(await tab.locator("#pain-no-benefits-at-a-glance:visible, #step-skims-sites:visible").count(), 0);
  assert.match(tab.url(), /folded=stage-compare/);
  const sides = (all) => all.map((one) => one.getBoundingClientRect()).map((box) => [box.left, box.right]);
  const [define, compare, negotiate, buy] = await tab.locator("th.stage").evaluateAll(sides);
  const wanted = [define, compare, [negotiate[0], buy[1]]];
  const parts = await tab.locator(".slices svg").evaluateAll(sides);
  assert.equal(parts.length, wanted.length);
  parts.flat().forEach((side, number) => assert.ok(Math.abs(side - wanted.flat()[number]) < 2, `${parts} ${wanted}`));
  const [hunts] = await tab.locator("#step-hunts-for-deals").evaluateAll(sides);
  assert.ok(Math.abs(hunts[0] - negotiate[0]) < 2, `the steps stand under their stages: ${hunts} ${negotiate}`);
  await tab.locator("#stage-compare .fold").click();
  assert.equal(await tab.locator(".slices").count(), 0);
  assert.ok(Math.abs((await box(tab, "#stage-compare")).width - before.width) < 2);
});

test("zoom fits the map into the window, or a step", async (t) => {
  const tab = await opened(t, chrome, drawn(t, COLLEEN), { width: 900 });
  const fits = () => tab.evaluate(() => {
    const scroller = document.querySelector(".scroller");
    return scroller.scrollWidth - scroller.clientWidth;
  });
  assert.ok((await fits()) > 100);
  await tab.getByRole("button", { name: "Fit", exact: true }).click();
  assert.ok((await fits()) <= 1, `${await fits()}`);
  await tab.getByRole("button", { name: "Zoom in" }).click();
  assert.match(tab.url(), /zoom=0\.\d+/);
  await tab.goto(`${tab.url().split("#")[0]}#step-hunts-for-deals`);
  await tab.locator(".panel .zoom-here").click();
  const step = await box(tab, "#step-hunts-for-deals");
  const room = await box(tab, ".scroller");
  assert.ok(step.x >= room.x && step.x + step.width <= room.x + room.width + 1, JSON.stringify([step, room]));
});

test("a narrow window shows one stage at a time under the curve", async (t) => {
  const tab = await opened(t, chrome, drawn(t, COLLEEN), { width: 320, height: 800, hasTouch: true });
  const stages = () => tab.locator("th.stage:visible .title").allTextContents();
  assert.deepEqual(await stages(), ["Define"]);
  assert.equal(await tab.locator(".strip svg:visible").count(), 1);
  assert.equal(await tab.locator(".pager").getByRole("button", { name: "Previous" }).isDisabled(), true);
  await tab.locator(".pager").getByRole("button", { name: "Next" }).tap();
  assert.deepEqual(await stages(), ["Compare"]);
  assert.equal(await tab.locator("#step-reads-reviews:visible").count(), 0);
  assert.equal(await tab.locator("#step-skims-sites:visible").count(), 1);
  assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  await tab.goto(`${tab.url().split("#")[0]}#step-orders`);
  assert.deepEqual(await stages(), ["Buy"]);
  const small = await tab.locator("button:visible, a:visible, input:visible").evaluateAll((all) => all
    .filter((one) => !one.closest("p, dd, li, td") && !one.matches(".skip-link, input[type=checkbox]"))
    .map((one) => [one.className, one.getBoundingClientRect()])
    .filter(([, rect]) => rect.height < 24 || rect.width < 24).map(([name]) => name));
  assert.deepEqual(small.filter((name) => name !== "head-name"), []);
});

test("presenting walks the steps with the arrow keys, the curve drawn as far", async (t) => {
  const map = `title: Talk
stages:
  - title: One
    steps:
      - {title: First, emotion: -1, actions: Acts, notes: Say hello}
      - {title: Second, emotion: 1, touchpoints: Desk}
  - {title: Last, touchpoints: Door, emotion: 2}
`;
  const tab = await opened(t, chrome, drawn(t, map), { reducedMotion: "reduce" });
  await tab.getByRole("button", { name: "Present" }).click();
  const dialog = tab.getByRole("dialog");
  const title = () => dialog.getByRole("heading", { level: 2 }).innerText();
  const far = () => tab.locator(".drawn-so-far").evaluate((one) => parseFloat(one.style.getPropertyValue("--to")));
  assert.equal(await title(), "First");
  assert.match(await dialog.locator(".speaker").innerText(), /Say hello/);
  assert.ok(Math.abs((await far()) - 100 / 3) < 0.1);
  await tab.keyboard.press("ArrowRight");
  assert.equal(await title(), "Second");
  assert.equal(await dialog.locator(".speaker:visible").count(), 0);
  await tab.keyboard.press("End");
  assert.deepEqual([await title(), await far()], ["Last", 100]);
  await tab.keyboard.press("ArrowLeft");
  assert.equal(await title(), "Second");
  const moves = await tab.locator(".drawn-so-far svg").last().evaluate((one) => getComputedStyle(one).transitionDuration);
  assert.equal(moves, "0s");
  await dialog.getByRole("button", { name: "Close" }).click();
  assert.equal(await dialog.count(), 0);
});

test("the page prints as the map alone, whatever was open", async (t) => {
  const tab = await opened(t, chrome, drawn(t, COLLEEN), { hash: "#pain-reading-takes-the-evening" });
  await tab.emulateMedia({ media: "print" });
  assert.equal(await tab.locator(".toolbar:visible, .panel:visible, .pager:visible, .open:visible").count(), 0);
  assert.equal(await tab.locator("th.stage:visible").count(), 4);
  const pdf = await tab.pdf({ preferCSSPageSize: true });
  assert.ok(pdf.length > 20_000 && pdf.subarray(0, 5).toString() === "%PDF-");
});

test("without scripts the page is a readable table", async (t) => {
  const tab = await opened(t, chrome, drawn(t, COLLEEN, "--view", "all"), { javaScriptEnabled: false });
  assert.equal(await tab.locator(".tools:visible, .panel:visible, .open:visible, .fold:visible, dialog:visible").count(), 0);
  assert.equal(await tab.locator(".leaf:visible").count(), 9);
  await tab.locator(".switch a", { hasText: "Summary" }).click();
  assert.match(tab.url(), /#summary$/);
});

// A map of five thousand steps can be used.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { complaints } from "./axe.mjs";
import { browser, drawn, opened } from "./page.mjs";

const STEPS = 5000;

let chrome;
before(async () => { chrome = await browser(); });
after(() => chrome.close());

function long(count = STEPS) {
  let map = "title: A long journey\nstages:\n";
  for (let step = 0; step < count; step += 1) {
    if (step % 10 === 0) map += `  - title: Stage ${step / 10 + 1}\n    steps:\n`;
    map += `      - title: Step ${step + 1}\n        actions: Does the thing of number ${step + 1}\n        touchpoints: {id: t${step % 40}, name: Touchpoint ${step % 40}, channel: ${["web", "phone", "store"][step % 3]}}\n        emotion: ${(step % 5) - 2}\n`.replace(/touchpoints: \{id: t(\d+), .*\}/, (whole, id) => (step < 40 ? whole : `touchpoints: t${id}`));
    if (step % 3 === 0) map += `        pain_points: {text: Pain of step ${step + 1}, severity: ${["low", "high"][step % 2]}, opportunity: Answer ${step + 1}}\n`;
  }
  return map;
}

/** How long something takes, in ms: its script, the layout after it, the picture. */
function timed(tab, act, argument) {
  return tab.evaluate(async ([code, value]) => {
    const start = performance.now();
    const times = [];
    const note = () => times.push(Math.round(performance.now() - start));
    new Function("value", code)(value);
    note();
    document.body.offsetHeight;
    note();
    await new Promise((done) => requestAnimationFrame(() => {
      const after = new globalThis.MessageChannel();
      after.port1.onmessage = done;
      after.port2.postMessage(0);
    }));
    note();
    return times;
  }, [act, argument]);
}

const CHECK = "document.querySelector(`input[name=${value}]`).click()";
const CHECK_THIRD = "document.querySelectorAll(`input[name=${value}]`)[2].click()";
const CLEAR = "document.querySelector('form.filters [type=reset]').click()";
const TYPE = "const field = document.querySelector('.search input'); field.value = value; field.dispatchEvent(new Event('input', { bubbles: true }))";

test("5,000 steps are painted, filtered and searched; how fast is told, not judged", async (t) => {
  const tab = await opened(t, chrome, drawn(t, long()), { bypassCSP: true });
  const paint = await tab.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
  const ready = await tab.evaluate(() => performance.getEntriesByType("navigation")[0].domInteractive);
  t.diagnostic(`first paint ${Math.round(paint)} ms, ready ${Math.round(ready)} ms`);
  const tell = (what, times) => t.diagnostic(`${what}: ${times.join(", ")} ms to the end of script, layout, picture`);
  await tab.waitForTimeout(1000);
  tell("severity", await timed(tab, CHECK, "severity"));
  const left = await tab.locator(".pain-point:not(.is-filtered)").count();
  assert.ok(left > 500 && left < 1000, `${left} pain points are left`);
  tell("search for a letter", await timed(tab, TYPE, "p"));
  tell("search for words", await timed(tab, TYPE, "pain of step 4"));
  const steps = Array.from({ length: STEPS }, (_, step) => step);
  const wanted = steps.filter((step) => step % 6 === 0 && `${step + 1}`.startsWith("4"));
  assert.equal(await tab.locator(".found").textContent(), `${wanted.length}`);
  tell("severity again", await timed(tab, CLEAR));
  tell("channel", await timed(tab, CHECK, "channel"));
  tell("channel again", await timed(tab, CLEAR));
  const lanes = () => tab.locator("tbody:visible").evaluateAll((all) => all.map((lane) => lane.dataset.lane));
  const every = await lanes();
  assert.equal(every.length, 5);
  tell("lane", await timed(tab, CHECK, "lane"));
  assert.deepEqual(await lanes(), every.slice(0, 1));
  tell("lane with the curve", await timed(tab, CHECK_THIRD, "lane"));
  assert.deepEqual(await lanes(), [every[0], every[2]]);
  tell("all lanes again", await timed(tab, CLEAR));
  assert.deepEqual(await lanes(), every);
});

test("the table of a very long map holds what is near the window, each column at its place", async (t) => {
  const tab = await opened(t, chrome, drawn(t, long()));
  const near = () => tab.locator("td[headers]:visible").count();
  const boxOf = async (selector) => tab.locator(selector).first().boundingBox();
  /** A step, its cells and its point of the curve stand under each other. */
  const stands = async (step) => {
    const head = await boxOf(`th.step[data-at="${step - 1}"]`);
    const words = await tab.getByText(`Does the thing of number ${step}`, { exact: true }).boundingBox();
    assert.ok(Math.abs(words.x - head.x - 8) < 3, `step ${step}: ${JSON.stringify([head, words])}`);
    const points = tab.locator(`.curve circle.is-near`);
    const middles = await points.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map((box) => box.x + box.width / 2));
    const middle = head.x + head.width / 2;
    assert.ok(middles.some((one) => Math.abs(one - middle) < 2), `step ${step}: ${middle} in ${middles}`);
  };
  const scroller = tab.locator(".scroller");
  assert.ok((await near()) < 600, `${await near()} cells`);
  await stands(3);
  const width = await scroller.evaluate((one) => one.scrollWidth);
  await scroller.evaluate((one) => one.scrollTo({ left: one.scrollWidth / 2, behavior: "instant" }));
  await tab.locator('th.step[data-at="2504"]').waitFor();
  await stands(2504);
  assert.ok((await near()) < 600, `${await near()} cells`);
  assert.ok(Math.abs((await scroller.evaluate((one) => one.scrollWidth)) - width) < 2, "the map keeps its width");
  await scroller.evaluate((one) => one.scrollTo({ left: one.scrollWidth, behavior: "instant" }));
  await tab.locator('th.step[data-at="4999"]').waitFor();
  await stands(4998);
  await tab.goto(`${tab.url()}#pain-pain-of-step-4000`);
  await tab.locator("#pain-pain-of-step-4000").waitFor();
  await stands(4001);
  assert.equal(await tab.locator(".panel h2").textContent(), "Pain of step 4000");
  await tab.locator(".panel .close").click();
  await tab.locator("#stage-stage-401 .fold").click();
  await tab.locator('th.step[data-at="3998"]').waitFor();
  assert.equal(await tab.locator('th.step[data-at="4001"]:visible').count(), 0);
  assert.equal(await tab.locator(".slices svg").count(), 3);
  const [folded, head] = [await tab.locator(".slices svg").nth(1).boundingBox(), await boxOf("#stage-stage-401")];
  assert.ok(Math.abs(folded.x - head.x) < 2, JSON.stringify([folded, head]));
  await tab.locator("#stage-stage-401 .fold").click();
  await tab.keyboard.press("Control+f");
  assert.ok((await near()) > STEPS * 2, "the browser's own search finds everything");
  await tab.locator(".search input").fill("thing of number 12");
  await tab.keyboard.press("Enter");
  await tab.getByText("Does the thing of number 12", { exact: true }).waitFor();
  assert.ok((await near()) < 600, `${await near()} cells`);
  await tab.emulateMedia({ media: "print" });
  assert.ok((await near()) > STEPS * 2, "paper shows everything");
});

test("axe finds nothing in the table of a very long map, with a lane out of sight or without", async (t) => {
  const tab = await opened(t, chrome, drawn(t, long(450)), { bypassCSP: true });
  assert.equal(await tab.locator("table").getAttribute("aria-colcount"), "451");
  await tab.locator(".scroller").evaluate((one) => one.scrollTo({ left: 30000, behavior: "instant" }));
  await tab.locator('td[aria-colindex="184"]').first().waitFor();
  assert.deepEqual(await complaints(tab), []);
  await tab.evaluate((code) => new Function("value", code)("lane"), CHECK);
  assert.deepEqual(await complaints(tab), []);
});

test("a stage of more steps than a cell can span has them all under it", async (t) => {
  const steps = Array.from({ length: 1200 }, (_, step) => `      - {title: Step ${step + 1}, actions: Does ${step + 1}, emotion: ${step % 3}}`);
  const map = `title: One stage\nstages:\n  - title: Long\n    needs: Something\n    steps:\n${steps.join("\n")}\n  - title: Short\n    steps: [{title: Last, actions: Ends}]\n`;
  const page = drawn(t, map);
  for (const javaScriptEnabled of [true, false]) {
    const tab = await opened(t, chrome, page, { javaScriptEnabled });
    await tab.locator(".scroller").evaluate((one) => one.scrollTo({ left: one.scrollWidth, behavior: "instant" }));
    const short = await tab.locator("#stage-short").boundingBox();
    const last = await tab.locator("#step-last").boundingBox();
    const ends = await tab.getByText("Ends", { exact: true }).boundingBox();
    const of = JSON.stringify([javaScriptEnabled, short, last, ends]);
    assert.ok(Math.abs(short.x - last.x) < 2 && Math.abs(ends.x - last.x - 8) < 3, of);
  }
});

// A map of five thousand steps can be used.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { browser, drawn, opened } from "./page.mjs";

const STEPS = 5000;

let chrome;
before(async () => { chrome = await browser(); });
after(() => chrome.close());

function long() {
  let map = "title: A long journey\nstages:\n";
  for (let step = 0; step < STEPS; step += 1) {
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
const TYPE = "const field = document.querySelector('.search input'); field.value = value; field.dispatchEvent(new Event('input', { bubbles: true }))";

test("5,000 steps are painted, filtered and searched; how fast is told, not judged", async (t) => {
  const tab = await opened(t, chrome, drawn(t, long()), { bypassCSP: true });
  const paint = await tab.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
  const ready = await tab.evaluate(() => performance.getEntriesByType("navigation")[0].domInteractive);
  t.diagnostic(`first paint ${Math.round(paint)} ms, ready ${Math.round(ready)} ms`);
  const tell = (what, times) => t.diagnostic(`${what}: ${times.join(", ")} ms to the end of script, layout, picture`);
  await tab.waitForTimeout(1000);
  tell("severity", await timed(tab, CHECK, "severity"));
  await tab.waitForFunction(() => document.querySelectorAll(".pain-point.is-filtered").length > 500);
  const left = await tab.locator(".pain-point:not(.is-filtered)").count();
  assert.ok(left > 500, `${left} pain points are left`);
  tell("search for a letter", await timed(tab, TYPE, "p"));
  tell("search for words", await timed(tab, TYPE, "pain of step 4"));
  const steps = Array.from({ length: STEPS }, (_, step) => step);
  const wanted = steps.filter((step) => step % 6 === 0 && `${step + 1}`.startsWith("4"));
  assert.equal(await tab.locator(".found").textContent(), `${wanted.length}`);
  tell("lane", await timed(tab, CHECK, "lane"));
  assert.equal(await tab.locator("tbody:visible").count(), 1);
});

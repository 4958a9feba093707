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

test("5,000 steps are painted and filtered; how fast is told, not judged", async (t) => {
  const tab = await opened(t, chrome, drawn(t, long()), { hash: "" });
  const paint = await tab.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
  const filter = await tab.evaluate(async () => {
    const box = document.querySelector("input[name=severity]");
    const start = performance.now();
    box.click();
    const scripted = performance.now() - start;
    document.body.offsetHeight;
    return [scripted, performance.now() - start];
  });
  t.diagnostic(`first paint ${Math.round(paint)} ms; filter ${filter.map(Math.round).join(", of which laid out ")} ms`);
  await tab.waitForFunction(() => document.querySelectorAll(".pain-point.is-filtered").length > 500);
  const left = await tab.locator(".pain-point:not(.is-filtered)").count();
  assert.ok(left > 500, `${left} pain points are left`);
});

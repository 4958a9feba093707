// A page that is served while its map is written.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { COLLEEN, FERD, browser, folder } from "./page.mjs";

let chrome;
before(async () => { chrome = await browser(); });
after(() => chrome.close());

test("a save keeps the place, the filters and the panel; findings stand over the page", async (t) => {
  const map = readFileSync(COLLEEN, "utf8");
  const file = join(folder(t), "a.journey.yaml");
  writeFileSync(file, map);
  const serving = spawn(FERD, ["serve", file, "--port", "0"], { stdio: ["ignore", "pipe", "ignore"] });
  t.after(() => serving.kill("SIGINT"));
  const url = await new Promise((done) => serving.stdout.once("data", (data) => done(String(data).trim())));
  const tab = await chrome.newPage({ viewport: { width: 1000, height: 700 } });
  t.after(() => tab.close());
  const faults = [];
  tab.on("pageerror", (fault) => faults.push(fault.message));
  await tab.goto(`${url}#severity=4&item=pain-reading-takes-the-evening`);
  await tab.evaluate(() => {
    scrollTo({ top: 200, behavior: "instant" });
    document.querySelector(".scroller").scrollTo(150, 60);
  });
  const place = () => tab.evaluate(() => {
    const scroller = document.querySelector(".scroller");
    return [scrollY, scroller.scrollLeft, scroller.scrollTop].map(Math.round);
  });
  const kept = await place();
  assert.ok(kept[1] > 0);
  const start = performance.now();
  writeFileSync(file, map.replace("Buying a cordless vacuum cleaner", "Buying another one"));
  await tab.waitForFunction(() => document.title === "Buying another one" && document.documentElement.classList.contains("scripted"));
  t.diagnostic(`save to new page: ${Math.round(performance.now() - start)} ms`);
  await tab.waitForFunction((wanted) => document.querySelector(".scroller").scrollLeft === wanted, kept[1]);
  assert.deepEqual(await place(), kept);
  assert.equal(await tab.locator(".panel:visible h2").innerText(), "Reading reviews takes the whole evening");
  assert.match(tab.url(), /severity=4/);
  writeFileSync(file, map.replace("stages:", "stage:"));
  await tab.locator(".findings.is-behind").waitFor();
  assert.match(await tab.locator(".findings").innerText(), /a\.journey\.yaml:\d+:\d+/);
  assert.equal(await tab.title(), "Buying another one");
  writeFileSync(file, map);
  await tab.waitForFunction(() => document.title.startsWith("Buying a cordless"));
  assert.equal(await tab.locator(".findings.is-behind").count(), 0);
  assert.deepEqual(faults, []);
});

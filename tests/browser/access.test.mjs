// What WCAG 2.2 AA asks for and a program can see, and whether everything can be reached with keys.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { HtmlValidate } from "html-validate";
import { complaints } from "./axe.mjs";
import { COLLEEN, browser, drawn, opened } from "./page.mjs";

let chrome;
before(async () => { chrome = await browser(); });
after(() => chrome.close());

const STATES = {
  "as it is": "",
  "with a panel": "#pain-reading-takes-the-evening",
  "filtered and searched": "#severity=4&search=site",
  "with a collapsed stage": "#folded=stage-compare",
  "another view": "#opportunities",
};

for (const width of [320, 768, 1600]) {
  test(`axe finds nothing at ${width} px, light and dark`, async (t) => {
    const file = drawn(t, COLLEEN, "--view", "all");
    const tab = await opened(t, chrome, file, { width, height: 900, reducedMotion: "reduce" });
    for (const [name, hash] of Object.entries(STATES)) {
      await tab.goto(`file://${file}${hash}`);
      assert.deepEqual(await complaints(tab), [], name);
    }
    await tab.goto(`file://${file}`);
    await tab.getByRole("button", { name: "Filter" }).click();
    assert.deepEqual(await complaints(tab), [], "filters");
    await tab.keyboard.press("Escape");
    await tab.getByRole("button", { name: "Present" }).click();
    await tab.waitForTimeout(300);
    assert.deepEqual(await complaints(tab), [], "presentation");
  });
}

test("everything can be done with keys, and the focus is seen", async (t) => {
  const tab = await opened(t, chrome, drawn(t, COLLEEN));
  const wanted = new Set([".skip-link", ".search input", "[popovertarget]", "[data-zoom=out]", "[data-zoom=in]", ".tool.present", ".scroller", ".fold", ".stage .head-name", ".step .head-name", ".chip .open", ".card .open", ".links a"]);
  for (let presses = 0; wanted.size && presses < 150; presses += 1) {
    await tab.keyboard.press("Tab");
    const [reached, isSeen] = await tab.evaluate((selectors) => {
      const active = document.activeElement;
      const style = getComputedStyle(active);
      const hasRing = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
      return [selectors.filter((selector) => active.matches(selector)), hasRing];
    }, [...wanted]);
    for (const selector of reached) {
      wanted.delete(selector);
      assert.ok(isSeen || selector === ".skip-link", `no ring around ${selector}`);
    }
  }
  assert.deepEqual([...wanted], []);
  await tab.locator("#stage-compare .fold").focus();
  await tab.keyboard.press("Space");
  assert.equal(await tab.getAttribute("#stage-compare .fold", "aria-expanded"), "false");
  await tab.locator("[popovertarget]").focus();
  await tab.keyboard.press("Enter");
  await tab.keyboard.press("Tab");
  await tab.keyboard.press("Space");
  assert.match(await tab.evaluate(() => location.hash), /severity=/);
  await tab.keyboard.press("Escape");
  assert.equal(await tab.locator(".filters:popover-open").count(), 0);
});

test("landmarks name the parts of the page", async (t) => {
  const tab = await opened(t, chrome, drawn(t, COLLEEN, "--view", "all"), { hash: "#stage-compare" });
  for (const [role, count] of [["banner", 1], ["main", 1], ["navigation", 1], ["complementary", 1]]) {
    assert.equal(await tab.getByRole(role).count(), count, role);
  }
});

test("the page is valid HTML", async (t) => {
  const check = new HtmlValidate({
    extends: ["html-validate:standard"],
    // Roles are written out because narrow windows take the display of tables away, and with it what they are.
    rules: { "no-redundant-role": "off", "no-inline-style": "error", "long-title": "off", "require-sri": "off",
      "no-trailing-whitespace": "off", "no-implicit-button-type": "error", "prefer-native-element": "off",
      "void-style": "off", "attribute-empty-style": "off", "svg-focusable": "off", "doctype-style": "off", "wcag/h63": "off" },
  });
  const report = await check.validateFile(drawn(t, COLLEEN, "--view", "all"));
  const told = report.results.flatMap((one) => one.messages).map((one) => `${one.line}: ${one.ruleId}: ${one.message}`);
  assert.deepEqual([...new Set(told)].slice(0, 10), []);
});

// Views and languages in one file.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { COLLEEN, browser, drawn, opened } from "./page.mjs";

let chrome;
before(async () => { chrome = await browser(); });
after(() => chrome.close());

test("every view of the map is in the page, one at a time", async (t) => {
  const tab = await opened(t, chrome, drawn(t, COLLEEN, "--view", "all"));
  const views = tab.getByRole("navigation", { name: "Views" }).getByRole("link");
  const names = await views.allTextContents();
  assert.equal(names.length, 9);
  for (const name of names) {
    await views.getByText(name, { exact: true }).click();
    assert.equal(await tab.locator(".leaf:visible").count(), 1, name);
    assert.equal(await tab.locator(".switch [aria-current]").textContent(), name);
    assert.equal(await tab.locator(".leaf:visible").evaluate((leaf) => leaf.dataset.title), await tab.title());
  }
  await tab.goBack();
  assert.equal(await tab.locator(".switch [aria-current]").textContent(), names[names.length - 2]);
  await tab.goto(`${tab.url().split("#")[0]}#pain-reading-takes-the-evening`);
  assert.equal(await tab.locator(".matrix:visible .is-open").count(), 1);
});

const MAP = `title: {en: A visit, ar: زيارة, nb: Et besøk}
language: en
languages: [nb, ar]
stages:
  - title: {en: Arrive, nb: Kom, ar: الوصول}
    touchpoints: {id: door, name: {en: Door, nb: Dør, ar: باب}, channel: store}
    emotion: 1
    pain_points: {id: wait, text: {en: Waits long, nb: Venter lenge, ar: انتظار طويل}, cause: {en: Few staff, nb: Få folk, ar: قلة الموظفين}}
  - {title: {en: Leave, nb: Gå, ar: المغادرة}, emotion: -1, touchpoints: door}
`;

test("languages switch without a reload, and keep what is open", async (t) => {
  const tab = await opened(t, chrome, drawn(t, MAP, "--view", "all", "--system-fonts"), { hash: "#pain-wait" });
  await tab.evaluate(() => { globalThis.isSame = true; });
  assert.equal(await tab.locator(".panel:visible h2").innerText(), "Waits long");
  await tab.locator(".languages:visible a", { hasText: "nb" }).click();
  assert.equal(await tab.locator(".panel:visible h2").innerText(), "Venter lenge");
  assert.equal(await tab.getAttribute("html", "lang"), "nb");
  assert.match(tab.url(), /#nb_pain-wait$/);
  assert.ok(await tab.getByPlaceholder("Søk").isVisible());
  await tab.locator(".languages:visible a", { hasText: "ar" }).click();
  assert.deepEqual([await tab.getAttribute("html", "dir"), await tab.title()], ["rtl", "زيارة"]);
  assert.equal(await tab.evaluate(() => globalThis.isSame), true);
  const panel = await tab.locator(".panel:visible").boundingBox();
  assert.ok(panel.x < 100, "the panel stands at the end of the line");
  await tab.reload();
  assert.equal(await tab.locator(".panel:visible h2").innerText(), "انتظار طويل");
});

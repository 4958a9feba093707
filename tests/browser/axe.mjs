// What WCAG 2.2 AA asks for and a program can see.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const ALL = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };
/** The rules that look at colours: on a dark ground the rest of the page is the same. */
const COLOURS = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

/** What axe complains of on a light ground and on a dark one: rule, first element, why. */
export async function complaints(tab) {
  if (!(await tab.evaluate(() => "axe" in globalThis))) await tab.evaluate(AXE);
  const found = [];
  for (const [colorScheme, runOnly] of [["light", ALL], ["dark", COLOURS]]) {
    await tab.emulateMedia({ colorScheme });
    const { violations } = await tab.evaluate((options) => globalThis.axe.run(options), { runOnly, resultTypes: ["violations"] });
    found.push(...violations.map((one) => `${colorScheme}: ${one.id}: ${one.nodes[0].html.slice(0, 160)} ${one.nodes[0].failureSummary}`));
  }
  await tab.emulateMedia({ colorScheme: "light" });
  return found;
}

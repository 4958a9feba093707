// Search: everything in the map that holds the words is marked, and can be walked through.

/** Where the words stand, in the order of the page. @type {Range[]} */
let found = [];
/** Which of them is looked at; none yet is -1. */
let foundAt = -1;

/** What holds no words of the map. */
const UNSEARCHED = ".unseen, template, .open, .fold, .is-filtered, [hidden], svg, script";

/**
 * @param {HTMLElement} root
 * @param {string} query
 */
function* wordsIn(root, query) {
  const wanted = query.toLowerCase();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node instanceof Element) {
      return node.matches(UNSEARCHED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    }
    return NodeFilter.FILTER_ACCEPT;
  });
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const own = node.nodeValue ?? "";
    const lower = own.toLowerCase();
    // Where small letters take another number of places, places would be wrong: such texts are searched as they are.
    const text = lower.length === own.length ? lower : own;
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      yield range;
    }
  }
}

/** @param {State} now @param {State} before */
function showFound(now, before) {
  const map = mapOf();
  if (!map) return;
  const isSame = now.query === before.query && now.language === before.language;
  if (isSame && now.filters === before.filters) return;
  const input = /** @type {HTMLInputElement | null} */ (map.edition.querySelector(".search input"));
  if (input && input.value.trim() !== now.query) input.value = now.query;
  found = now.query ? [...wordsIn(map.leaf, now.query)] : [];
  foundAt = -1;
  mark("found", found);
  mark("found-here", []);
  tellFound(map);
}

/**
 * @param {string} name
 * @param {Range[]} ranges
 */
function mark(name, ranges) {
  if (typeof Highlight === "undefined" || !CSS.highlights) return;
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight();
  for (const range of ranges) highlight.add(range);
  CSS.highlights.set(name, highlight);
}

/** @param {MapParts} map */
function tellFound(map) {
  const place = first(map.edition, ".found");
  if (!place) return;
  const { found: words = "", nothing = "" } = map.edition.dataset;
  const count = foundAt < 0 ? `${found.length}` : `${foundAt + 1} / ${found.length}`;
  place.textContent = state.query ? count : "";
  if (state.query) announce(found.length ? words.replace("{n}", count) : nothing);
}

/** @param {number} by */
function walkFound(by) {
  const map = mapOf();
  if (!map || !found.length) return;
  foundAt = (foundAt + by + found.length) % found.length;
  mark("found-here", [found[foundAt]]);
  const element = found[foundAt].startContainer.parentElement;
  const cell = /** @type {HTMLElement | null} */ (element?.closest("td[data-at], th[data-at]"));
  if (cell) bringIn(map, cell);
  element?.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
  tellFound(map);
}

function prepareSearch() {
  for (const field of all(document, ".search input")) {
    const input = /** @type {HTMLInputElement} */ (field);
    input.addEventListener("input", () => change({ query: input.value.trim() }));
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") walkFound(event.shiftKey ? -1 : 1);
      else if (event.key === "Escape" && input.value) change({ query: "" });
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  }
  document.addEventListener("keydown", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (event.key !== "/" || target.closest("input, textarea, dialog")) return;
    const input = first(editionNow(), ".search input");
    if (!input?.offsetParent) return;
    event.preventDefault();
    input.focus();
  });
  listeners.push(showFound);
}

// Search: everything in the map that holds the words is marked, and can be walked through.

/**
 * @typedef {object} Found
 * @property {Text} node
 * @property {number} from
 * @property {number} to
 */

/**
 * @typedef {object} Words
 * @property {Text} node
 * @property {string} text in small letters
 * @property {HTMLElement | null} lane  the rows it stands in, if it is in the table
 * @property {Filterable | undefined} item what can be filtered with it
 */

/** Where the words stand, in the order of the page. @type {Found[]} */
let found = [];
/** Which of them is looked at; none yet is -1. */
let foundAt = -1;

/** What holds no words of the map. */
const UNSEARCHED = ".unseen, .pager, template, .open, .fold, .folded-sum, svg, script";

/** @type {WeakMap<MapParts, Words[]>} */
const indexes = new WeakMap();

/**
 * All words of a map; read once, because a map can be long.
 * @param {MapParts} map
 */
function wordsOf(map) {
  const known = indexes.get(map);
  if (known) return known;
  const items = new Map(filterablesOf(map).map((one) => [/** @type {Node} */ (one.item), one]));
  /** @type {Words[]} */
  const words = [];
  /** @param {Node} root @param {HTMLElement | null} lane @param {Filterable | undefined} item */
  const read = (root, lane, item) => {
    for (let node = root.firstChild; node; node = node.nextSibling) {
      if (node instanceof Text) {
        const own = node.data;
        const lower = own.toLowerCase();
        // Where small letters take another number of places, places would be wrong: such texts are searched as they are.
        if (own.trim()) words.push({ node, text: lower.length === own.length ? lower : own, lane, item });
      } else if (node instanceof Element && !node.matches(UNSEARCHED)) {
        read(node, node instanceof HTMLTableSectionElement ? node : lane, items.get(node) ?? item);
      }
    }
  };
  read(map.leaf, null, undefined);
  indexes.set(map, words);
  return words;
}

/**
 * Where the words stand in what is not filtered.
 * @param {MapParts} map
 * @param {string} query
 */
function find(map, query) {
  const wanted = query.toLowerCase();
  /** @type {Found[]} */
  const places = [];
  for (const { node, text, lane, item } of wordsOf(map)) {
    let from = text.indexOf(wanted);
    if (from < 0 || lane?.hidden || item?.isOut) continue;
    for (; from >= 0; from = text.indexOf(wanted, from + wanted.length)) places.push({ node, from, to: from + wanted.length });
  }
  return places;
}

/** @param {State} now @param {State} before */
function showFound(now, before) {
  const map = mapOf();
  if (!map) return;
  const isSame = now.query === before.query && now.language === before.language;
  if (isSame && (!now.query || now.filters === before.filters)) return;
  const input = /** @type {HTMLInputElement | null} */ (map.edition.querySelector(".search input"));
  if (input && input.value.trim() !== now.query) input.value = now.query;
  found = now.query ? find(map, now.query) : [];
  foundAt = -1;
  mark("found", found);
  mark("found-here", []);
  tellFound(map);
}

/** @param {Found} place */
function rangeOf({ node, from, to }) {
  return new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to });
}

/**
 * @param {string} name
 * @param {Found[]} places
 */
function mark(name, places) {
  if (typeof Highlight === "undefined" || !CSS.highlights) return;
  CSS.highlights.delete(name);
  if (places.length) CSS.highlights.set(name, new Highlight(...places.map(rangeOf)));
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
  const element = found[foundAt].node.parentElement;
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

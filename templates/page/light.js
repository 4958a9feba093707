// What is pointed at or focused lights what it is tied to: a pain point its opportunities, its touchpoint, its sources;
// and each of them lights the pain point.

/**
 * @typedef {object} Ties
 * @property {Map<string, HTMLElement[]>} places where each thing stands
 * @property {Map<string, Set<string>>} tied    the keys each thing is tied to, both ways
 */

/** @type {WeakMap<HTMLElement, Ties>} */
const tiesByEdition = new WeakMap();

/** @param {HTMLElement} edition */
function tiesOf(edition) {
  let ties = tiesByEdition.get(edition);
  if (!ties) {
    ties = findTies(edition);
    tiesByEdition.set(edition, ties);
  }
  return ties;
}

/**
 * @param {HTMLElement} edition
 * @returns {Ties}
 */
function findTies(edition) {
  /** @type {Ties} */
  const ties = { places: new Map(), tied: new Map() };
  const tie = (/** @type {string} */ from, /** @type {string} */ to) => {
    for (const [key, other] of [[from, to], [to, from]]) {
      const others = ties.tied.get(key);
      if (others) others.add(other);
      else ties.tied.set(key, new Set([other]));
    }
  };
  for (const element of all(edition, "main [data-key]")) {
    const { key = "", touchpoint = "", sources = "" } = element.dataset;
    const places = ties.places.get(key);
    if (places) places.push(element);
    else ties.places.set(key, [element]);
    if (element.classList.contains("card")) addressed(element).forEach((other) => tie(key, other));
    if (touchpoint) tie(key, touchpoint);
    sources.split(" ").filter(Boolean).forEach((source) => tie(key, source));
  }
  return ties;
}

/** @type {HTMLElement[]} */
let lit = [];
let litKey = "";

/** @param {string} key */
function light(key) {
  if (key === litKey) return;
  litKey = key;
  for (const element of lit) element.classList.remove("is-lit");
  const ties = tiesOf(editionNow());
  const keys = key ? [...(ties.tied.get(key) ?? [])] : [];
  lit = keys.flatMap((other) => ties.places.get(other) ?? []);
  for (const element of lit) element.classList.add("is-lit");
}

/** @param {Event} event */
function lightUnder(event) {
  const target = event.target instanceof Element ? event.target : null;
  const thing = /** @type {HTMLElement | null | undefined} */ (target?.closest("main [data-key]"));
  light(thing?.dataset.key ?? "");
}

function prepareLights() {
  document.addEventListener("pointerover", lightUnder);
  document.addEventListener("focusin", lightUnder);
  document.addEventListener("pointerleave", () => light(""));
  document.addEventListener("focusout", () => light(""));
}

// What is shown. All of it stands in the address, so that a link, a reload and the way back lead to the same.

/**
 * @typedef {object} State
 * @property {string} view     the view, as in the command line
 * @property {string} language tag of the edition
 * @property {string} item     what the panel shows: a thing, a stage or a step
 * @property {string} query    what is searched for
 * @property {string} zoom     a factor, or `fit`
 * @property {string[]} folded stages that are shown as their summary
 * @property {Record<string, string[]>} filters what is chosen, by the name of the filter
 */

/** Filters by name, in the order in which the address tells them. */
const FILTERS = ["persona", "channel", "severity", "unanswered", "tag", "lane"];

/** @type {State} */
const state = { view: "", language: "", item: "", query: "", zoom: "", folded: [], filters: {} };

/** @type {((now: State, before: State) => void)[]} */
const listeners = [];

/** The editions, one a language; the first is the page's own. */
const editions = all(document, ".edition");

/** The edition that is shown. */
function editionNow() {
  return editions.find((edition) => edition.lang === state.language) ?? editions[0];
}

/**
 * What an id of the page stands for, whatever the edition.
 * @param {string} id
 */
function keyOf(id) {
  return id.slice(id.lastIndexOf("_") + 1).replace(/^#/, "");
}

/**
 * The part of an address behind its `#`.
 * @param {State} of
 */
function address(of) {
  const prefix = editionNow().dataset.prefix ?? "";
  const isPlain =
    !of.query && !of.zoom && !of.folded.length && !FILTERS.some((name) => of.filters[name]?.length);
  const isFirstView = of.view === viewsOf(editionNow())[0];
  if (isPlain && of.item && isFirstView) return prefix + of.item;
  if (isPlain && !of.item) return isFirstView && !prefix ? "" : prefix + of.view;
  const parts = new URLSearchParams();
  if (prefix) parts.set("language", of.language);
  if (!isFirstView) parts.set("view", of.view);
  if (of.item) parts.set("item", of.item);
  if (of.query) parts.set("search", of.query);
  if (of.zoom) parts.set("zoom", of.zoom);
  if (of.folded.length) parts.set("folded", of.folded.join(" "));
  for (const name of FILTERS) {
    if (of.filters[name]?.length) parts.set(name, of.filters[name].join(" "));
  }
  return parts.toString();
}

/**
 * @param {HTMLElement} edition
 * @returns {string[]}
 */
function viewsOf(edition) {
  return all(edition, ".leaf").map((leaf) => leaf.dataset.view ?? "");
}

/**
 * What an address asks for; what the page does not know is passed over.
 * @param {string} hash
 * @returns {State}
 */
function stateOf(hash) {
  const text = hash.replace(/^#/, "");
  /** @type {State} */
  const asked = { view: "", language: "", item: "", query: "", zoom: "", folded: [], filters: {} };
  if (text.includes("=")) {
    const parts = new URLSearchParams(text);
    const words = (/** @type {string} */ name) => (parts.get(name) ?? "").split(" ").filter(Boolean);
    asked.view = parts.get("view") ?? "";
    asked.language = parts.get("language") ?? "";
    asked.item = parts.get("item") ?? "";
    asked.query = parts.get("search") ?? "";
    asked.folded = words("folded");
    const zoom = parts.get("zoom") ?? "";
    asked.zoom = zoom === "fit" || Number(zoom) > 0 ? zoom : "";
    for (const name of FILTERS) asked.filters[name] = words(name);
  } else if (text) {
    const edition = editions.find((one) => one.dataset.prefix && text.startsWith(one.dataset.prefix));
    asked.language = edition?.lang ?? "";
    const key = keyOf(decoded(text));
    if (viewsOf(edition ?? editions[0]).includes(key)) asked.view = key;
    else asked.item = key;
  }
  const edition = editions.find((one) => one.lang === asked.language) ?? editions[0];
  const views = viewsOf(edition);
  asked.language = edition.lang;
  if (!views.includes(asked.view)) asked.view = views[0];
  return asked;
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Shows something else. A step can be taken back with the browser's button.
 * @param {Partial<State>} patch
 * @param {boolean} [isStep]
 */
function change(patch, isStep = false) {
  const before = { ...state };
  Object.assign(state, patch);
  const hash = address(state);
  const url = location.pathname + location.search + (hash ? `#${hash}` : "");
  if (isStep) history.pushState(null, "", url);
  else history.replaceState(null, "", url);
  for (const listener of listeners) listener(state, before);
}

/** Shows what the address asks for. */
function follow() {
  const before = { ...state };
  Object.assign(state, stateOf(location.hash));
  for (const listener of listeners) listener(state, before);
}

/**
 * Tells a person who does not see the page what has changed on it.
 * @param {string} words
 */
function announce(words) {
  const place = first(editionNow(), ".live-words");
  if (place && place.textContent !== words) place.textContent = words;
}

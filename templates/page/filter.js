// Filters: what does not fit what is chosen goes out of sight, and nothing else moves. Opportunities go with the pain points they address.

/**
 * @typedef {object} Filterable
 * @property {HTMLElement} item
 * @property {string} key
 * @property {string[]} personas whose it is; nobody's in particular if empty
 * @property {string} channel
 * @property {string[]} tags
 * @property {boolean} isPain
 * @property {string} severity   of a pain point, from 1
 * @property {boolean} isUnanswered
 * @property {string[]} pains the pain points that an opportunity addresses
 * @property {boolean} isOut  whether it is out of sight
 */

/**
 * @param {Record<string, string[]>} filters
 * @param {Filterable} one
 */
function fits(filters, one) {
  const { persona = [], channel = [], severity = [], unanswered = [], tag = [] } = filters;
  if (persona.length && one.personas.length && !one.personas.some((own) => persona.includes(own))) return false;
  if (channel.length && one.channel && !channel.includes(one.channel)) return false;
  // What has no key, a quote or a feeling, cannot bear a tag.
  if (tag.length && one.key && !one.tags.some((own) => tag.includes(own))) return false;
  if (!one.isPain) return true;
  if (severity.length && !severity.includes(one.severity)) return false;
  return !unanswered.length || one.isUnanswered;
}

/**
 * The keys of pain points that an opportunity addresses.
 * @param {HTMLElement} card
 */
function addressed(card) {
  return all(card, ".links a").map((link) => keyOf(link.getAttribute("href") ?? ""));
}

/** @type {WeakMap<MapParts, Filterable[]>} */
const filterables = new WeakMap();

/**
 * What can be filtered, opportunities last; looked for once, because a map can be long.
 * @param {MapParts} map
 */
function filterablesOf(map) {
  const known = filterables.get(map);
  if (known) return known;
  const others = all(map.table, ".card:not(.opportunity), .chip, blockquote, .feeling");
  const made = [...others, ...all(map.table, ".card.opportunity")].map(filterable);
  filterables.set(map, made);
  return made;
}

/**
 * @param {HTMLElement} item
 * @returns {Filterable}
 */
function filterable(item) {
  const { key = "", personas = "", channel = "", severity = "", tags = "" } = item.dataset;
  return {
    item,
    key,
    personas: personas.split(" ").filter(Boolean),
    channel,
    tags: tags.split(" ").filter(Boolean),
    isPain: item.classList.contains("pain-point"),
    severity,
    isUnanswered: item.classList.contains("unanswered"),
    pains: item.classList.contains("opportunity") ? addressed(item) : [],
    isOut: false,
  };
}

/** @param {State} now @param {State} before */
function showFiltered(now, before) {
  const map = mapOf();
  if (!map || (now.filters === before.filters && now.language === before.language)) return;
  fillForm(map, now.filters);
  const lanes = now.filters.lane ?? [];
  for (const lane of map.table.tBodies) {
    const isOut = lanes.length > 0 && !lanes.includes(lane.dataset.lane ?? "");
    if (lane.hidden === isOut) continue;
    lane.hidden = isOut;
    // In a very long map its rows stay, without cells.
    lane.ariaHidden = isOut ? "true" : null;
  }
  const narrows = FILTERS.some((name) => name !== "lane" && now.filters[name]?.length);
  const items = narrows || filterables.has(map) ? filterablesOf(map) : [];
  /** @type {Set<string>} */
  const fitting = new Set();
  let shown = 0;
  for (const one of items) {
    const isAddressing = one.pains.some((key) => fitting.has(key));
    const isOwn = one.pains.length === 0 || one.tags.some((own) => now.filters.tag?.includes(own));
    const isFit = !narrows || isAddressing || (isOwn && fits(now.filters, one));
    if (isFit && one.key) fitting.add(one.key);
    if (one.isOut === isFit) one.item.classList.toggle("is-filtered", !isFit);
    one.isOut = !isFit;
    shown += Number(isFit);
  }
  tellShown(map, { shown, of: items.length, isOn: narrows });
}

/**
 * @param {MapParts} map
 * @param {{shown: number, of: number, isOn: boolean}} counts
 */
function tellShown(map, { shown, of, isOn }) {
  const words = (map.edition.dataset.shown ?? "").replace("{n}", `${shown}`).replace("{all}", `${of}`);
  const place = first(map.edition, ".filters .shown");
  if (place) place.textContent = isOn ? words : "";
  const chosen = FILTERS.reduce((sum, name) => sum + (state.filters[name]?.length ?? 0), 0);
  const count = first(map.edition, ".tool .count");
  if (count) {
    count.hidden = chosen === 0;
    count.textContent = `${chosen}`;
  }
  if (isOn) announce(words);
  else if (first(map.edition, ".live-words")?.textContent) announce(words);
}

/**
 * @param {MapParts} map
 * @param {Record<string, string[]>} filters
 */
function fillForm(map, filters) {
  for (const box of all(map.edition, ".filters input")) {
    const input = /** @type {HTMLInputElement} */ (box);
    input.checked = (filters[input.name] ?? []).includes(input.value);
  }
}

/** @param {HTMLFormElement} form */
function chosenIn(form) {
  /** @type {Record<string, string[]>} */
  const filters = {};
  for (const name of FILTERS) filters[name] = new FormData(form).getAll(name).map(String);
  return filters;
}

function prepareFilters() {
  for (const form of all(document, "form.filters")) {
    form.addEventListener("change", () => {
      change({ filters: chosenIn(/** @type {HTMLFormElement} */ (form)) });
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      change({ filters: {} });
    });
  }
  listeners.push(showFiltered);
}

// Filters: what does not fit what is chosen goes out of sight. Opportunities go with the pain points they address.

/**
 * @param {Record<string, string[]>} filters
 * @param {HTMLElement} item
 */
function fits(filters, item) {
  const { persona = [], channel = [], severity = [], unanswered = [] } = filters;
  const { personas, channel: own } = item.dataset;
  if (persona.length && personas && !personas.split(" ").some((one) => persona.includes(one))) {
    return false;
  }
  if (channel.length && own && !channel.includes(own)) return false;
  if (!item.classList.contains("pain-point")) return true;
  if (severity.length && !severity.includes(item.dataset.severity ?? "")) return false;
  return !unanswered.length || item.classList.contains("unanswered");
}

/**
 * The keys of pain points that an opportunity addresses.
 * @param {HTMLElement} card
 */
function addressed(card) {
  return all(card, ".links a").map((link) => keyOf(link.getAttribute("href") ?? ""));
}

/** @param {State} now @param {State} before */
function showFiltered(now, before) {
  const map = mapOf();
  const isSame = JSON.stringify(now.filters) === JSON.stringify(before.filters);
  if (!map || (isSame && now.language === before.language)) return;
  fillForm(map, now.filters);
  const lanes = now.filters.lane ?? [];
  for (const lane of all(map.table, "tbody")) {
    lane.hidden = lanes.length > 0 && !lanes.includes(lane.dataset.lane ?? "");
  }
  const narrows = FILTERS.some((name) => name !== "lane" && now.filters[name]?.length);
  const items = all(map.table, ".card, .chip, blockquote, .feeling");
  /** @type {Set<string>} */
  const fitting = new Set();
  let shown = 0;
  for (const item of items.filter((one) => !one.classList.contains("opportunity"))) {
    const isFit = !narrows || fits(now.filters, item);
    item.classList.toggle("is-filtered", !isFit);
    if (isFit && item.dataset.key) fitting.add(item.dataset.key);
    shown += Number(isFit);
  }
  for (const card of items.filter((one) => one.classList.contains("opportunity"))) {
    const pains = narrows ? addressed(card) : [];
    const isFit = !pains.length || pains.some((pain) => fitting.has(pain));
    card.classList.toggle("is-filtered", !isFit);
    shown += Number(isFit);
  }
  tellShown(map, { shown, of: items.length, isOn: narrows || lanes.length > 0 });
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

// The panel at the side: everything that is known of a thing, a stage or a step, and the ways to what it is tied to.

/** What had the focus when the panel opened. @type {HTMLElement | null} */
let openedBy = null;

/**
 * Where something of that key stands: a thing, a stage or a step.
 * @param {HTMLElement} edition
 * @param {string} key
 * @returns {HTMLElement | null}
 */
function placeOfKey(edition, key) {
  const thing = tiesOf(edition).places.get(key)?.[0];
  const head = document.getElementById((edition.dataset.prefix ?? "") + key);
  return thing ?? (head?.matches("th.stage, th.step") ? head : null);
}

/** @param {State} now @param {State} before */
function showPanel(now, before) {
  if (now.item === before.item && now.language === before.language) return;
  for (const panel of all(document, ".panel")) panel.hidden = true;
  for (const marked of all(document, ".is-open")) marked.classList.remove("is-open");
  const map = mapOf();
  const place = now.item && map ? placeOfKey(map.edition, now.item) : null;
  const panel = place && map ? first(map.edition, ".panel") : null;
  document.body.classList.toggle("has-panel", Boolean(panel));
  if (!map || !place || !panel) return;
  fillPanel(map, panel, place);
  panel.hidden = false;
  for (const one of tiesOf(map.edition).places.get(now.item) ?? []) one.classList.add("is-open");
  const cell = /** @type {HTMLElement | null} */ (place.closest("td[data-at], th[data-at]"));
  if (cell) bringIn(map, cell);
  if (now.item !== before.item && !isInView(place, panel)) {
    place.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
  }
}

/**
 * @param {HTMLElement} place
 * @param {HTMLElement} panel
 */
function isInView(place, panel) {
  const box = place.getBoundingClientRect();
  const side = panel.getBoundingClientRect();
  const isCovered = box.right > side.left && box.left < side.right && box.bottom > side.top;
  const isInside = box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth;
  return isInside && !isCovered;
}

/**
 * @param {MapParts} map
 * @param {HTMLElement} panel
 * @param {HTMLElement} place
 */
function fillPanel(map, panel, place) {
  const key = place.dataset.key ?? keyOf(place.id);
  const kind = key.slice(0, key.indexOf("-"));
  const told = first(panel, ".told");
  const title = first(panel, "h2");
  const kindPlace = first(panel, ".kind");
  if (!told || !title || !kindPlace) return;
  told.replaceChildren();
  const number = first(place, ".meta > b")?.textContent ?? "";
  kindPlace.textContent = [kindWords(panel, kind), number].filter(Boolean).join(" · ");
  if (place.matches("th")) {
    title.textContent = headWords(place);
    tellMoment(map, told, place);
    return;
  }
  title.replaceChildren(...titleOf(place));
  const places = tiesOf(map.edition).places.get(key) ?? [];
  const known = places.map((one) => one.querySelector("template")).find(Boolean);
  if (known) told.append(known.content.cloneNode(true));
  tellTies(map, panel, key);
  const heads = places.map((one) => /** @type {HTMLElement | null} */ (one.closest("td[data-at]")));
  const where = heads.flatMap((cell) => (cell ? headOf(map, cell) : null) ?? []);
  const isStep = where.some((head) => head.matches(".step"));
  tellJumps(told, kindWords(panel, isStep ? "step" : "stage"), where);
}

/**
 * @param {HTMLElement} panel
 * @param {string} kind
 */
function kindWords(panel, kind) {
  const names = all(panel, ".kinds dt");
  const term = names.find((name) => name.textContent === kind);
  return term?.nextElementSibling?.textContent ?? "";
}

/**
 * What a thing says, as nodes of their own.
 * @param {HTMLElement} thing
 * @returns {Node[]}
 */
function titleOf(thing) {
  const copy = /** @type {HTMLElement} */ (thing.cloneNode(true));
  for (const other of all(copy, ".meta, template, .open, .more, svg")) other.remove();
  const words = first(copy, "p") ?? copy;
  return [...words.childNodes];
}

/**
 * @param {MapParts} map
 * @param {HTMLElement} panel
 * @param {string} key
 */
function tellTies(map, panel, key) {
  const ties = tiesOf(map.edition);
  const told = first(panel, ".told");
  const tied = [...(ties.tied.get(key) ?? [])];
  for (const kind of ["pain", "opportunity", "gain", "touchpoint", "source"]) {
    const own = tied.filter((other) => other.startsWith(`${kind}-`));
    const places = own.flatMap((other) => ties.places.get(other)?.[0] ?? []);
    if (told) tellJumps(told, kindWords(panel, kind), places);
  }
}

/**
 * A heading with ways to other things, each once.
 * @param {HTMLElement} told
 * @param {string} words
 * @param {HTMLElement[]} places
 */
function tellJumps(told, words, places) {
  const jumps = [...new Set(places)].map((place) => {
    const item = document.createElement("li");
    const jump = document.createElement("button");
    jump.type = "button";
    jump.className = "jump";
    jump.dataset.to = place.dataset.key ?? keyOf(place.id);
    const number = first(place, ".meta > b")?.textContent ?? first(place, ".number")?.textContent;
    if (number) jump.append(Object.assign(document.createElement("b"), { textContent: number }));
    const title = place.matches("th") ? headWords(place) : titleOf(place).map((n) => n.textContent).join("");
    jump.append(title.trim());
    item.append(jump);
    return item;
  });
  if (!jumps.length) return;
  const list = document.createElement("ul");
  list.append(...jumps);
  told.append(section(words, [list]));
}

/**
 * @param {string} words
 * @param {Node[]} content
 */
function section(words, content) {
  const made = document.createElement("section");
  made.append(Object.assign(document.createElement("h3"), { textContent: words }), ...content);
  return made;
}

/**
 * What a stage or a step holds, lane by lane, as copies.
 * @param {MapParts} map
 * @param {HTMLElement} head
 * @returns {{lane: string, id: string, items: Node[]}[]}
 */
function lanesOf(map, head) {
  const [at, span] = placeOf(head);
  const isUnder = (/** @type {HTMLElement} */ cell) => {
    const [first_column, columns] = placeOf(cell);
    return first_column >= at && first_column + columns <= at + span;
  };
  /** @type {Map<string, {lane: string, id: string, items: Node[]}>} */
  const lanes = new Map();
  for (const cell of map.cells().filter(isUnder)) {
    const id = /** @type {HTMLElement | null} */ (cell.closest("tbody"))?.dataset.lane ?? "";
    const lane = lanes.get(id) ?? { lane: cell.dataset.lane ?? "", id, items: [] };
    lane.items.push(...[...cell.children].map(copyOf));
    lanes.set(id, lane);
  }
  return [...lanes.values()];
}

/**
 * A copy that nothing in the page refers to.
 * @param {Element} element
 */
function copyOf(element) {
  const copy = /** @type {HTMLElement} */ (element.cloneNode(true));
  for (const other of [copy, ...all(copy, "[id], [tabindex], .is-lit, .is-open, .is-filtered")]) {
    other.removeAttribute("id");
    other.removeAttribute("tabindex");
    other.classList.remove("is-lit", "is-open", "is-filtered");
  }
  for (const control of all(copy, ".open, template")) control.remove();
  return copy;
}

/**
 * @param {MapParts} map
 * @param {HTMLElement} told
 * @param {HTMLElement} head
 */
function tellMoment(map, told, head) {
  const [at, span] = placeOf(head);
  const notes = first(head, ".meta, .duration");
  if (notes) told.append(Object.assign(copyOf(notes), { className: "meta" }));
  for (const { lane, items } of lanesOf(map, head)) told.append(section(lane, items));
  const known = head.querySelector("template");
  if (known) told.append(known.content.cloneNode(true));
  if (head.matches(".step")) return;
  const steps = all(map.table, "th.step").filter((step) => {
    const column = Number(step.dataset.at);
    return column >= at && column < at + span;
  });
  tellJumps(told, kindWords(/** @type {HTMLElement} */ (told.closest(".panel")), "step"), steps);
}

/** @param {string} key */
function openItem(key) {
  const active = document.activeElement;
  if (!state.item && active instanceof HTMLElement) openedBy = active;
  change({ item: key, view: "matrix" }, true);
  const title = first(editionNow(), ".panel:not([hidden]) h2");
  title?.focus({ preventScroll: true });
}

function closePanel() {
  if (!state.item) return;
  const key = state.item;
  change({ item: "" }, true);
  const place = placeOfKey(editionNow(), key);
  const back = openedBy?.isConnected && openedBy !== document.body ? openedBy : place && first(place, "button");
  back?.focus({ preventScroll: true });
  openedBy = null;
}

/** @param {HTMLElement} button */
async function copyLink(button) {
  const edition = editionNow();
  const url = location.href.split("#")[0] + `#${edition.dataset.prefix ?? ""}${state.item}`;
  try {
    await navigator.clipboard.writeText(url);
  } catch {
    // Where the clipboard is closed to pages, the address bar still holds the way here.
    location.hash = `${edition.dataset.prefix ?? ""}${state.item}`;
    return;
  }
  announce(edition.dataset.copied ?? "");
  button.classList.add("is-done");
  setTimeout(() => button.classList.remove("is-done"), 2000);
}

/** @param {MouseEvent} event */
function pressInPage(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  const link = /** @type {HTMLAnchorElement | null} */ (target.closest('main .links a[href^="#"]'));
  const button = /** @type {HTMLElement | null} */ (target.closest("button"));
  if (link) {
    event.preventDefault();
    openItem(keyOf(link.getAttribute("href") ?? ""));
  } else if (button?.matches(".jump")) openItem(button.dataset.to ?? "");
  else if (button?.matches(".panel .close")) closePanel();
  else if (button?.matches(".panel .copy")) void copyLink(button);
  else if (button?.matches(".head-name")) openItem(keyOf(button.closest("th")?.id ?? ""));
  else if (!button && !target.closest("a") && !String(getSelection() ?? "")) {
    const card = /** @type {HTMLElement | null} */ (target.closest("main .card[data-key]"));
    if (card) openItem(card.dataset.key ?? "");
  } else if (button?.matches("main .open")) {
    openItem(/** @type {HTMLElement | null} */ (button.closest("[data-key]"))?.dataset.key ?? "");
  }
}

function preparePanels() {
  document.addEventListener("click", pressInPage);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || first(document, "dialog[open]")) return;
    if (first(document, ".filters:popover-open")) return;
    closePanel();
  });
  listeners.push(showPanel);
}

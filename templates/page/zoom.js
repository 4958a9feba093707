// Zoom: the whole map in the window, or as large as one likes; a stage or a step in the whole width.

const LEAST_ZOOM = 0.2;
const MOST_ZOOM = 2;

/** @param {number} factor */
function within(factor) {
  return Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, factor));
}

/**
 * Width of the whole table in px, as it is without zoom.
 * @param {MapParts} map
 */
function wholeWidth(map) {
  const zoom = Number(map.leaf.dataset.zoom ?? 1);
  return map.frame.getBoundingClientRect().width / zoom;
}

/** @param {MapParts} map */
function factorNow(map) {
  return Number(map.leaf.dataset.zoom ?? 1);
}

/** @param {State} now @param {State} before */
function showZoomed(now, before) {
  const map = mapOf();
  if (!map || map.leaf.hidden) return;
  if (now.zoom === before.zoom && now.language === before.language) return;
  // To measure a long map takes a while: not before anybody zooms.
  if (!now.zoom && !map.leaf.classList.contains("is-zoomed")) return;
  const width = wholeWidth(map);
  const factor = now.zoom === "fit" ? Math.min(1, map.scroller.clientWidth / width) : Number(now.zoom);
  const isZoomed = factor > 0 && now.zoom !== "";
  if (!map.leaf.classList.contains("is-zoomed")) map.frame.style.setProperty("--width", `${width}px`);
  map.leaf.classList.toggle("is-zoomed", isZoomed);
  map.frame.style.setProperty("--zoom", `${within(factor || 1)}`);
  if (isZoomed) map.leaf.dataset.zoom = `${within(factor)}`;
  else {
    delete map.leaf.dataset.zoom;
    if (!now.folded.length) map.frame.style.removeProperty("--width");
  }
}

/**
 * Shows the columns of a head in the whole width.
 * @param {MapParts} map
 * @param {HTMLElement} head
 */
function zoomTo(map, head) {
  map.bringNear?.(head);
  const titles = first(map.table, ".corner")?.getBoundingClientRect().width ?? 0;
  const own = head.getBoundingClientRect().width / factorNow(map);
  const room = map.scroller.clientWidth - titles;
  change({ zoom: `${Math.round(Math.min(1.6, within(room / own)) * 100) / 100}` });
  const edge = map.scroller.getBoundingClientRect();
  const box = head.getBoundingClientRect();
  const heads = (first(map.table, ".corner")?.getBoundingClientRect().width ?? 0) + 8;
  const by = map.edition.dir === "rtl" ? box.right - edge.right + heads : box.left - edge.left - heads;
  map.scroller.scrollBy({ left: by, behavior: "instant" });
}

/** @param {string} how */
function press(how) {
  const map = mapOf();
  if (!map) return;
  const factor = factorNow(map);
  if (how === "fit") change({ zoom: state.zoom === "fit" ? "" : "fit" });
  else {
    const next = within(Math.round((how === "in" ? factor * 1.25 : factor / 1.25) * 100) / 100);
    change({ zoom: Math.abs(next - 1) < 0.05 ? "" : `${next}` });
  }
}

function prepareZoom() {
  document.addEventListener("click", (event) => {
    const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("button"));
    if (button?.dataset.zoom) press(button.dataset.zoom);
    const map = mapOf();
    if (!map || !button?.matches(".zoom-here")) return;
    const place = placeOfKey(map.edition, state.item);
    const cell = /** @type {HTMLElement | null | undefined} */ (place?.closest("td[data-at]"));
    const head = place?.matches("th") ? place : cell && headOf(map, cell);
    if (head) zoomTo(map, head);
  });
  listeners.push(showZoomed);
}

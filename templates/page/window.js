// Very long maps: the table shows the columns in the window and some beside them; a gap on each side keeps the room of the others.

/** How many columns are shown before anything is measured. */
const SHOWN_FIRST = 40;
/** How many columns a cell can span. */
const MOST_SPANNED = 1000;

/**
 * @typedef {object} Place
 * @property {Element} element a cell, or a mark of the curve
 * @property {number} at  its first column, from 0
 * @property {number} end the column behind its last one
 */

/**
 * @typedef {object} Shown
 * @property {Place[]} places
 * @property {HTMLTableCellElement[][][]} gaps those of each row, before the columns that are shown and behind them
 * @property {number} from the first column that is shown
 * @property {number} to   the column behind the last one
 */

/** @type {WeakMap<MapParts, Shown>} */
const windows = new WeakMap();

/** @param {MapParts} map */
function windowOf(map) {
  const known = windows.get(map);
  if (known) return known;
  const cells = all(map.table, "[data-at]").map((element) => {
    const [at, span] = placeOf(element);
    return { element, at, end: at + span };
  });
  const rows = new Set(cells.map(({ element }) => element.parentElement));
  const most = Math.ceil(map.columns / MOST_SPANNED);
  const gap = () => Object.assign(document.createElement("td"), { className: "gap" });
  const gaps = [...rows].map((row) => {
    const own = [0, 1].map(() => Array.from({ length: most }, gap));
    row?.querySelector("[data-at]")?.before(...own[0]);
    row?.append(...own[1]);
    return own;
  });
  for (const more of all(map.table, ".more")) more.remove();
  const shown = { places: [...cells, ...marksOf(map)], gaps, from: 0, to: map.columns };
  windows.set(map, shown);
  map.bringNear = (cell) => bringNear(map, cell);
  map.table.ariaColCount = `${map.columns + 1}`;
  map.scroller.addEventListener("scroll", () => requestAnimationFrame(() => moveWindow(map)), { passive: true });
  return shown;
}

/**
 * The marks of the curve, each in the column under its middle.
 * @param {MapParts} map
 * @returns {Place[]}
 */
function marksOf(map) {
  if (!map.curve) return [];
  const column = map.curve.viewBox.baseVal.width / map.columns;
  return marksIn(map.curve).map((element) => {
    const from_left = Math.floor(middleOf(element) / column);
    const at = map.edition.dir === "rtl" ? map.columns - 1 - from_left : from_left;
    return { element, at, end: at + 1 };
  });
}

/**
 * Shows some columns. A cell that begins before them or ends behind them takes as many as are shown.
 * @param {MapParts} map
 * @param {number} from
 * @param {number} to
 */
function showColumns(map, from, to) {
  const shown = windowOf(map);
  [shown.from, shown.to] = [Math.max(0, from), Math.min(map.columns, to)];
  for (const { element, at, end } of shown.places) {
    const isNear = at < shown.to && end > shown.from;
    if (isNear !== element.classList.contains("is-near")) element.classList.toggle("is-near", isNear);
    if (!isNear || !(element instanceof HTMLTableCellElement)) continue;
    element.ariaColIndex = `${at + 2}`;
    const span = Math.min(end, shown.to) - Math.max(at, shown.from);
    if (element.colSpan === span) continue;
    element.dataset.span = `${end - at}`;
    element.colSpan = span;
  }
  [shown.from, map.columns - shown.to].forEach((columns, side) => {
    for (const gaps of shown.gaps) {
      gaps[side].forEach((gap, number) => {
        const span = Math.min(MOST_SPANNED, columns - number * MOST_SPANNED);
        gap.hidden = span <= 0;
        if (span > 0) gap.colSpan = span;
      });
    }
  });
}

/**
 * The columns in the window.
 * @param {MapParts} map
 * @returns {[number, number]}
 */
function columnsInWindow(map) {
  const titles = first(map.table, ".corner")?.offsetWidth ?? 0;
  const column = (map.table.offsetWidth - titles) / map.columns;
  const widths = map.stages.map((stage, number) => map.folded?.[number] ?? column * stage.span);
  const whole = titles + widths.reduce((sum, one) => sum + one, 0);
  const factor = map.scroller.scrollWidth / whole;
  const left = Math.abs(map.scroller.scrollLeft) / factor;
  const columnAt = (/** @type {number} */ x) => {
    let rest = x;
    for (const [number, stage] of map.stages.entries()) {
      if (rest < widths[number]) return stage.first + (rest / widths[number]) * stage.span;
      rest -= widths[number];
    }
    return map.columns;
  };
  return [columnAt(left), columnAt(left + map.scroller.clientWidth / factor - titles)];
}

/** @param {MapParts} map */
function moveWindow(map) {
  if (map.leaf.hidden || !map.scroller.clientWidth) return;
  const shown = windowOf(map);
  const [from, to] = columnsInWindow(map);
  const room = Math.ceil(to - from);
  const isNear = shown.from <= Math.max(0, from - room / 4) && shown.to >= Math.min(map.columns, to + room / 4);
  const isTight = shown.to - shown.from <= 5 * room;
  if (!isNear || !isTight) showColumns(map, Math.floor(from) - room, Math.ceil(to) + room);
}

/**
 * Makes the columns of a head or a cell stand in the table, so that one can go there.
 * @param {MapParts} map
 * @param {HTMLElement} cell
 */
function bringNear(map, cell) {
  const [at, span] = placeOf(cell);
  const shown = windowOf(map);
  if (at >= shown.from && at + span <= shown.to) return;
  const [from, to] = columnsInWindow(map);
  const room = Math.ceil(to - from);
  showColumns(map, at - room, at + span + room);
}

function moveWindows() {
  for (const map of editions.flatMap((edition) => mapOf(edition) ?? [])) moveWindow(map);
}

for (const map of editions.flatMap((edition) => mapOf(edition) ?? [])) showColumns(map, 0, SHOWN_FIRST);
addEventListener("resize", moveWindows);
// The browser's own search finds only what stands in the table.
addEventListener("keydown", (event) => {
  if (event.key === "f" && (event.ctrlKey || event.metaKey)) mapOf()?.frame.classList.remove("is-windowed");
});
listeners.push(() => {
  mapOf()?.frame.classList.add("is-windowed");
  requestAnimationFrame(moveWindows);
});

// The map of an edition, with its columns and what stands in them.

/**
 * @typedef {object} Stage
 * @property {HTMLElement} head
 * @property {string} key
 * @property {number} first its first column, from 0
 * @property {number} span  how many columns it has
 */

/**
 * @typedef {object} MapParts
 * @property {HTMLElement} edition
 * @property {HTMLElement} leaf
 * @property {HTMLElement} scroller
 * @property {HTMLElement} frame
 * @property {HTMLTableElement} table
 * @property {SVGSVGElement | null} curve
 * @property {Stage[]} stages
 * @property {number} columns
 * @property {() => HTMLElement[]} cells every cell that can hold something, in the order of the page
 * @property {number[]} [folded] widths of the stages in px while some are collapsed
 * @property {(cell: HTMLElement) => void} [bringNear] makes a head or a cell stand in the table, where it may not
 */

/** @type {WeakMap<HTMLElement, MapParts | null>} */
const maps = new WeakMap();

/**
 * @param {HTMLElement} [edition]
 * @returns {MapParts | null}
 */
function mapOf(edition = editionNow()) {
  const known = maps.get(edition);
  if (known !== undefined) return known;
  const found = findMap(edition);
  maps.set(edition, found);
  return found;
}

/**
 * @param {HTMLElement} edition
 * @returns {MapParts | null}
 */
function findMap(edition) {
  const leaf = first(edition, ".matrix");
  const scroller = leaf && first(leaf, ".scroller");
  const frame = scroller && first(scroller, ".map");
  const table = frame && /** @type {HTMLTableElement | null} */ (frame.querySelector("table"));
  if (!leaf || !scroller || !frame || !table) return null;
  const stages = all(table, "th.stage").map((head) => ({
    head,
    key: keyOf(head.id),
    first: Number(head.dataset.at),
    span: placeOf(head)[1],
  }));
  const last = stages[stages.length - 1];
  const columns = last ? last.first + last.span : 0;
  const curve = /** @type {SVGSVGElement | null} */ (table.querySelector(".curve svg"));
  /** @type {HTMLElement[] | undefined} */
  let cells;
  const all_cells = () => (cells ??= all(table, "td[headers]"));
  return { edition, leaf, scroller, frame, table, curve, stages, columns, cells: all_cells };
}

/**
 * The first column of a head or a cell, and how many it takes.
 * @param {HTMLElement} cell
 * @returns {[number, number]}
 */
function placeOf(cell) {
  const { at, span } = cell.dataset;
  return [Number(at), Number(span ?? /** @type {HTMLTableCellElement} */ (cell).colSpan)];
}

/**
 * Whether a cell lies wholly in a stage.
 * @param {HTMLElement} cell
 * @param {Stage} stage
 */
function isInside(cell, stage) {
  const [at, span] = placeOf(cell);
  return at >= stage.first && at + span <= stage.first + stage.span;
}

/**
 * The points of a curve and their words.
 * @param {SVGSVGElement} curve
 */
function marksIn(curve) {
  return all(curve, "circle, text");
}

/**
 * How far from the left the middle of a mark is, in units of the curve.
 * @param {Element} mark
 */
function middleOf(mark) {
  return Number(mark.getAttribute("cx") ?? mark.getAttribute("x"));
}

/**
 * Where a cell stands, in words: its stage, and its step if it has one.
 * @param {MapParts} map
 * @param {HTMLElement} cell
 * @returns {HTMLElement | null} the head
 */
function headOf(map, cell) {
  const [at, span] = placeOf(cell);
  const step = span === 1 && first(map.table, `th.step[data-at="${at}"]`);
  if (step) return step;
  return map.stages.find((stage) => isInside(cell, stage))?.head ?? null;
}

/** @param {HTMLElement} head */
function headWords(head) {
  const title = first(head, ".title");
  return (title?.textContent ?? "").trim();
}

/** Makes the titles of stages and steps open what is known of them. */
function prepareHeads() {
  for (const title of all(document, ".map :is(.stage, .step) .title")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "head-name";
    button.append(...title.childNodes);
    title.append(button);
  }
}

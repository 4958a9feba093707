// Stages that are shown as their summary: a narrow column with the numbers of what is in it, and the curve pressed together.

/** Width of a collapsed stage in px. */
const FOLDED = 88;

/** Width of a column in px before anything was collapsed. @type {WeakMap<MapParts, number>} */
const columnWidths = new WeakMap();

/** @param {MapParts} map @param {string[]} folded */
function fold(map, folded) {
  const titles = first(map.table, ".corner")?.offsetWidth ?? 0;
  if (!columnWidths.has(map)) {
    const width = (/** @type {HTMLElement} */ one) => one.getBoundingClientRect().width / Number(map.leaf.dataset.zoom ?? 1);
    // A browser rounds the width of a column, which thousands of them show.
    const one = all(map.table, "[data-at]").find((cell) => placeOf(cell)[1] === 1 && width(cell) > 0);
    columnWidths.set(map, one ? width(one) : (width(map.frame) - titles) / map.columns);
  }
  const column = columnWidths.get(map) ?? 0;
  const widths = map.stages.map((stage) => (folded.includes(stage.key) ? FOLDED : column * stage.span));
  const groups = all(map.table, "colgroup").slice(1);
  map.stages.forEach((stage, number) => {
    const isFolded = folded.includes(stage.key);
    groups[number].style.width = isFolded ? `${widths[number] / stage.span}px` : "";
    const button = first(stage.head, ".fold");
    button?.setAttribute("aria-expanded", `${!isFolded}`);
    if (stage.head.classList.contains("folded") === isFolded) return;
    stage.head.classList.toggle("folded", isFolded);
    // Its head takes the place of its steps, and its summary with it.
    if (first(map.table, "th.step")) {
      const hasSteps = all(map.table, "th.step").some((step) => isInside(step, stage));
      /** @type {HTMLTableCellElement} */ (stage.head).rowSpan = isFolded || !hasSteps ? 2 : 1;
    }
    for (const cell of all(map.table, "td, th.step")) {
      if (isInside(cell, stage)) cell.classList.toggle("folded", isFolded);
    }
    sumUp(map, stage, isFolded);
  });
  map.leaf.classList.toggle("has-folds", folded.length > 0);
  // With a little less than all need, a browser would take a sixty-fourth of a pixel from each.
  const width = Math.ceil(titles + widths.reduce((sum, one) => sum + one, 0) + 0.5);
  map.folded = folded.length ? widths : undefined;
  if (folded.length) map.frame.style.setProperty("--width", `${width}px`);
  else if (!state.zoom) map.frame.style.removeProperty("--width");
  bendArcs(map, folded.length ? widths : []);
  slice(map, folded.length ? widths : [], folded);
}

/**
 * The numbers of what a collapsed stage holds, under its title.
 * @param {MapParts} map
 * @param {Stage} stage
 * @param {boolean} isFolded
 */
function sumUp(map, stage, isFolded) {
  first(stage.head, ".folded-sum")?.remove();
  if (!isFolded) return;
  const numbers = all(map.table, ".card .meta > b").filter((number) => {
    const cell = /** @type {HTMLElement | null} */ (number.closest("td[data-at]"));
    return cell && isInside(cell, stage);
  });
  const of = (/** @type {string} */ kind) =>
    numbers.filter((n) => n.closest(`.${kind}`)).map((n) => n.textContent).join(" ");
  const steps = all(map.table, "th.step").filter((step) => isInside(step, stage));
  const ends = [steps[0], steps[steps.length - 1]].map((step) => step && first(step, ".number")?.textContent);
  const range = steps.length > 1 ? ends.join("–") : (ends[0] ?? "");
  const sum = document.createElement("span");
  sum.className = "folded-sum";
  sum.textContent = [range, of("pain-point"), of("opportunity")].filter(Boolean).join("\n");
  stage.head.append(sum);
}

/** @param {MapParts} map @param {number[]} widths */
function bendArcs(map, widths) {
  const arcs = first(map.frame, ".arcs");
  if (!arcs) return;
  const tracks = map.stages.flatMap((stage, number) =>
    Array.from({ length: stage.span * 2 }, () => `${widths[number] / stage.span / 2}px`),
  );
  arcs.style.gridTemplateColumns = widths.length ? tracks.join(" ") : "";
}

/**
 * The curve in parts, collapsed stages as wide as they are, and what is between them.
 * @param {MapParts} map
 * @param {number[]} widths
 * @param {string[]} folded
 */
function slice(map, widths, folded) {
  const curve = map.curve;
  const place = curve?.parentElement;
  if (!curve || !place) return;
  first(place, ".slices")?.remove();
  curve.style.display = widths.length ? "none" : "";
  if (!widths.length) return;
  const { width, height } = curve.viewBox.baseVal;
  const column = width / map.columns;
  const isRightToLeft = map.edition.dir === "rtl";
  /** @type {{from: number, span: number, width: number, isFolded: boolean}[]} */
  const runs = [];
  map.stages.forEach((stage, number) => {
    const isFolded = folded.includes(stage.key);
    const last = runs.at(-1);
    if (last && !last.isFolded && !isFolded) {
      last.span += stage.span;
      last.width += widths[number];
    } else runs.push({ from: stage.first, span: stage.span, width: widths[number], isFolded });
  });
  const bare = curveCopy(curve);
  for (const mark of marksIn(bare)) mark.remove();
  const parts = runs.map((run) => {
    const part = /** @type {SVGSVGElement} */ (run.isFolded ? bare.cloneNode(true) : curveCopy(curve));
    const left = column * (isRightToLeft ? map.columns - run.from - run.span : run.from);
    const right = left + column * run.span;
    for (const mark of marksIn(part)) if (middleOf(mark) < left || middleOf(mark) > right) mark.remove();
    part.setAttribute("viewBox", `${left} 0 ${right - left} ${height}`);
    part.style.width = `${run.width}px`;
    part.style.height = `${(height * (columnWidths.get(map) ?? column)) / column}px`;
    return part;
  });
  const slices = document.createElement("div");
  slices.className = "slices";
  slices.append(...(isRightToLeft ? parts.reverse() : parts));
  place.append(slices);
}

/** @param {State} now @param {State} before */
function showFolded(now, before) {
  const map = mapOf();
  if (!map || map.leaf.hidden) return;
  const known = now.folded.filter((key) => map.stages.some((stage) => stage.key === key));
  const isSame = known.join(" ") === (map.leaf.dataset.folded ?? "");
  if (isSame && (!known.length || now.language === before.language)) return;
  map.leaf.dataset.folded = known.join(" ");
  fold(map, known);
}

/**
 * Makes a cell visible whose stage is collapsed or not the one that is shown.
 * @param {MapParts} map
 * @param {HTMLElement} cell
 */
function bringIn(map, cell) {
  map.bringNear?.(cell);
  const stage = map.stages.find((one) => isInside(cell, one));
  if (!stage) return;
  if (state.folded.includes(stage.key) && cell !== stage.head) {
    change({ folded: state.folded.filter((key) => key !== stage.key) });
  }
  turnTo(map, map.stages.indexOf(stage));
}

function prepareFolds() {
  document.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    const head = target.closest(".fold")?.closest("th");
    if (!head) return;
    const key = keyOf(head.id);
    const isFolded = state.folded.includes(key);
    const others = state.folded.filter((one) => one !== key);
    change({ folded: isFolded ? others : [...others, key] });
  });
  listeners.push(showFolded);
}

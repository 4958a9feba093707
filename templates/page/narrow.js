// Narrow windows: one stage at a time, with the whole curve as a strip above it.

const isNarrow = matchMedia("(max-width: 40rem)");
/** The stage that is shown, from 0. */
let turnedTo = 0;

/**
 * @param {MapParts} map
 * @param {number} number
 */
function turnTo(map, number) {
  turnedTo = Math.max(0, Math.min(map.stages.length - 1, number));
  if (!map.leaf.classList.contains("is-paged")) return;
  const stage = map.stages[turnedTo];
  for (const cell of [...all(map.table, "th.stage, th.step"), ...map.cells()]) {
    const [at, span] = placeOf(cell);
    const isOverall = !map.stages.some((one) => isInside(cell, one));
    const isOff = !isOverall && !(at >= stage.first && at + span <= stage.first + stage.span);
    cell.classList.toggle("is-off", isOff);
  }
  const pager = first(map.leaf, ".pager");
  if (!pager) return;
  const place = first(pager, ".place");
  const count = Object.assign(document.createElement("span"), {
    textContent: `${turnedTo + 1} / ${map.stages.length} `,
  });
  place?.replaceChildren(count, headWords(stage.head));
  for (const button of all(pager, "button")) {
    const isEnd = button.dataset.to === "1" ? turnedTo === map.stages.length - 1 : turnedTo === 0;
    /** @type {HTMLButtonElement} */ (button).disabled = isEnd;
  }
  const here = first(pager, ".strip i");
  const from = map.edition.dir === "rtl" ? map.columns - stage.first - stage.span : stage.first;
  if (here) {
    here.style.left = `${(from / map.columns) * 100}%`;
    here.style.width = `${(stage.span / map.columns) * 100}%`;
  }
}

/** @param {MapParts} map */
function page(map) {
  const pager = first(map.edition, ".pager");
  const isOn = isNarrow.matches && map.stages.length > 1;
  map.leaf.classList.toggle("is-paged", isOn);
  if (!pager) return;
  pager.hidden = !isOn;
  if (!isOn) return;
  if (pager.parentElement !== map.leaf) {
    map.leaf.insertBefore(pager, map.scroller);
    const strip = first(pager, ".strip");
    if (map.curve && strip) strip.append(curveCopy(map.curve), document.createElement("i"));
    else strip?.remove();
  }
  turnTo(map, turnedTo);
}

/**
 * The whole curve, to be drawn in any width.
 * @param {SVGSVGElement} curve
 */
function curveCopy(curve) {
  const copy = /** @type {SVGSVGElement} */ (curve.cloneNode(true));
  copy.removeAttribute("id");
  copy.style.display = "";
  return copy;
}

function prepareNarrow() {
  const turn = () => {
    const map = mapOf();
    if (map) page(map);
  };
  isNarrow.addEventListener("change", turn);
  document.addEventListener("click", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const button = /** @type {HTMLElement | null} */ (target.closest(".pager button"));
    const map = mapOf();
    if (map && button) turnTo(map, turnedTo + Number(button.dataset.to));
    const strip = /** @type {HTMLElement | null} */ (target.closest(".strip"));
    if (!map || !strip) return;
    const box = strip.getBoundingClientRect();
    const part = (event.clientX - box.left) / box.width;
    const column = Math.floor((map.edition.dir === "rtl" ? 1 - part : part) * map.columns);
    turnTo(map, map.stages.findIndex((one) => column < one.first + one.span));
  });
  addEventListener("beforeprint", () => mapOf()?.leaf.classList.remove("is-paged"));
  addEventListener("afterprint", turn);
  listeners.push(turn);
}

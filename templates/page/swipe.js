// The drawings of a comparison: two that scroll together, or two of which a handle shows the one or the other.

/** How smoothly things come into sight. @returns {ScrollBehavior} */
function motion() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
}

/** The element that scrolls the drawing in which something stands. @param {Element} element */
function windowOf(element) {
  const isSwiped = look.view === "swipe" && element.closest(".sides");
  return /** @type {HTMLElement | null} */ (element.closest(isSwiped ? ".sides" : ".drawing"));
}

/** @param {Element} mark */
function bringIntoSight(mark) {
  const scroller = windowOf(mark);
  if (!scroller) return;
  // Where the page itself scrolls, the drawing comes first.
  scroller.scrollIntoView({ block: "nearest", behavior: "instant" });
  const box = (mark.firstElementChild ?? mark).getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  const left = scroller.scrollLeft + box.left + box.width / 2 - frame.left - scroller.clientWidth / 2;
  const top = scroller.scrollTop + box.top + Math.min(box.height, scroller.clientHeight) / 2 - frame.top - scroller.clientHeight / 2;
  if (look.view !== "swipe") {
    scroller.scrollTo({ left, top, behavior: motion() });
    return;
  }
  scroller.scrollTo({ left, top, behavior: "instant" });
  // The handle stands beside it, so that it is seen in the map that has it.
  const now = (mark.firstElementChild ?? mark).getBoundingClientRect();
  const edge = mark.closest(".before") ? Math.ceil : Math.floor;
  const place = (mark.closest(".before") ? now.right : now.left) - frame.left;
  const share = edge((place * 100) / Math.max(1, scroller.clientWidth));
  look.swipe = `${Math.min(100, Math.max(0, share))}`;
  layHandle();
}

/** @returns {HTMLInputElement | null} */
function handle() {
  return /** @type {HTMLInputElement | null} */ (first(document, "input[name=swipe]"));
}

/** Parts both maps where the handle is. */
function layHandle() {
  const [sides, input] = [first(document, ".sides"), handle()];
  if (!sides || !input) return;
  input.value = look.swipe;
  const width = sides.clientWidth;
  const at = (width * Number(look.swipe)) / 100;
  sides.parentElement?.style.setProperty("--at", `${at}px`);
  sides.parentElement?.style.setProperty("--window", `${width}px`);
  const drawing = first(sides, "svg")?.getBoundingClientRect().left ?? 0;
  sides.style.setProperty("--cut", `${at + sides.getBoundingClientRect().left - drawing}px`);
}

/** Says which elements scroll in the view that is shown. */
function layPanes() {
  const isSwiped = look.view === "swipe";
  const sides = first(document, ".sides");
  if (sides) scrollable(sides, isSwiped);
  for (const pane of all(document, ".sides .drawing")) scrollable(pane, !isSwiped);
  layHandle();
}

/** @param {HTMLElement} element @param {boolean} does */
function scrollable(element, does) {
  if (does) element.tabIndex = 0;
  else element.removeAttribute("tabindex");
}

/** Both maps side by side show the same part. @param {HTMLElement} one @param {HTMLElement} other */
function scrollTogether(one, other) {
  /** @type {WeakMap<HTMLElement, string>} Where an element was put, which is no scrolling of the reader's. */
  const put = new WeakMap();
  const place = (/** @type {HTMLElement} */ pane) => `${pane.scrollLeft} ${pane.scrollTop}`;
  for (const [from, to] of [[one, other], [other, one]]) {
    from.addEventListener("scroll", () => {
      if (look.view !== "sides" || put.get(from) === place(from)) return;
      put.delete(from);
      to.scrollTo({ left: from.scrollLeft, top: from.scrollTop, behavior: "instant" });
      put.set(to, place(to));
    }, { passive: true });
  }
}

function preparePanes() {
  const [before, after] = all(document, ".sides .drawing");
  if (before && after) scrollTogether(before, after);
  first(document, ".sides")?.addEventListener("scroll", layHandle, { passive: true });
  addEventListener("resize", layHandle);
  handle()?.addEventListener("input", () => {
    look.swipe = handle()?.value ?? look.swipe;
    layHandle();
  });
}

// The page of a comparison: how it is shown, which changes are shown, and which one is looked at. All of it stands in the address.

/**
 * @typedef {object} Look
 * @property {string} view     `overlay`, `sides` or `swipe`
 * @property {string} change   number of the change that is looked at
 * @property {string[]} hidden classes that are not shown
 * @property {string} swipe    where the handle is, in hundredths of the width
 * @property {boolean} fit     whether drawings are as wide as their window
 */

/** @type {Look} */
const look = { view: "overlay", change: "", hidden: [], swipe: "50", fit: false };

/**
 * What an address asks for; what the page does not know is passed over.
 * @param {string} hash
 * @returns {Look}
 */
function lookOf(hash) {
  const text = hash.replace(/^#/, "");
  const alone = /^change-(\d+)$/.exec(text);
  const parts = new URLSearchParams(text.includes("=") ? text : "");
  const view = parts.get("view") ?? "";
  const swipe = Number(parts.get("swipe") ?? 50);
  return {
    view: ["sides", "swipe"].includes(view) ? view : "overlay",
    change: alone ? alone[1] : (parts.get("change") ?? ""),
    hidden: (parts.get("hidden") ?? "").split(" ").filter((name) => classBoxes().some((box) => box.value === name)),
    swipe: swipe >= 0 && swipe <= 100 ? `${swipe}` : "50",
    fit: parts.has("fit"),
  };
}

/** The part of the address behind its `#`. */
function addressOfLook() {
  const parts = new URLSearchParams();
  if (look.view !== "overlay") parts.set("view", look.view);
  if (look.view === "swipe" && look.swipe !== "50") parts.set("swipe", look.swipe);
  if (look.fit) parts.set("fit", "1");
  if (look.hidden.length) parts.set("hidden", look.hidden.join(" "));
  if (look.change) parts.set("change", look.change);
  const isPlain = look.change && [...parts.keys()].length === 1;
  return isPlain ? `change-${look.change}` : parts.toString();
}

function writeAddress() {
  const hash = addressOfLook();
  history.replaceState(null, "", location.pathname + location.search + (hash ? `#${hash}` : ""));
}

/** @returns {HTMLInputElement[]} */
function classBoxes() {
  return /** @type {HTMLInputElement[]} */ (all(document, "input[name=class]"));
}

/** @param {string} number */
function entryOf(number) {
  return document.getElementById(`change-${number}`);
}

/** @param {string} number */
function isHidden(number) {
  return look.hidden.includes(entryOf(number)?.dataset.class ?? "");
}

/**
 * The marks of a change in the drawings of a view, the new map's first.
 * @param {string} number
 * @param {string} [view]
 * @returns {Element[]}
 */
function marksOf(number, view = look.view) {
  const places = view === "overlay" ? [".overlay"] : [".after", ".before"];
  return places.flatMap((place) => [...document.querySelectorAll(`${place} [data-change~="${CSS.escape(number)}"]`)]);
}

/** Shows the view, its size, and where the handle is. */
function showLook() {
  for (const input of /** @type {HTMLInputElement[]} */ (all(document, "input[name=view]"))) {
    input.checked = input.value === look.view;
  }
  const main = first(document, "main");
  if (main) main.dataset.view = look.view;
  document.documentElement.classList.toggle("fit", look.fit);
  first(document, "button.fit-width")?.setAttribute("aria-pressed", `${look.fit}`);
  layPanes();
}

/** Shows the changes of some classes, and their marks. */
function showClasses() {
  for (const box of classBoxes()) box.checked = !look.hidden.includes(box.value);
  for (const section of all(document, ".ledger [data-section]")) {
    section.hidden = look.hidden.includes(section.dataset.section ?? "");
  }
  for (const mark of document.querySelectorAll(".drawing [data-change]")) {
    const numbers = (mark.getAttribute("data-change") ?? "").split(" ");
    mark.classList.toggle("is-out", numbers.every(isHidden));
  }
  const entries = all(document, ".entry");
  const count = entries.filter((entry) => !look.hidden.includes(entry.dataset.class ?? "")).length;
  const told = first(document, ".shown");
  const words = (told?.dataset.words ?? "").replace("{count}", `${count}`).replace("{all}", `${entries.length}`);
  if (told && told.textContent !== words) told.textContent = words;
}

/** Lights the change that is looked at, in the list and in the drawings. */
function showLit() {
  for (const element of document.querySelectorAll(".is-lit")) element.classList.remove("is-lit");
  for (const link of all(document, ".entry [aria-current]")) link.removeAttribute("aria-current");
  const entry = entryOf(look.change);
  if (!entry) return;
  entry.classList.add("is-lit");
  first(entry, "a")?.setAttribute("aria-current", "true");
  const marks = document.querySelectorAll(`.drawing [data-change~="${CSS.escape(look.change)}"]`);
  for (const mark of marks) mark.classList.add("is-lit");
}

/** Looks at a change: its place in the drawing comes into sight. @param {string} number */
function lookAt(number) {
  look.change = number;
  if (!marksOf(number).length) {
    const other = ["overlay", "sides"].find((view) => marksOf(number, view).length);
    if (other) look.view = other;
  }
  showLook();
  showLit();
  writeAddress();
  const mark = marksOf(number)[0];
  if (mark) bringIntoSight(mark);
}

/** Tells what a mark in a drawing stands for; one that stands for several tells the next one. @param {Element} mark */
function tellOf(mark) {
  const numbers = (mark.getAttribute("data-change") ?? "").split(" ").filter((number) => !isHidden(number));
  if (!numbers.length) return;
  look.change = numbers[(numbers.indexOf(look.change) + 1) % numbers.length];
  showLit();
  writeAddress();
  const entry = entryOf(look.change);
  entry?.scrollIntoView({ block: "nearest", behavior: motion() });
  if (entry) first(entry, "a")?.focus({ preventScroll: true });
}

/** Shows what the address asks for. */
function showAsked() {
  Object.assign(look, lookOf(location.hash));
  showLook();
  showClasses();
  showLit();
  const mark = look.change ? marksOf(look.change)[0] : null;
  if (mark) bringIntoSight(mark);
  entryOf(look.change)?.scrollIntoView({ block: "nearest" });
}

/** @param {MouseEvent} event */
function clicked(event) {
  const target = /** @type {Element} */ (event.target);
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const mark = target.closest(".drawing [data-change]");
  const entry = /** @type {HTMLElement | null} */ (target.closest(".entry"));
  if (mark) {
    event.preventDefault();
    tellOf(mark);
  } else if (entry && first(entry, "a") && !getSelection()?.toString()) {
    event.preventDefault();
    lookAt(entry.id.replace("change-", ""));
  }
}

/** @param {Event} event */
function chosen(event) {
  const input = /** @type {HTMLInputElement} */ (event.target);
  if (input.name === "view") {
    look.view = input.value;
    showLook();
    const mark = look.change ? marksOf(look.change)[0] : null;
    if (mark) bringIntoSight(mark);
  } else if (input.name === "class") {
    look.hidden = classBoxes().filter((box) => !box.checked).map((box) => box.value);
    showClasses();
  } else if (input.name !== "swipe") return;
  writeAddress();
}

/** Unfolds a drawing that is too large to stand in the page as it is. @param {HTMLElement} drawing */
async function unfold(drawing) {
  const bytes = Uint8Array.from(atob(drawing.dataset.folded ?? ""), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  const text = await new Response(stream).text();
  drawing.replaceChildren(...new DOMParser().parseFromString(text, "text/html").body.childNodes);
  delete drawing.dataset.folded;
}

/** Unfolds all drawings, the one that is shown first, and looks again at what the address asks for. */
async function unfoldAll() {
  const folded = all(document, ".drawing[data-folded]");
  if (!folded.length) return;
  for (const drawing of folded) await unfold(drawing);
  showAsked();
}

document.documentElement.classList.add("scripted");
document.addEventListener("click", clicked);
document.addEventListener("change", chosen);
first(document, "button.fit-width")?.addEventListener("click", () => {
  look.fit = !look.fit;
  showLook();
  writeAddress();
});
preparePanes();
addEventListener("hashchange", showAsked);
showAsked();
void unfoldAll();

// While the map is being written: shows each new build where the reader was, and what is wrong with the map.

/**
 * @typedef {object} LiveFinding
 * @property {string} place    file, line and column
 * @property {string} severity
 * @property {string} rule
 * @property {string} message
 * @property {string} help
 */

/**
 * @typedef {object} LiveState
 * @property {number} build      which build the page is now
 * @property {boolean} is_behind whether mistakes keep the page from being built anew
 * @property {LiveFinding[]} findings
 */

const PLACE = `ferd ${location.pathname}`;

/** Notes where the reader is, for the page that comes. */
function keepPlace() {
  const map = mapOf();
  const inner = map ? [map.scroller.scrollLeft, map.scroller.scrollTop] : [0, 0];
  const panel = first(editionNow(), ".panel-body")?.scrollTop ?? 0;
  sessionStorage.setItem(PLACE, JSON.stringify([scrollX, scrollY, ...inner, panel]));
}

/** Goes to where the reader was. */
function takePlace() {
  const kept = sessionStorage.getItem(PLACE);
  sessionStorage.removeItem(PLACE);
  if (!kept) return;
  const [x, y, left, top, panel] = /** @type {number[]} */ (JSON.parse(kept));
  scrollTo({ left: x, top: y, behavior: "instant" });
  mapOf()?.scroller.scrollTo({ left, top, behavior: "instant" });
  first(editionNow(), ".panel-body")?.scrollTo({ top: panel });
}

/** @param {LiveState} live */
function showFindings(live) {
  first(document, ".findings")?.remove();
  if (!live.findings.length) return;
  const box = document.createElement("details");
  box.className = live.is_behind ? "findings is-behind" : "findings";
  box.open = live.is_behind || sessionStorage.getItem("ferd findings") === "open";
  box.lang = "en";
  box.dir = "ltr";
  const head = document.createElement("summary");
  const count = live.findings.length === 1 ? "1 finding" : `${live.findings.length} findings`;
  head.textContent = live.is_behind ? `${count}; the page is the last one without mistakes` : count;
  const list = document.createElement("ol");
  list.append(...live.findings.map(findingItem));
  box.append(head, list);
  box.addEventListener("toggle", () => {
    if (!live.is_behind) sessionStorage.setItem("ferd findings", box.open ? "open" : "closed");
  });
  document.body.append(box);
}

/** @param {LiveFinding} finding */
function findingItem(finding) {
  const item = document.createElement("li");
  item.className = finding.severity;
  const parts = { place: finding.place, rule: finding.rule, message: finding.message, help: finding.help };
  for (const [name, words] of Object.entries(parts)) {
    if (words) item.append(Object.assign(document.createElement("span"), { className: name, textContent: words }));
  }
  return item;
}

const events = new EventSource(`/events${location.pathname}`);
events.addEventListener("message", (event) => {
  const live = /** @type {LiveState} */ (JSON.parse(event.data));
  if (live.build !== Number(document.documentElement.dataset.live)) {
    keepPlace();
    location.reload();
    return;
  }
  showFindings(live);
});
addEventListener("pagehide", () => events.close());
takePlace();

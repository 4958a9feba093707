// Presenting: the journey step by step over the whole screen, the curve drawn as far as the step.

/** The column that is shown, from 0. */
let onStage = 0;

/** @param {MapParts} map */
function dialogOf(map) {
  return /** @type {HTMLDialogElement | null} */ (map.edition.querySelector("dialog.presentation"));
}

/** The head of a column: its step, or its stage. @param {MapParts} map @param {number} column */
function headOfColumn(map, column) {
  const stage = map.stages.find((one) => column < one.first + one.span);
  return { stage, step: first(map.table, `th.step[data-at="${column}"]`) };
}

/** @param {MapParts} map @param {number} column */
function showScene(map, column) {
  const dialog = dialogOf(map);
  if (!dialog) return;
  onStage = Math.max(0, Math.min(map.columns - 1, column));
  const { stage, step } = headOfColumn(map, onStage);
  const head = step ?? stage?.head;
  if (!stage || !head) return;
  const title = first(dialog, ".scene h2");
  if (title) title.textContent = headWords(head);
  const place = first(dialog, "header .place");
  if (place) place.textContent = step ? headWords(stage.head) : "";
  const ofStage = step && onStage === stage.first ? lanesOf(map, stage.head) : [];
  const lanes = lanesOf(map, head);
  const isNote = (/** @type {{id: string}} */ lane) => lane.id === "notes";
  const told = first(dialog, ".scene .told");
  told?.replaceChildren(...lanes.filter((lane) => !isNote(lane)).map((l) => section(l.lane, l.items)));
  const notes = (lanes.some(isNote) ? lanes : ofStage).filter(isNote).flatMap((lane) => lane.items);
  const speaker = first(dialog, ".speaker");
  if (speaker) speaker.hidden = notes.length === 0;
  first(dialog, ".speaker div")?.replaceChildren(...notes);
  drawSoFar(map, dialog);
  const bar = /** @type {HTMLProgressElement | null} */ (dialog.querySelector("progress"));
  if (bar) bar.value = (onStage + 1) / map.columns;
  const count = first(dialog, "footer .count");
  if (count) count.textContent = `${onStage + 1} / ${map.columns}`;
  dialog.scrollTop = 0;
  title?.focus({ preventScroll: true });
}

/** Height of the curve on stage in px, at least and at most. */
const CURVE_HEIGHT = [120, 280];

/**
 * The curve up to the step, as large as it can be in its own proportions; a long one is moved along.
 * @param {MapParts} map
 * @param {HTMLElement} dialog
 */
function drawSoFar(map, dialog) {
  const place = first(dialog, ".drawn-so-far");
  if (!place || !map.curve) return;
  const { width, height } = map.curve.viewBox.baseVal;
  const room = place.clientWidth;
  const [least, most] = CURVE_HEIGHT;
  const tall = Math.min(most, innerHeight * 0.35, Math.max(least, (room * height) / width));
  const wide = (tall * width) / height;
  const part = (onStage + 0.5) / map.columns;
  const at = (map.edition.dir === "rtl" ? 1 - part : part) * wide;
  const by = wide <= room ? (room - wide) / 2 : Math.min(0, Math.max(room - wide, room / 2 - at));
  place.style.height = `${tall}px`;
  place.style.setProperty("--width", `${wide}px`);
  place.style.setProperty("--by", `${by}px`);
  place.style.setProperty("--to", `${((onStage + 1) / map.columns) * 100}%`);
}

/** @param {MapParts} map */
function present(map) {
  const dialog = dialogOf(map);
  if (!dialog) return;
  const drawn = first(dialog, ".drawn-so-far");
  if (drawn && !drawn.firstChild && map.curve) {
    const both = document.createElement("div");
    both.append(curveCopy(map.curve), curveCopy(map.curve));
    drawn.append(both);
  }
  if (drawn && !map.curve) drawn.hidden = true;
  const place = state.item ? placeOfKey(map.edition, state.item) : null;
  const cell = /** @type {HTMLElement | null | undefined} */ (place?.closest("th[data-at], td[data-at]"));
  dialog.showModal();
  showScene(map, cell ? placeOf(cell)[0] : onStage);
  // Where a browser has no full screen, or refuses it, the window does.
  dialog.requestFullscreen?.().catch(() => undefined);
}

/** @param {KeyboardEvent} event @param {MapParts} map */
function stepByKey(event, map) {
  const ahead = map.edition.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
  const back = map.edition.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
  const isButton = event.target instanceof HTMLButtonElement;
  /** @type {Record<string, number>} */
  const targets = { [ahead]: onStage + 1, PageDown: onStage + 1, [back]: onStage - 1, PageUp: onStage - 1 };
  Object.assign(targets, { Home: 0, End: map.columns - 1 });
  if (!isButton) targets[" "] = onStage + 1;
  if (!(event.key in targets)) return;
  event.preventDefault();
  showScene(map, targets[event.key]);
}

function preparePresentation() {
  document.addEventListener("click", (event) => {
    const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("button"));
    const map = mapOf();
    if (!map || !button) return;
    if (button.matches(".tool.present")) present(map);
    else if (button.matches(".presentation .close")) dialogOf(map)?.close();
    else if (button.matches(".presentation footer .tool")) showScene(map, onStage + Number(button.dataset.to));
  });
  for (const dialog of all(document, "dialog.presentation")) {
    dialog.addEventListener("keydown", (event) => {
      const map = mapOf();
      if (map) stepByKey(event, map);
    });
    addEventListener("resize", () => {
      const map = mapOf();
      if (map && /** @type {HTMLDialogElement} */ (dialog).open) drawSoFar(map, dialog);
    });
    dialog.addEventListener("close", () => {
      if (document.fullscreenElement) void document.exitFullscreen();
    });
  }
  document.addEventListener("fullscreenchange", () => {
    const map = mapOf();
    if (map && !document.fullscreenElement) dialogOf(map)?.close();
  });
}

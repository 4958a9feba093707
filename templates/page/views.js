// Which view is shown, and in which language.

/** @param {State} now @param {State} before */
function showView(now, before) {
  if (now.view === before.view && now.language === before.language) return;
  const edition = editionNow();
  for (const one of editions) one.hidden = one !== edition;
  document.documentElement.lang = edition.lang;
  document.documentElement.dir = edition.dir;
  for (const leaf of all(edition, ".leaf")) {
    leaf.hidden = leaf.dataset.view !== now.view;
    if (!leaf.hidden) document.title = leaf.dataset.title ?? document.title;
  }
  for (const link of all(edition, ".switch [data-view]")) {
    if (link.dataset.view === now.view) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  const tools = first(edition, ".tools");
  if (tools) tools.hidden = now.view !== "matrix";
  if (before.language && before.language !== now.language) {
    first(edition, `.languages [data-language="${CSS.escape(now.language)}"]`)?.focus();
  }
}

/** @param {MouseEvent} event */
function followSwitch(event) {
  const target = /** @type {Element} */ (event.target);
  const link = /** @type {HTMLElement | null} */ (target.closest(".switch a"));
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (link.dataset.language) {
    const edition = editions.find((one) => one.lang === link.dataset.language);
    const hasView = edition && viewsOf(edition).includes(state.view);
    change({ language: link.dataset.language, view: hasView ? state.view : "matrix" }, true);
  } else {
    change({ view: link.dataset.view ?? "", item: "" }, true);
    scrollTo({ top: 0 });
  }
}

function prepareViews() {
  document.addEventListener("click", followSwitch);
  for (const link of all(document, ".languages a")) {
    const tag = link.dataset.language ?? "";
    try {
      const name = new Intl.DisplayNames([tag], { type: "language" }).of(tag);
      if (name) link.setAttribute("aria-label", name);
    } catch {
      // A tag that is no language has no other name.
    }
  }
  listeners.push(showView);
}

// Everything is ready: shows what the address asks for.

document.documentElement.classList.add("scripted");
prepareHeads();
prepareViews();
prepareFilters();
prepareSearch();
prepareLights();
preparePanels();
prepareZoom();
prepareFolds();
prepareNarrow();
preparePresentation();
addEventListener("popstate", follow);
addEventListener("hashchange", follow);
follow();
// What filters and search need to know of a long map is found out before anybody asks.
const warm = () => {
  const map = mapOf();
  if (map) wordsOf(map);
};
if ("requestIdleCallback" in window) requestIdleCallback(warm);
else setTimeout(warm, 1000);

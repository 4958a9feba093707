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

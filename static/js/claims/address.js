/* Which filters and which order an address holds, and the address that holds them. What isn't known is dropped. */
(function (claims) {
  "use strict";

  claims.read = function (data) {
    const query = new URLSearchParams(location.search), order = query.get("order");
    return {
      chosen: data.facets.map(function (facet) {
        const now = facet.renamed || {}, wanted = new Set(query.getAll(facet.key).map(id => now[id] || id));
        return new Set(facet.values.flatMap((value, at) => wanted.has(value[0]) ? [at] : []));
      }),
      order: Object.keys(data.orders).includes(order) ? order : ""
    };
  };

  claims.query = function (data, state) {
    const query = new URLSearchParams();
    data.facets.forEach(function (facet, at) {
      facet.values.forEach((value, number) => state.chosen[at].has(number) && query.append(facet.key, value[0]));
    });
    if (state.order) query.append("order", state.order);
    return String(query) && `?${query}`;
  };

  function makeWhole() {
    document.querySelectorAll('a[href]:not([href^="#"])').forEach(function (link) { link.href = link.href; });
  }

  /* A function that sets the address. The first page's keeps every narrowed list; what another page links to is
     made whole before its own address gives way. Where a browser refuses (pages on a disk), the page is loaded anew. */
  claims.keeper = function (home) {
    const own = location.href.replace(/[?#].*$/, ""), first = new URL(home, own).href;
    return function (query, replace) {
      const address = (query ? first : own) + query;
      if (first !== own) makeWhole();
      try {
        history[replace ? "replaceState" : "pushState"](null, "", address + (replace ? location.hash : ""));
      } catch (refused) {
        if (!replace) location.assign(address);
      }
    };
  };
}(window.dossierClaims = window.dossierClaims || {}));

/* Which claims a choice leaves, and how many each value would. Values of one facet are alternatives; facets narrow
   each other. A value's number is that of the claims that have it among those that all *other* facets leave. */
(function (claims) {
  "use strict";

  claims.count = function (data, chosen) {
    const found = new Set(), counts = data.facets.map(facet => facet.values.map(() => 0));
    data.claims.forEach(function (claim, number) {
      const against = chosen.flatMap((wanted, at) =>
        wanted.size && !claim.values[at].some(value => wanted.has(value)) ? [at] : []);
      if (!against.length) found.add(number);
      claim.values.forEach(function (values, at) {
        if (against.every(other => other === at)) values.forEach(value => { counts[at][value] += 1; });
      });
    });
    return { found, counts };
  };

  /* The facets in use that would free something if one were left out, the most first. */
  claims.looser = function (data, chosen) {
    return chosen.flatMap(function (wanted, at) {
      if (!wanted.size) return [];
      const others = chosen.map((values, other) => other === at ? new Set() : values);
      return [{ facet: at, number: claims.count(data, others).found.size }];
    }).filter(way => way.number).sort((one, other) => other.number - one.number);
  };
}(window.dossierClaims = window.dossierClaims || {}));

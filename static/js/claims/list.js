/* The list: which claims stand in it, and under which headings. Those of this page are moved, those of others built. */
(function (claims) {
  "use strict";

  function element(name, ...inside) {
    const made = document.createElement(name);
    made.append(...inside);
    return made;
  }

  /* A text from the data: [words], or [words, language, direction] where they aren't the page's. */
  claims.named = function (words) {
    if (words.length < 2) return words[0];
    return Object.assign(element("bdi", words[0]), { lang: words[1], dir: words[2] });
  };

  function date(words) {
    if (words.length < 2) return element("span", words[0]);
    return Object.assign(element("time", words[0]), { dateTime: words[1] });
  }

  /* A pattern's pieces, its {names} filled in. */
  claims.said = function (pattern, parts) {
    return pattern.split(/\{(\w+)\}/).flatMap((piece, at) => at % 2 ? parts[piece] : piece);
  };

  claims.list = function (root, data, stock) {
    const box = root.querySelector(".facets__list"), own = [...box.children];
    const topic = data.facets.findIndex(facet => facet.key === "topic");
    const items = new Map(), sections = new Map();
    const filled = [...box.querySelectorAll(".ledger")].map(list => [list, [...list.children]]);
    const [claimWay, topicWay] = [way("claim"), way("topic")];
    box.querySelectorAll(".ledger__item").forEach(item => items.set(item.querySelector(".ledger__link").href, item));
    box.querySelectorAll(".section").forEach(section => sections.set(section.getAttribute("aria-labelledby"), section));

    function way(name) {
      const [before, after] = root.dataset[name].split("_"), base = location.href;
      return id => new URL(before + id + after, base).href;
    }

    function topicLink(at) {
      const [id, ...words] = data.facets[topic].values[at];
      return Object.assign(element("a", claims.named(words)), { href: topicWay(id) });
    }

    function built(claim) {
      const item = stock("item"), part = name => item.querySelector(`.ledger__${name}`);
      const [statement, lang, dir] = claim.statement, marks = part("marks"), signs = [...marks.children];
      Object.assign(part("statement"), { lang, dir });
      Object.assign(part("link"), { textContent: statement, href: claimWay(claim.id) });
      if (claim.notice) file(item, Object.assign(element("strong", claim.notice), { className: "ledger__notice" }));
      if (claim.when.length) file(item, date(claim.when));
      claim.places.forEach(place => file(item, claims.named(place)));
      signs[0].textContent = claim.marks_words;
      marks.replaceChildren(signs[0], ...claim.marks.map(mark => signs[mark + 1].cloneNode(true)));
      part("figures").append(...claim.figures.map((text, at) => at % 2 ? element("strong", text) : text));
      part("grade").querySelector(".grade").replaceWith(stock("grades", `.grade--${claim.confidence}`));
      return item;
    }

    /* One more entry in the line that says where a claim is filed. */
    function file(item, ...inside) {
      let line = item.querySelector(".ledger__filed");
      if (!line) item.querySelector(".ledger__claim").append(line = stock("filed"));
      const entry = element("li", ...inside);
      line.append(entry);
      return entry;
    }

    function item(number, order) {
      const claim = data.claims[number], address = claimWay(claim.id);
      if (!items.has(address)) items.set(address, built(claim));
      const found = items.get(address), added = [];
      if (order === "report" && claim.reported.length) {
        added.push(file(found, ...claims.said(root.dataset.printed, { date: date(claim.reported) })));
      }
      if (order) added.push(file(found, topicLink(claim.values[topic][0])));
      added.forEach(entry => { entry.dataset.added = ""; });
      return found;
    }

    function section(anchor, title, lead) {
      if (!sections.has(anchor)) {
        const made = stock("section"), heading = made.querySelector(".section__title");
        heading.id = anchor;
        heading.append(title);
        made.setAttribute("aria-labelledby", anchor);
        made.querySelector(".section__lead").append(lead);
        if (!lead) made.querySelector(".section__lead").remove();
        sections.set(anchor, made);
      }
      return sections.get(anchor);
    }

    function topicSection(at) {
      const title = topicLink(at);
      title.className = "section__link";
      const lead = data.leads[at] ? claims.named(data.leads[at]) : "";
      return section(root.dataset.anchor + data.facets[topic].values[at][0], title, lead);
    }

    /* The numbers of claims, in the order that is wanted. */
    function ordered(found, order) {
      return (order ? data.orders[order] : data.claims.map((_, number) => number)).filter(number => found.has(number));
    }

    function clean() {
      box.querySelectorAll("[data-added], .ledger__filed:empty").forEach(entry => entry.remove());
    }

    /* Sets the claims under the headings that they need. */
    function show(numbers, order, title) {
      clean();
      const groups = new Map();
      numbers.forEach(function (number) {
        const group = order ? section(`q_${order}`, title, "") : topicSection(data.claims[number].values[topic][0]);
        if (!groups.has(group)) groups.set(group, []);
        groups.get(group).push(item(number, order));
      });
      groups.forEach((mine, group) => group.querySelector(".ledger").replaceChildren(...mine));
      box.replaceChildren(...groups.keys());
    }

    /* Sets everything back to the page as it came. */
    function restore() {
      clean();
      filled.forEach(([list, mine]) => list.replaceChildren(...mine));
      box.replaceChildren(...own);
    }

    return { ordered, show, restore };
  };
}(window.dossierClaims = window.dossierClaims || {}));

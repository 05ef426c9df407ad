/* The reader's arrangement of the columns: which are shown, which stay in sight, in what order, in whose words. It is
   kept in the page's address, by excerpt ids, so that a view can be sent; "dossier:columns" tells of each change. */
(function () {
  "use strict";
  const WORDS = ["both", "original", "translation"];
  const find = (selector) => [...document.querySelectorAll(selector)];
  const articles = find(".collation__columns > .excerpt");
  const ids = articles.map((article) => article.id);
  const renamed = new Map(find(".excerpt__alias").map((mark) => [mark.id, mark.closest("article").id]));
  const lines = find(".compare__line").map((line) => [...line.children].slice(1));
  const tracks = [articles, ...lines];
  const lists = [...tracks, find(".collation__index > li"), find(".arrange__item")];
  const blocks = [["collation", find(".collation")[0]], ["compare", find(".compare")[0]]].filter((named) => named[1]);
  /* An original, and its translation. */
  const pairs = find(".excerpt__cell--words + .excerpt__cell--translation, .cell__said + .cell__gloss")
    .map((made) => [made.previousElementSibling, made]);
  if (articles.length < 2 && !pairs.length) return;   // one excerpt in one language: nothing to choose
  const labels = find("[data-as]").map((label) => [label, label.textContent]);
  const view = { ids: ids, articles: articles, lines: lines, isTranslated: pairs.length > 0, areMany: ids.length > 1 };
  let drawn = ids.join(), isKept = true;

  view.sorted = () => [true, false].flatMap((pin) => view.order.filter((id) => view.pinned.includes(id) === pin));
  view.shown = () => view.sorted().filter((id) => !view.hidden.includes(id));
  view.change = function (fields) {
    Object.assign(view, fields);
    write();
    draw();
  };
  view.reset = () => view.change({ order: ids, hidden: [], pinned: [], words: WORDS[0] });

  function read() {
    const query = new URLSearchParams(location.search);
    const named = (key) => [...new Set((query.get(key) || "").split(",").map((id) => renamed.get(id) || id))].filter((id) => ids.includes(id));
    view.order = [...new Set([...named("order"), ...ids])];
    view.pinned = named("pinned");
    view.hidden = named("hidden");
    if (view.hidden.length === ids.length) view.hidden.shift();
    view.words = WORDS.find((words) => view.isTranslated && words === query.get("words")) || WORDS[0];
  }
  /* Only what differs from the page as published. From a disk a browser may refuse; then nothing is read back. */
  function write() {
    const url = new URL(location.href);
    const differing = {
      order: view.order.join() === ids.join() ? "" : view.order.join(),
      hidden: view.hidden.join(),
      pinned: view.pinned.join(),
      words: view.words === WORDS[0] ? "" : view.words,
    };
    Object.entries(differing).forEach(function ([key, value]) {
      if (value) url.searchParams.set(key, value); else url.searchParams.delete(key);
    });
    url.search = url.search.replace(/%2C/g, ",");
    try { history.replaceState(history.state, "", url); } catch (refused) { isKept = false; }
  }

  function draw() {
    const focused = document.activeElement;
    arrange(view.sorted());
    ids.forEach(function (id, index) {
      tracks.forEach((track) => track[index].classList.toggle("away", view.hidden.includes(id)));
    });
    blocks.forEach(function ([name, block]) {
      ids.forEach((id, index) => block.classList.toggle(`${name}--${index + 1}`, index + 1 === view.shown().length));
      WORDS.forEach((words) => block.classList.toggle(`${name}--${words}`, words === view.words));
    });
    translate(view.words === "translation");
    if (focused !== document.activeElement) focused.focus({ preventScroll: true });
    document.dispatchEvent(new Event("dossier:columns"));
  }
  /* The elements themselves move, so that reading and the Tab key follow. A browser would scroll along with the column
     that it had snapped to: what was at the start would be out of sight. */
  function arrange(sorted) {
    const box = articles[0].parentElement, passed = box.scrollLeft;
    if (sorted.join() === drawn) return;
    drawn = sorted.join();
    lists.forEach((list) => list[0].parentElement.append(...sorted.map((id) => list[ids.indexOf(id)])));
    box.scrollLeft = passed;
  }
  function translate(isFirst) {
    pairs.forEach(function (pair) {
      const [first, second] = isFirst ? [...pair].reverse() : pair;
      if (first.nextElementSibling !== second) first.after(second);
    });
    labels.forEach(([label, text]) => { label.textContent = isFirst ? label.dataset.as : text; });
  }

  /* A fragment that names something in a hidden column brings the column back. */
  function reveal(hash) {
    const named = hash.length > 1 && document.getElementById(hash.slice(1));
    const id = named && ids.find((one, index) => articles[index].contains(named));
    if (id && view.hidden.includes(id)) view.change({ hidden: view.hidden.filter((one) => one !== id) });
  }
  document.addEventListener("click", function (event) {
    const link = event.target.closest("a[href^='#']");
    if (link) reveal(link.getAttribute("href"));   // a link in a picture has no `hash`
  });
  addEventListener("hashchange", () => reveal(location.hash));
  addEventListener("popstate", function () {
    if (!isKept) return;
    read();
    draw();
  });
  window.dossier = Object.assign(window.dossier || {}, { columns: view });
  read();
  draw();
  reveal(location.hash);
}());

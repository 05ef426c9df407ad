/* The reader's arrangement of the columns: which are shown, which stay in sight, in what order, in whose words. It is
   kept in the page's address, by excerpt ids, so that a view can be sent; "dossier:columns" tells of each change. */
(function () {
  "use strict";
  const WORDS = ["both", "original", "translation"], FIT = 0.6;
  const find = (selector, from) => [...(from || document).querySelectorAll(selector)];
  const articles = find(".collation__columns > .excerpt");
  if (articles.length < 2) return;
  const ids = articles.map((article) => article.id);
  const collation = articles[0].closest(".collation"), compare = document.querySelector(".compare");
  const lines = find(".compare__line").map((line) => [...line.children].slice(1));
  const tracks = [articles, ...lines];
  const lists = [find(".collation__index > li"), find(".arrange__item")];
  const pairs = [".excerpt__cell--words + .excerpt__cell--translation", ".cell__said + .cell__gloss"]
    .flatMap((selector) => find(selector).map((made) => [made.previousElementSibling, made]));
  const view = { ids: ids, articles: articles, lines: lines, isTranslated: pairs.length > 0, isCrowded: false };
  const labels = find("[data-as]").map((label) => [label, label.textContent]);
  let drawn = ids.join(), kept = true;

  view.sorted = () => [true, false].flatMap((pin) => view.order.filter((id) => view.pinned.includes(id) === pin));
  view.shown = () => view.sorted().filter((id) => !view.hidden.includes(id));
  view.change = (fields) => { Object.assign(view, fields); write(); draw(); };
  view.reset = () => view.change({ order: ids, hidden: [], pinned: [], words: "both" });
  view.show = (id) => view.change({ hidden: view.hidden.filter((other) => other !== id) });
  /* The column that holds an element comes back; says whether it was hidden. */
  view.reveal = function (element) {
    const at = ids.findIndex((id, index) => tracks.some((track) => track[index].contains(element)));
    const wasHidden = at >= 0 && view.hidden.includes(ids[at]);
    if (wasHidden) view.show(ids[at]);
    return wasHidden;
  };
  view.named = (hash) => (hash.length > 1 ? document.getElementById(hash.slice(1)) : null);

  function read() {
    const query = new URLSearchParams(location.search);
    const named = (key) => [...new Set((query.get(key) || "").split(","))].filter((id) => ids.includes(id));
    view.order = [...new Set([...named("order"), ...ids])];
    view.pinned = named("pinned");
    view.hidden = named("hidden");
    if (view.hidden.length === ids.length) view.hidden.shift();
    view.words = WORDS.find((words) => view.isTranslated && words === query.get("words")) || WORDS[0];
  }
  /* Only what differs from the page as it is published; from a disk a browser may refuse. */
  function write() {
    const url = new URL(location.href), put = (key, value) => (value ? url.searchParams.set(key, value) : url.searchParams.delete(key));
    put("order", view.order.join() === ids.join() ? "" : view.order.join());
    put("hidden", view.hidden.join());
    put("pinned", view.pinned.join());
    put("words", view.words === WORDS[0] ? "" : view.words);
    url.search = url.search.replace(/%2C/g, ",");
    try { history.replaceState(history.state, "", url); } catch (refused) { kept = false; }
  }

  function draw() {
    const sorted = view.sorted(), shown = view.shown(), focused = document.activeElement;
    if (sorted.join() !== drawn) {
      [...tracks, ...lists].filter((list) => list.length).forEach((list) => list[0].parentElement.append(...sorted.map((id) => list[ids.indexOf(id)])));
      drawn = sorted.join();
    }
    ids.forEach((id, index) => tracks.forEach((track) => track[index].classList.toggle("away", view.hidden.includes(id))));
    [[collation, "collation"], [compare, "compare"]].filter(([block]) => block).forEach(function ([block, name]) {
      for (let count = 1; count <= ids.length; count++) block.classList.toggle(`${name}--${count}`, count === shown.length);
      WORDS.forEach((words) => block.classList.toggle(`${name}--${words}`, words === view.words));
    });
    pairs.forEach(function ([original, made]) {
      const [first, second] = view.words === "translation" ? [made, original] : [original, made];
      if (first.nextElementSibling !== second) first.after(second);
    });
    labels.forEach(([label, text]) => { label.textContent = view.words === "translation" ? label.dataset.as : text; });
    hold();
    if (focused !== document.activeElement) focused.focus({ preventScroll: true });
    tell();
  }
  const tell = () => document.dispatchEvent(new Event("dossier:columns"));

  /* Pinned columns stay in sight where they leave room enough for the others; each stands after those before it. */
  function hold() {
    const pins = view.shown().filter((id) => view.pinned.includes(id));
    view.isCrowded = !stick(articles[0].parentElement, articles[0].parentElement.firstElementChild, [articles], pins);
    if (compare) stick(compare, compare.querySelector(".compare__corner"), lines, pins);
  }
  function stick(box, label, rows, pins) {
    const start = label.offsetWidth, width = rows[0][ids.indexOf(view.shown()[0])].offsetWidth;
    const fits = start + pins.length * width <= FIT * box.clientWidth;
    rows.forEach((row) => row.forEach(function (part, index) {
      const place = pins.indexOf(ids[index]);
      part.classList.toggle("pinned", place >= 0);
      part.classList.toggle("pinned--last", place >= 0 && place === pins.length - 1);
      part.style.setProperty("--pin", fits && place >= 0 ? `${start + place * width}px` : "auto");
    }));
    box.style.setProperty("--pins", fits ? `${pins.length * width}px` : "0px");
    return fits || !pins.length;
  }

  function reveal() { return view.reveal(view.named(location.hash)); }
  document.addEventListener("click", function (event) {
    const link = event.target.closest("a[href^='#']");
    if (link) view.reveal(view.named(link.hash));
  });
  addEventListener("popstate", function () { if (kept) { read(); draw(); } });
  addEventListener("hashchange", reveal);
  addEventListener("resize", function () { hold(); tell(); });
  window.dossier = Object.assign(window.dossier || {}, { columns: view });
  read();
  draw();
  reveal();
}());

/* `/compare/`: the excerpts that the address names, side by side, in its order. Each claim's come in a file of their
   own, a script that calls `compared`: only the files of the claims that are named are loaded. */
(function () {
  "use strict";
  var KEY = "compare", NAME = /^([a-z0-9-]{1,80})\.([a-z0-9-]{1,80})$/;
  var page = document.getElementById("f_comparing"), limit = Number(page.dataset.limit);
  var box = page.querySelector(".collation__columns"), index = page.querySelector(".collation__index");
  var sharing = page.querySelector("[data-sharing]"), list = sharing.querySelector("ul");
  var jump = page.querySelector("[data-jump]").content.firstElementChild;
  var tools = page.querySelector("[data-tools]").content.firstElementChild;
  var pair = sharing.querySelector("template").content.firstElementChild;
  var loaded = new Map(), columns = [], others = [], tooMany = false;

  window.compared = function (file) { loaded.set(document.currentScript.dataset.claim, file.excerpts); };

  function unique(keys) { return Array.from(new Set(keys)); }
  function kept() {
    try { return (sessionStorage.getItem(KEY) || "").split(" ").filter(Boolean); } catch (error) { return []; }
  }

  function load(claim, done) {
    var script = document.createElement("script");
    script.dataset.claim = claim;
    script.onload = script.onerror = done;
    script.src = page.dataset.files.replace("*", claim);
    document.head.append(script);
  }

  /* Calls `then` when the files of all named claims have come, or haven't. */
  function loadAll(keys, then) {
    var claims = unique(keys.filter(function (key) { return NAME.test(key); }).map(function (key) { return key.split(".")[0]; }));
    var left = claims.length;
    if (!left) then();
    claims.forEach(function (claim) { load(claim, function () { left -= 1; if (!left) then(); }); });
  }

  function excerptOf(key) {
    var found = NAME.exec(key) && loaded.get(key.split(".")[0]), id = key.split(".")[1];
    return found && found.find(function (excerpt) { return excerpt.id === id || excerpt.aliases.includes(id); });
  }

  function column(excerpt) {
    var made = document.createElement("template");
    made.innerHTML = excerpt.html;
    var article = made.content.firstElementChild;
    article.querySelector("header").append(tools.cloneNode(true));
    return { excerpt: excerpt, article: article };
  }

  /* As on the claims' pages; there is no comparison of more than 26. */
  function letter(at) { return String.fromCharCode(65 + at); }

  function place(one, at) {
    var title = one.article.querySelector("h2");
    one.article.id = "c_" + at;
    title.id = "c_" + at + "_title";
    one.article.setAttribute("aria-labelledby", title.id);
    one.article.querySelectorAll("[data-letter]").forEach(function (slot) { slot.textContent = letter(at); });
    one.article.querySelector("[data-move='-1']").disabled = at === 0;
    one.article.querySelector("[data-move='1']").disabled = at === columns.length - 1;
    box.append(one.article);
    var item = jump.cloneNode(true), link = item.querySelector("a"), stance = one.article.querySelector(".stance");
    link.href = "#c_" + at;
    link.classList.add(stance.classList[1]);
    link.querySelector("[data-letter]").textContent = letter(at);
    link.append(stance.firstElementChild.cloneNode(true));
    index.append(item);
  }

  /* Whether two excerpts quote the same words of one document: then they don't share words. */
  function onePassage(a, b) {
    return a.passage === b.passage || a.source === b.source && a.places.some(function (one) {
      return b.places.some(function (other) { return one[0] < other[1] && other[0] < one[1]; });
    });
  }

  function pairs() {
    columns.forEach(function (first, at) {
      columns.slice(at + 1).forEach(function (second, step) {
        var one = first.excerpt, other = second.excerpt;
        if (one.language !== other.language || onePassage(one, other)) return;
        var runs = sharedRuns(one.quote, other.quote);
        if (runs.length) list.append(shared(at, at + 1 + step, runs));
      });
    });
  }

  function shared(at, other, runs) {
    var item = pair.cloneNode(true), slots = item.querySelectorAll("a"), quote = columns[at].article.querySelector("blockquote");
    var chars = Array.from(columns[at].excerpt.quote);
    [at, other].forEach(function (number, side) {
      item.dataset[side ? "second" : "first"] = "c_" + number;
      slots[side].href = "#c_" + number;
      slots[side].textContent = letter(number);
    });
    item.querySelector("[data-number]").textContent = runs.reduce(function (sum, run) { return sum + run.words; }, 0);
    runs.forEach(function (run) {
      var words = document.createElement("q");
      words.className = "sharing__run";
      words.lang = quote.lang;
      words.dir = quote.dir;
      words.dataset.first = run.first.join(" ");
      words.dataset.second = run.second.join(" ");
      words.textContent = chars.slice(run.first[0], run.first[1]).join("");
      item.append(words, " ");
    });
    return item;
  }

  function query() {
    return columns.map(function (one, at) { return (at ? "&e=" : "?e=") + one.excerpt.key; }).join("");
  }

  function show() {
    var address = page.querySelector("#f_comparison");
    index.replaceChildren();
    list.replaceChildren();
    box.querySelectorAll("article").forEach(function (article) { article.remove(); });
    columns.forEach(place);
    pairs();
    sharing.hidden = columns.length < 2;
    sharing.querySelector(".sharing__none").hidden = list.children.length > 0;
    sharing.dispatchEvent(new Event("toggle"));
    page.querySelector(".collation").className = "collation collation--" + columns.length;
    address.textContent = location.href.split(/[?#]/)[0] + query();
    page.querySelector("[data-names]").textContent = others.join(", ");
    reveal({ unscripted: false, empty: !columns.length, one: columns.length === 1, some: columns.length, unknown: others.length, full: tooMany });
  }

  function reveal(states) {
    page.querySelectorAll("[data-when]").forEach(function (part) { part.hidden = !states[part.dataset.when]; });
    dispatchEvent(new Event("resize"));
  }

  /* What the reader changed: the address follows, and so does what is put aside. A comparison that was sent, and is
     only read, leaves the reader's own alone. */
  function follow() {
    keep();
    others = [];
    tooMany = false;
    try { history.replaceState(null, "", location.pathname + query()); } catch (error) { location.search = query(); }
    show();
  }
  function keep() {
    try { sessionStorage.setItem(KEY, columns.map(function (one) { return one.excerpt.key; }).join(" ")); } catch (error) { /* the address holds it */ }
  }

  function move(at, by, button) {
    columns.splice(at + by, 0, columns.splice(at, 1)[0]);
    follow();
    (button.disabled ? button.parentElement.querySelector("[data-move]:not(:disabled)") : button).focus();
  }
  function remove(at) {
    columns.splice(at, 1);
    follow();
    var next = columns[Math.min(at, columns.length - 1)];
    (next ? next.article.querySelector("[data-remove]") : page.querySelector("[data-when=empty] a")).focus();
  }

  page.addEventListener("click", function (event) {
    var button = event.target.closest("button"), article = button && button.closest("article");
    var at = columns.findIndex(function (one) { return one.article === article; });
    if (article && button.dataset.move) move(at, Number(button.dataset.move), button);
    else if (article && "remove" in button.dataset) remove(at);
    else if (button && "clear" in button.dataset) { columns = []; follow(); page.querySelector("[data-when=empty] a").focus(); }
  });

  function start() {
    var named = unique(new URLSearchParams(location.search).getAll("e")), asked = named.length ? named : kept();
    tooMany = asked.length > limit;
    asked = asked.slice(0, limit);
    loadAll(asked, function () {
      others = asked.filter(function (key) { return !excerptOf(key); });
      var found = new Map(asked.map(excerptOf).filter(Boolean).map(function (one) { return [one.key, one]; }));
      columns = Array.from(found.values(), column);
      if (columns.length && !named.length) follow(); else show();
    });
  }
  start();
}());

/* The search page: asks the index of each script for the words, sets in what it shows of the claims found, marks the words. */
(function () {
  "use strict";
  const box = document.querySelector("[data-search]"), unable = document.querySelector("[data-unable]");
  const form = document.querySelector("main form"), field = form.elements.q;
  const state = box.querySelector("[data-state]"), advice = box.querySelector("[data-advice]");
  const list = box.querySelector("[data-list]"), more = box.querySelector("[data-more]");
  const LANGUAGES = box.dataset.search.split(" ");
  const RANKING = { pageLength: 0, termFrequency: 1, metaWeights: { statement: 12, named: 6, filed: 3, heard: 0.5 } };
  const SHARE = { otherReading: 0.7, beginning: 0.5 };
  const END = "_", BEGINNING = 3, WORDS = 12, CHARACTERS = 400, AT_ONCE = 10, PAUSE = 200;
  /* Words that nearly every text holds: asked for only where nothing else is. */
  const SMALL = new Set(("a an and are as at be been by did do does el al for from had has have how in is it its of on or that the their " +
    "this to was were what when where which who will with ان او التي الذي الي ثم عن علي في قد كان كما لا لم ما مع من هذا هذه هل هو هي").split(" "));
  const indexes = {};
  let latest = 0, failures = 0, waiting, found = [], sought = [];

  /* After a failure the script is asked for under another address: browsers and Pagefind keep what has failed. */
  function index(language) {
    if (!indexes[language]) {
      const address = language + "/pagefind.js" + (failures ? "?" + failures : "");
      indexes[language] = import(new URL(address, document.baseURI).href).then(async function (pagefind) {
        await pagefind.options({ ranking: RANKING });
        return pagefind;
      });
    }
    return indexes[language];
  }

  /* What the reader wants: each word once, with its key and its other readings, and whose index is asked for it. */
  function wanted(query) {
    const words = [...new Set(folding.words(query.slice(0, CHARACTERS)))];
    const chosen = words.filter((word) => !SMALL.has(word));
    const asked = (chosen.length ? chosen : words).slice(0, WORDS);
    const first = asked.find((word) => !folding.isNumber(word));
    return asked.map(function (word) {
      const language = folding.language(folding.isNumber(word) && first ? first : word);
      return { forms: folding.forms(word), open: !folding.isNumber(word), language: LANGUAGES.includes(language) ? language : "" };
    });
  }

  function opens(word) {
    return word.open && word.forms[0].length >= BEGINNING;
  }

  function matches(word, text) {
    return folding.words(text).some((one) => folding.forms(one).some(
      (key) => word.forms.includes(key) || (opens(word) && key.startsWith(word.forms[0]))));
  }

  /* The claims that hold a word: by name → score. */
  async function holding(word, nameOf) {
    const scores = new Map();
    if (!word.language) return scores;
    const pagefind = await index(word.language);
    async function ask(term, share) {
      for (const one of (await pagefind.search(term)).results) {
        const name = await nameOf(one);
        scores.set(name, { score: Math.max(share * one.score, scores.has(name) ? scores.get(name).score : 0), data: one.data });
      }
    }
    for (const [place, key] of word.forms.entries()) await ask(key + END, place ? SHARE.otherReading : 1);
    if (opens(word)) await ask(word.forms[0], SHARE.beginning);
    return scores;
  }

  /* The claims that hold all words, or else those that hold some, the best first. Every word counts the same, however
     rare: the claim that is best by it has one point. */
  async function find(words) {
    const several = new Set(words.map((word) => word.language)).size > 1;
    const nameOf = several ? async (one) => (await one.data()).raw_url : (one) => one.id;
    const claims = new Map();
    for (const word of words) {
      const holders = await holding(word, nameOf), most = Math.max(...[...holders.values()].map((one) => one.score));
      for (const [name, one] of holders) {
        const claim = claims.get(name) || { words: 0, score: 0, data: one.data };
        claims.set(name, { words: claim.words + 1, score: claim.score + one.score / most, data: claim.data });
      }
    }
    const best = [...claims.values()].sort((one, other) => other.words - one.words || Math.round(1e3 * (other.score - one.score)));
    const whole = best.filter((one) => one.words === words.length);
    return { claims: whole.length ? whole : best, isWhole: whole.length > 0 };
  }

  async function search(query) {
    const turn = ++latest, words = wanted(query);
    if (!words.length) return show([], [], [], "");
    state.textContent = state.textContent || state.dataset.asking;
    try {
      const { claims, isWhole } = await find(words), items = await firstOf(claims, words);
      if (turn !== latest) return;
      unable.hidden = true;
      show(words, claims, items, !claims.length ? "none" : isWhole ? "all" : "some");
    } catch (fault) {
      if (turn === latest) giveUp();
    }
  }

  /* Nothing is said of the claims found before the first of them are there. */
  function show(words, claims, items, how) {
    sought = words;
    found = claims.slice(items.length);
    state.textContent = how ? state.dataset[how].replace("{}", claims.length) : "";
    advice.hidden = how !== "none";
    more.hidden = !found.length;
    list.replaceChildren(...items);
  }

  /* The next claims of those found; not where they have come, or others were found, meanwhile. */
  async function further() {
    const next = found[0], items = await firstOf(found, sought);
    if (next !== found[0]) return;
    found = found.slice(items.length);
    unable.hidden = true;
    more.hidden = !found.length;
    list.append(...items);
    items[0].querySelector("a").focus();
  }

  function firstOf(claims, words) {
    return Promise.all(claims.slice(0, AT_ONCE).map((claim) => item(claim, words)));
  }

  async function item(claim, words) {
    const name = (await claim.data()).raw_url;
    const answer = await fetch(box.dataset.results + name + ".json");
    if (!answer.ok) throw new Error(answer.status + " " + answer.url);
    const made = document.createElement("template");
    made.innerHTML = (await answer.json()).html;
    return marked(made.content.firstElementChild, words);
  }

  /* Marks the words found; a name is shown only for words that stand nowhere else. */
  function marked(result, words) {
    const texts = [...result.querySelectorAll("[data-words]")], named = (text) => text.closest("[data-name]");
    texts.filter((text) => !named(text)).forEach((text) => mark(text, words));
    const shown = texts.filter((text) => !named(text)).map((text) => text.textContent).join(" ");
    const rest = words.filter((word) => !matches(word, shown));
    texts.filter(named).forEach((text) => mark(text, rest));
    result.querySelectorAll("[data-part]").forEach(function (part) { if (!part.querySelector("mark")) part.remove(); });
    return result;
  }

  function mark(text, words) {
    const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT), nodes = [];
    while (walk.nextNode()) nodes.push(walk.currentNode);
    nodes.forEach(function (node) {
      const pieces = node.data.split(/([\p{L}\p{N}\p{Mn}\u0640]+)/u);
      node.replaceWith(...pieces.map(function (piece, place) {
        if (place % 2 === 0 || !words.some((word) => matches(word, piece))) return piece;
        const found = document.createElement("mark");
        found.className = "result__found";
        found.textContent = piece;
        return found;
      }));
    });
  }

  function giveUp() {
    show([], [], [], "");
    box.before(unable);
    failed();
  }

  function failed() {
    failures += 1;
    LANGUAGES.forEach((language) => delete indexes[language]);
    unable.hidden = false;
  }

  function changed() {
    const query = field.value.trim();
    try {
      history.replaceState(null, "", query ? "?q=" + encodeURIComponent(query) : location.pathname);
    } catch (fault) { /* an address from a disk may refuse */ }
    search(query);
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    clearTimeout(waiting);
    changed();
  });
  field.addEventListener("input", function () {
    clearTimeout(waiting);
    waiting = setTimeout(changed, PAUSE);
  });
  more.addEventListener("click", function () {
    const turn = latest;
    further().catch(function () {
      if (turn !== latest) return;
      more.before(unable);
      failed();
    });
  });
  field.value = new URLSearchParams(location.search).get("q") || "";
  if (location.protocol === "file:") return;
  unable.hidden = true;
  index(LANGUAGES[LANGUAGES.length - 1]).then(() => search(field.value), giveUp);
}());

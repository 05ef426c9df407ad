/* The panel beside the list: what may be chosen, what is chosen, and the way back. The list is complete without. */
(function (claims) {
  "use strict";

  claims.start = function (data) {
    const root = document.querySelector("[data-facets]");
    if (!root) return;
    const part = name => root.querySelector(`.facets__${name}`);
    const fieldsets = data.facets.map(facet => root.querySelector(`[data-facet="${facet.key}"]`));
    const titles = fieldsets.map(fieldset => fieldset.querySelector(".facets__title").textContent);
    const step = Number(root.dataset.step), keep = claims.keeper(root.dataset.home);
    const list = claims.list(root, data, stock);
    let state = claims.read(data), limit = step;

    function stock(name, inside) {
      const copy = root.querySelector(`template[data-part="${name}"]`).content.cloneNode(true);
      return inside ? copy.querySelector(inside) : copy.firstElementChild;
    }

    // Words.

    const named = (at, number) => claims.named(data.facets[at].values[number].slice(1));
    const active = () => state.chosen.flatMap((wanted, at) =>
      rows[at].flatMap((_, number) => wanted.has(number) ? [[at, number]] : []));
    const some = shown => claims.said(part("status").dataset.some, { shown: String(shown) });

    function either(at) {
      const pattern = part("chips").dataset.or;
      return active().filter(pair => pair[0] === at).map(pair => [named(...pair)])
        .reduce((first, second) => claims.said(pattern, { first, second }));
    }

    // What may be chosen.

    function row(at, number) {
      const made = stock("value"), box = made.querySelector("input");
      made.querySelector(".facets__name").append(named(at, number));
      box.addEventListener("change", function () {
        state.chosen[at][box.checked ? "add" : "delete"](number);
        changed();
      });
      return made;
    }

    const rows = fieldsets.map(function (fieldset, at) {
      const mine = data.facets[at].values.map((_, number) => row(at, number));
      const fold = fieldset.querySelector(".facets__fold");
      fieldset.querySelector(".facets__values").append(...mine);
      if (fold) fold.addEventListener("click", function () { turn(fold); update(); });
      return mine;
    });

    function turn(button, open = !isOpen(button)) { button.setAttribute("aria-expanded", open); }
    function isOpen(button) { return button.getAttribute("aria-expanded") === "true"; }

    function showValues(counts) {
      rows.forEach(function (mine, at) {
        const fold = fieldsets[at].querySelector(".facets__fold"), sight = Number(fieldsets[at].dataset.sight);
        const folded = fold && !isOpen(fold);
        mine.forEach(function (made, number) {
          const chosen = state.chosen[at].has(number);
          made.querySelector("input").checked = chosen;
          made.querySelector(".facets__count").textContent = counts[at][number];
          made.classList.toggle("facets__value--none", !counts[at][number] && !chosen);
          made.hidden = folded && number >= sight && !chosen;
        });
      });
    }

    // What is chosen.

    function chip([at, number], index) {
      const made = stock("chip"), button = made.querySelector("button");
      const words = { facet: titles[at], values: named(at, number) };
      made.querySelector(".facets__words").append(...claims.said(part("chips").dataset.pair, words));
      button.addEventListener("click", function () {
        state.chosen[at].delete(number);
        changed();
        const left = part("chips").querySelectorAll("button");
        (left[Math.min(index, left.length - 1)] || part("status")).focus();
      });
      return made;
    }

    function showChosen() {
      const pairs = active();
      part("chips").replaceChildren(...pairs.map(chip));
      part("chosen").hidden = !pairs.length;
      part("active").textContent = pairs.length ? ` (${pairs.length})` : "";
      part("sentence").replaceChildren(...[...new Set(pairs.map(pair => pair[0]))].map(function (at) {
        const said = document.createElement("span");
        said.append(...claims.said(part("chips").dataset.pair, { facet: titles[at], values: either(at) }));
        return said;
      }));
    }

    function showLooser() {
      const ways = claims.looser(data, state.chosen);
      part("ways-out").hidden = !ways.length;
      part("no-way-out").hidden = ways.length > 0;
      part("loosen").replaceChildren(...ways.map(function ({ facet, number }) {
        const made = stock("loosen"), button = made.querySelector("button");
        const words = { values: either(facet), claims: some(number) };
        button.append(...claims.said(part("nothing").dataset.without, words));
        button.addEventListener("click", function () {
          state.chosen[facet].clear();
          changed();
          part("status").focus();
        });
        return made;
      }));
    }

    // All of it.

    function update() {
      const { found, counts } = claims.count(data, state.chosen), narrowed = active().length > 0;
      const numbers = list.ordered(found, state.order), select = part("select");
      select.value = state.order || select.options[0].value;
      if (narrowed || state.order) list.show(numbers.slice(0, limit), state.order, select.selectedOptions[0].text);
      else list.restore();
      const words = narrowed ? some(found.size).join("") : part("status").dataset.all;
      root.querySelectorAll(".facets__status, .facets__found").forEach(place => { place.textContent = words; });
      part("more").hidden = !(narrowed || state.order) || numbers.length <= limit;
      part("nothing").hidden = found.size > 0;
      showValues(counts);
      showChosen();
      if (!found.size) showLooser();
    }

    function changed() {
      limit = step;
      update();
      keep(claims.query(data, state));
    }

    part("select").addEventListener("change", function () {
      state.order = this.selectedIndex ? this.value : "";
      changed();
    });
    root.querySelectorAll(".facets__clear, .facets__anew").forEach(button => button.addEventListener("click", function () {
      state.chosen.forEach(wanted => wanted.clear());
      changed();
      part("status").focus();
    }));
    part("more").addEventListener("click", function () {
      const shown = root.querySelectorAll(".facets__list .ledger__link").length;
      limit += step;
      update();
      root.querySelectorAll(".facets__list .ledger__link")[shown].focus();
    });
    part("open").addEventListener("click", function () { turn(this); });
    part("done").addEventListener("click", function () {
      turn(part("open"), false);
      part("status").focus();
    });
    addEventListener("popstate", function () {
      const before = claims.query(data, state);
      state = claims.read(data);
      limit = step;
      if (claims.query(data, state) !== before) update();
    });

    root.querySelectorAll(".facets__open, .facets__panel, .facets__bar").forEach(hidden => { hidden.hidden = false; });
    update();
    if (location.search) {
      keep(claims.query(data, state), true);
      const named = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
      if (named) named.scrollIntoView();
    }
  };
}(window.dossierClaims = window.dossierClaims || {}));

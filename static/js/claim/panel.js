/* The controls of the columns: shown, pinned, earlier, later, and the choice of words. What was done is said. */
(function () {
  "use strict";
  const view = window.dossier && window.dossier.columns;
  const panel = document.querySelector("[data-arrange]");
  if (!view || !panel) return;
  const opener = document.querySelector(`[aria-controls="${panel.id}"]`);
  const words = document.querySelector("[data-words]"), status = document.querySelector("[data-status]");
  const notes = [...document.querySelectorAll("[data-away]")];
  const jumps = [...document.querySelectorAll(".collation__jump")];
  const items = [...panel.querySelectorAll(".arrange__item")].map(function (item, index) {
    const control = (name) => item.querySelector(`[data-do="${name}"]`);
    return { id: item.dataset.column, name: item.querySelector(".arrange__name"), show: control("show"), pin: control("pin"), earlier: control("earlier"), later: control("later"), jump: jumps.find((jump) => jump.hash.slice(1) === item.dataset.column) };
  });
  const without = (list, id) => list.filter((other) => other !== id);
  const letter = (id) => items.find((item) => item.id === id).name.firstElementChild.textContent;

  function say(what, id) {
    const place = view.sorted().indexOf(id) + 1;
    status.textContent = panel.dataset[what].replace("{letter}", id ? letter(id) : "").replace("{place}", place).replace("{shown}", view.shown().length);
  }
  /* The neighbour that a column would change places with; none at the ends of the pinned and of the other columns. */
  function neighbour(id, by) {
    const sorted = view.sorted(), other = sorted[sorted.indexOf(id) + by];
    return other && view.pinned.includes(other) === view.pinned.includes(id) ? other : "";
  }
  const actions = {
    show(id) {
      const isHidden = view.hidden.includes(id);
      view.change({ hidden: isHidden ? without(view.hidden, id) : [...view.hidden, id] });
      say(isHidden ? "shown" : "hidden", id);
    },
    pin(id) {
      const isPinned = view.pinned.includes(id);
      view.change({ pinned: isPinned ? without(view.pinned, id) : [...view.pinned, id] });
      say(isPinned ? "unpinned" : "pinned", id);
    },
    move(id, by) {
      const other = neighbour(id, by);
      if (other) view.change({ order: view.order.map((one) => (one === id ? other : one === other ? id : one)) });
      say("moved", id);
    },
    earlier(id) { actions.move(id, -1); },
    later(id) { actions.move(id, 1); },
    reset() { view.reset(); say("reset"); },
    all() { view.change({ hidden: [] }); say("all"); },
  };
  function act(event) {
    const control = event.target.closest("[data-do]");
    if (control) actions[control.dataset.do](control.closest("[data-column]") ? control.closest("[data-column]").dataset.column : "");
  }

  function draw() {
    items.forEach(function (item) {
      const isHidden = view.hidden.includes(item.id);
      item.show.checked = !isHidden;
      item.show.disabled = !isHidden && view.shown().length === 1;
      item.pin.setAttribute("aria-pressed", view.pinned.includes(item.id));
      item.earlier.setAttribute("aria-disabled", !neighbour(item.id, -1));
      item.later.setAttribute("aria-disabled", !neighbour(item.id, 1));
      item.jump.classList.toggle("collation__jump--away", isHidden);
      item.jump.querySelector(".collation__away").hidden = !isHidden;
    });
    panel.querySelector("[data-crowded]").hidden = !view.isCrowded;
    words.querySelectorAll("input").forEach((input) => { input.checked = input.value === view.words; });
    notes.forEach(function (note) {
      const names = view.sorted().filter((id) => view.hidden.includes(id)).map((id) => items.find((item) => item.id === id).name.cloneNode(true));
      note.hidden = !names.length;
      note.querySelector("[data-count]").textContent = note.dataset.away.replace("{hidden}", names.length);
      note.querySelector("[data-names]").replaceChildren(...names);
    });
  }

  panel.addEventListener("click", act);
  notes.forEach((note) => note.addEventListener("click", function (event) {
    act(event);
    if (note.hidden) opener.focus({ preventScroll: true });
  }));
  words.addEventListener("change", (event) => view.change({ words: event.target.value }));
  opener.addEventListener("click", function () {
    panel.hidden = !panel.hidden;
    opener.setAttribute("aria-expanded", !panel.hidden);
  });
  document.addEventListener("dossier:columns", draw);
  addEventListener("pageshow", draw);   /* a browser may bring back boxes as they were ticked */
  opener.hidden = false;
  words.hidden = !view.isTranslated;
  draw();
}());

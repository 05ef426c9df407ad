/* The controls of the columns: shown, pinned, earlier, later. What was done is said. */
(function () {
  "use strict";
  const view = window.dossier && window.dossier.columns;
  if (!view || !view.areMany) return;
  const find = (selector, from) => [...(from || document).querySelectorAll(selector)];
  const [panel] = find("[data-arrange]"), [opener] = find(`[aria-controls="${panel.id}"]`);
  const [status] = find("[data-status]"), notes = find("[data-away]");
  const lines = Object.fromEntries(find("[data-column]", panel).map(function (line) {
    const controls = Object.fromEntries(find("[data-do]", line).map((control) => [control.dataset.do, control]));
    return [line.dataset.column, { name: line.querySelector(".arrange__name"), ...controls }];
  }));
  const jumps = find(".collation__jump");

  function say(what, id) {
    const letter = id ? lines[id].name.firstElementChild.textContent : "";
    const place = view.sorted().indexOf(id) + 1, shown = view.shown().length;
    status.textContent = panel.getAttribute(`data-say-${what}`)
      .replace("{letter}", letter).replace("{place}", place).replace("{shown}", shown);
  }
  /* With whom a column would change places: no one at the ends of the pinned and of the other columns. */
  function neighbour(id, by) {
    const sorted = view.sorted(), other = sorted[sorted.indexOf(id) + by];
    return other && view.pinned.includes(other) === view.pinned.includes(id) ? other : "";
  }
  function move(id, by) {
    const other = neighbour(id, by);
    if (other) view.change({ order: view.order.map((one) => (one === id ? other : one === other ? id : one)) });
    say("moved", id);
  }
  /* Into a list, or out of it; what is said of the one and of the other. */
  function toggle(list, id, into, out) {
    const isIn = view[list].includes(id);
    view.change({ [list]: isIn ? view[list].filter((one) => one !== id) : [...view[list], id] });
    say(isIn ? out : into, id);
  }
  const actions = {
    show: (id) => toggle("hidden", id, "hidden", "shown"),
    pin: (id) => toggle("pinned", id, "pinned", "unpinned"),
    earlier: (id) => move(id, -1),
    later: (id) => move(id, 1),
    reset() { view.reset(); say("reset"); },
    all() { view.change({ hidden: [] }); say("all"); },
  };
  function act(event) {
    const control = event.target.closest("[data-do]"), line = event.target.closest("[data-column]");
    if (control) actions[control.dataset.do](line ? line.dataset.column : "");
  }

  function draw() {
    view.ids.forEach(function (id) {
      const line = lines[id], isHidden = view.hidden.includes(id), jump = jumps.find((one) => one.hash === `#${id}`);
      line.show.checked = !isHidden;
      line.show.disabled = !isHidden && view.shown().length === 1;
      line.pin.setAttribute("aria-pressed", view.pinned.includes(id));
      line.earlier.setAttribute("aria-disabled", !neighbour(id, -1));
      line.later.setAttribute("aria-disabled", !neighbour(id, 1));
      jump.classList.toggle("collation__jump--away", isHidden);
      jump.querySelector(".collation__away").hidden = !isHidden;
    });
    notes.forEach(function (note) {
      const hidden = view.sorted().filter((id) => view.hidden.includes(id));
      note.hidden = !hidden.length;
      note.querySelector("[data-count]").textContent = note.dataset.away.replace("{hidden}", hidden.length);
      note.querySelector("[data-names]").replaceChildren(...hidden.map((id) => lines[id].name.cloneNode(true)));
    });
  }

  panel.addEventListener("click", act);
  notes.forEach((note) => note.addEventListener("click", function (event) {
    act(event);
    if (note.hidden) opener.focus({ preventScroll: true });
  }));
  opener.addEventListener("click", function () {
    panel.hidden = !panel.hidden;
    opener.setAttribute("aria-expanded", !panel.hidden);
  });
  document.addEventListener("dossier:columns", draw);
  addEventListener("pageshow", draw);   // a browser may bring back boxes as they were ticked
  opener.hidden = false;
  draw();
}());

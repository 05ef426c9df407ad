/* Words and cells point at each other: what is pointed at, touched or focused lights its twins in the quote, in the
   translation and in the comparison; a row's head lights its point in all columns. */
(function () {
  "use strict";
  const table = document.querySelector(".compare__table"), collation = document.querySelector(".collation");
  if (!table) return;
  const find = (selector, from) => [...(from || document).querySelectorAll(selector)];
  const cells = find(".compare__body .cell", table).map(function (cell) {
    const link = cell.querySelector("a[href^='#']"), opened = link && document.getElementById(link.hash.slice(1));
    const isOwn = !cell.classList.contains("cell--elsewhere");
    return { cell: cell, link: link, column: opened && opened.closest(".excerpt"), number: opened && opened.dataset.point, isOwn: isOwn, row: cell.parentElement.firstElementChild };
  }).filter((one) => one.column);
  const words = (column, number) => find(`[data-point="${number}"]`, column);
  const heads = find("[data-row]");
  let held = [], lit = [];

  /* All that belongs to what an element stands for; nothing where it stands for nothing. */
  function twins(element) {
    const point = element.closest(".point"), cell = element.closest(".cell"), head = element.closest("[data-row]");
    const found = point ? cells.filter((one) => one.isOwn && one.column === point.closest(".excerpt") && one.number === point.dataset.point)
      : cell ? cells.filter((one) => one.cell === cell)
      : head ? cells.filter((one) => one.isOwn && one.row.dataset.row === head.dataset.row) : [];
    const marks = point && !found.length ? words(point.closest(".excerpt"), point.dataset.point) : [];
    const own = heads.filter((one) => (head ? one.dataset.row === head.dataset.row : found.some(({ row }) => row.dataset.row === one.dataset.row)));
    return [...marks, ...own, ...found.flatMap((one) => [one.cell, ...words(one.column, one.number)])];
  }
  function light(elements) {
    lit.forEach((element) => element.classList.remove("lit"));
    lit = elements;
    lit.forEach((element) => element.classList.add("lit"));
  }
  const hold = (elements) => light(held = elements);

  /* From words to their cell: to the row by its address, then to the cell. */
  function follow(point) {
    const one = cells.find(({ cell }) => twins(point).includes(cell));
    if (!one) return;
    location.hash = one.row.id;
    one.link.focus({ preventScroll: true });
    one.cell.scrollIntoView({ block: "center", inline: "nearest" });
  }
  let waiting = 0;
  function click(event) {
    const point = event.target.closest(".point");
    clearTimeout(waiting);
    if (!getSelection().isCollapsed) return;
    hold(twins(event.target));
    /* A second click chooses a word; so the first one waits for it. */
    if (point && event.detail < 2) waiting = setTimeout(() => { if (getSelection().isCollapsed) follow(point); }, 300);
  }

  /* One stop of the Tab key for each quote; arrows go on from there, in reading direction. */
  const ring = (point) => find("blockquote .point[id]", point.closest(".excerpt"));
  function key(event) {
    if (event.key === "Escape") hold([]);
    const point = event.target.closest("blockquote .point[id]");
    if (!point) return;
    const on = getComputedStyle(point).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const by = { ArrowDown: 1, ArrowUp: -1, ArrowLeft: -1, ArrowRight: -1, [on]: 1 }[event.key];
    const next = by && ring(point)[ring(point).indexOf(point) + by];
    if (event.key === "Enter") follow(point);
    if (next) next.focus();
    if (by || event.key === "Enter") event.preventDefault();
  }
  find(".collation .excerpt").forEach((column) => find("blockquote .point[id]", column).forEach(function (point, index) {
    const head = heads.find((one) => one.dataset.row === point.dataset.point && one.id);
    if (!head) return;
    point.setAttribute("role", "link");
    point.setAttribute("aria-describedby", head.id);
    point.tabIndex = index ? -1 : 0;
  }));

  [collation, table].forEach(function (block) {
    block.addEventListener("pointerover", (event) => { if (event.pointerType !== "touch") light([...held, ...twins(event.target)]); });
    block.addEventListener("pointerleave", () => light(held));
    block.addEventListener("click", click);
  });
  document.addEventListener("focusin", function (event) {
    hold(twins(event.target));
    if (event.target.matches(".point")) ring(event.target).forEach((one) => { one.tabIndex = one === event.target ? 0 : -1; });
  });
  document.addEventListener("keydown", key);
}());

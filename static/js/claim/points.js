/* Words and cells point at each other: what is pointed at, touched or focused lights its twins in the quote, in the
   translation and in the comparison; a row's head lights its point in all columns. */
(function () {
  "use strict";
  const table = document.querySelector(".compare__table"), collation = document.querySelector(".collation");
  if (!table) return;
  const find = (selector, from) => [...(from || document).querySelectorAll(selector)];
  const heads = find("[data-row]");   // of the table's rows, and their names in the key above the columns
  /* The cells that open words: whose column, which number. */
  const cells = find(".compare__body .cell", table).map(function (cell) {
    const link = cell.querySelector("a[href^='#']"), opened = link && document.getElementById(link.hash.slice(1));
    return opened && {
      cell: cell,
      link: link,
      column: opened.closest(".excerpt"),
      number: opened.dataset.point,
      head: cell.parentElement.firstElementChild,
      isOwn: !cell.classList.contains("cell--elsewhere"),
    };
  }).filter(Boolean);

  /* The cells that an element stands for: words, a cell, a row's head. */
  function cellsOf(element) {
    const point = element.closest(".point"), cell = element.closest(".cell"), head = element.closest("[data-row]");
    if (point) {
      const column = point.closest(".excerpt"), number = point.dataset.point;
      return cells.filter((one) => one.isOwn && one.column === column && one.number === number);
    }
    if (cell) return cells.filter((one) => one.cell === cell);
    return head ? cells.filter((one) => one.isOwn && one.head.dataset.row === head.dataset.row) : [];
  }
  function twins(element) {
    const found = cellsOf(element), rows = found.map((one) => one.head.dataset.row);
    return [
      ...heads.filter((head) => rows.includes(head.dataset.row)),
      ...found.flatMap((one) => [one.cell, ...find(`[data-point="${one.number}"]`, one.column)]),
    ];
  }
  let held = [], lit = [];
  function light(elements) {
    lit.forEach((element) => element.classList.remove("lit"));
    lit = elements;
    lit.forEach((element) => element.classList.add("lit"));
  }
  const hold = (elements) => light(held = elements);

  /* From words to their cell, by the address of its row. */
  function follow(point) {
    const [one] = cellsOf(point);
    if (!one) return;
    location.hash = one.head.id;
    one.link.focus({ preventScroll: true });
    one.cell.scrollIntoView({ block: "center", inline: "nearest" });
  }
  /* A click that ends a selection does nothing; and since a second click chooses a word, the first waits for it. */
  let waiting = 0;
  function click(event) {
    const point = event.target.closest(".point"), isFree = () => getSelection().isCollapsed;
    clearTimeout(waiting);
    if (!isFree()) return;
    hold(twins(event.target));
    if (point) waiting = setTimeout(() => isFree() && follow(point), 300);
  }

  /* One stop of the Tab key for each quote; the arrows go on from there, in reading direction. */
  const points = (column) => find("blockquote .point[id]", column);
  function key(event) {
    const point = event.target.closest("blockquote .point[id]");
    if (event.key === "Escape") hold([]);
    if (!point || event.altKey || event.ctrlKey || event.metaKey) return;
    const onwards = getComputedStyle(point).direction === "rtl" ? -1 : 1;
    const by = { ArrowDown: 1, ArrowUp: -1, ArrowRight: onwards, ArrowLeft: -onwards }[event.key];
    const ring = points(point.closest(".excerpt")), next = by && ring[ring.indexOf(point) + by];
    if (event.key === "Enter") follow(point);
    if (next) next.focus();
    if (by || event.key === "Enter") event.preventDefault();
  }
  find(".collation .excerpt").forEach((column) => points(column).forEach(function (point, index) {
    const [one] = cellsOf(point);
    if (!one) return;
    point.setAttribute("role", "link");
    point.setAttribute("aria-describedby", one.head.id);
    point.tabIndex = index ? -1 : 0;
  }));

  [collation, table].forEach(function (block) {
    block.addEventListener("pointerover", function (event) {
      if (event.pointerType !== "touch") light([...held, ...twins(event.target)]);
    });
    block.addEventListener("pointerleave", () => light(held));
    block.addEventListener("click", click);
  });
  document.addEventListener("focusin", function (event) {
    const column = event.target.matches(".point") && event.target.closest(".excerpt");
    hold(twins(event.target));
    if (column) points(column).forEach((point) => { point.tabIndex = point === event.target ? 0 : -1; });
  });
  document.addEventListener("keydown", key);
}());

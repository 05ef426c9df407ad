/* Pinned columns stay in sight where they leave the others room enough; each stands after those before it. */
(function () {
  "use strict";
  const view = window.dossier && window.dossier.columns;
  if (!view || !view.areMany) return;
  const SHARE = 0.6;   // of the width, at most, for what stays
  const columns = document.querySelector(".collation__columns"), compare = document.querySelector(".compare");
  const crowded = document.querySelector("[data-crowded]");

  function hold() {
    const pins = view.shown().filter((id) => view.pinned.includes(id));
    const fits = stick(columns, columns.firstElementChild, [view.articles], pins);
    crowded.hidden = fits || !pins.length;
    if (compare) stick(compare, compare.querySelector(".compare__corner"), view.lines, pins);
  }
  function stick(box, gutter, rows, pins) {
    const start = gutter.offsetWidth, width = rows[0][view.ids.indexOf(view.shown()[0])].offsetWidth;
    const fits = start + pins.length * width <= SHARE * box.clientWidth;
    rows.forEach((row) => row.forEach(function (part, index) {
      const place = pins.indexOf(view.ids[index]);
      part.classList.toggle("pinned", place >= 0);
      part.classList.toggle("pinned--last", place >= 0 && place === pins.length - 1);
      part.style.setProperty("--pin", fits && place >= 0 ? `${start + place * width}px` : "auto");
    }));
    box.style.setProperty("--pins", fits ? `${pins.length * width}px` : "0px");
    return fits;
  }
  document.addEventListener("dossier:columns", hold);
  addEventListener("resize", hold);
  hold();
}());

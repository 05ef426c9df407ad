/* Step buttons beside a set of columns: one column at a time, in reading direction. */
(function () {
  "use strict";
  document.querySelectorAll("[data-steps]").forEach(function (button) {
    var box = document.getElementById(button.dataset.steps);
    var by = Number(button.dataset.by);
    var sign = getComputedStyle(box).direction === "rtl" ? -1 : 1;
    function state() {
      var passed = Math.abs(box.scrollLeft), most = box.scrollWidth - box.clientWidth - 2;
      button.disabled = by > 0 ? passed >= most : passed <= 2;
    }
    button.hidden = false;
    button.addEventListener("click", function () {
      box.scrollBy({ left: sign * by * box.querySelector("article").offsetWidth });
    });
    box.addEventListener("scroll", state, { passive: true });
    addEventListener("resize", state);
    document.addEventListener("dossier:columns", state);
    state();
  });
}());

/* The words that excerpts share, marked in their quotes while the list of them is open: all of them, or one pair's
   while it is pointed at. Nothing in the quotes is changed. */
(function () {
  "use strict";
  var list = document.querySelector("[data-sharing]");
  if (!list || !window.Highlight || !CSS.highlights) return;

  /* The range that some characters of a quote take; "12 60", in code points. */
  function range(column, places) {
    var quote = document.getElementById(column).querySelector("blockquote");
    var chars = Array.from(quote.textContent), found = new Range();
    places.split(" ").forEach(function (place, index) {
      var left = chars.slice(0, place).join("").length, node;
      var walk = document.createTreeWalker(quote, NodeFilter.SHOW_TEXT);
      while ((node = walk.nextNode()) && node.length < left) left -= node.length;
      found[index ? "setEnd" : "setStart"](node, left);
    });
    return found;
  }

  function mark(event) {
    var one = event && event.target.closest("[data-first][data-second].sharing__pair");
    var pairs = !list.open ? [] : one ? [one] : list.querySelectorAll(".sharing__pair");
    var marks = new Highlight();
    pairs.forEach(function (pair) {
      pair.querySelectorAll("q").forEach(function (run) {
        marks.add(range(pair.dataset.first, run.dataset.first));
        marks.add(range(pair.dataset.second, run.dataset.second));
      });
    });
    CSS.highlights.set("shared", marks);
  }

  list.addEventListener("toggle", function () { mark(); });
  list.addEventListener("mouseover", mark);
  list.addEventListener("focusin", mark);
  list.addEventListener("mouseleave", function () { mark(); });
  list.addEventListener("focusout", function () { mark(); });
}());

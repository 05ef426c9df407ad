/* The choice of words: original, translation, both. One excerpt alone has it, too. */
(function () {
  "use strict";
  const view = window.dossier && window.dossier.columns, words = document.querySelector("[data-words]");
  if (!view || !view.isTranslated) return;

  function draw() {
    words.querySelectorAll("input").forEach((input) => { input.checked = input.value === view.words; });
  }
  words.addEventListener("change", (event) => view.change({ words: event.target.value }));
  document.addEventListener("dossier:columns", draw);
  addEventListener("pageshow", draw);   // a browser may bring back what was chosen
  words.hidden = false;
  draw();
}());

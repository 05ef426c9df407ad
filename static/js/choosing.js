/* Excerpts put aside for a comparison while browsing: kept for this tab, and sent on in the address of `/compare/`. */
(function () {
  "use strict";
  var KEY = "compare", line = document.getElementById("f_choice"), chosen = read();
  var open = line.querySelector(".choice__open"), full = line.querySelector(".choice__full");
  var buttons = document.querySelectorAll("[data-choose]"), limit = Number(line.dataset.limit), way = open.href;

  function read() {
    try { return (sessionStorage.getItem(KEY) || "").split(" ").filter(Boolean); } catch (error) { return chosen || []; }
  }
  function keep(keys) {
    chosen = keys;
    try { sessionStorage.setItem(KEY, keys.join(" ")); } catch (error) { /* then this page alone knows */ }
    show();
  }
  function show() {
    buttons.forEach(function (button) {
      var label = button.firstElementChild, is = chosen.includes(button.dataset.choose);
      button.dataset.choice = button.dataset.choice || label.textContent;
      button.setAttribute("aria-pressed", is);
      label.textContent = is ? button.dataset.chosen : button.dataset.choice;
      button.disabled = !is && chosen.length >= limit;
      button.hidden = false;
    });
    line.hidden = !chosen.length || Boolean(document.getElementById("f_comparing"));
    line.querySelector("[data-count]").textContent = chosen.length;
    full.hidden = chosen.length < limit;
    open.href = way + chosen.map(function (key, index) { return (index ? "&e=" : "?e=") + key; }).join("");
  }

  buttons.forEach(function (button) {
    button.addEventListener("click", function () {
      var key = button.dataset.choose, others = read().filter(function (other) { return other !== key; });
      keep(button.getAttribute("aria-pressed") === "true" ? others : others.concat(key).slice(0, limit));
    });
  });
  line.querySelector(".choice__clear").addEventListener("click", function () { keep([]); });
  addEventListener("pageshow", function () { chosen = read(); show(); });
  show();
}());

/* Copy buttons: shown only where copying works. Comfort: every page is complete without scripts. */
(function () {
  "use strict";
  if (!navigator.clipboard) return;
  document.querySelectorAll("[data-copy], [data-copy-view]").forEach(function (button) {
    var label = button.textContent;
    button.hidden = false;
    button.addEventListener("click", function () {
      /* A view is sent as it stands: the address bar knows what is hidden, pinned, chosen. */
      var text = button.dataset.copy ? document.getElementById(button.dataset.copy).textContent : location.href;
      navigator.clipboard.writeText(text).then(function () {
        button.textContent = button.dataset.done;
        setTimeout(function () { button.textContent = label; }, 2000);
      });
    });
  });
}());

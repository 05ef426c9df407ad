/* Copy buttons: shown only where copying works. Comfort: every page is complete without scripts. */
(function () {
  "use strict";
  if (!navigator.clipboard) return;
  document.querySelectorAll("[data-copy], [data-copy-view]").forEach(function (button) {
    /* Only the label's own text: what it says to screen readers alone stands in an element after it. */
    var label = button.firstChild, words = label.data;
    button.hidden = false;
    button.addEventListener("click", function () {
      /* A view is sent as it stands: the address bar knows what is hidden, pinned, chosen. */
      var text = button.dataset.copy ? document.getElementById(button.dataset.copy).textContent : location.href;
      navigator.clipboard.writeText(text).then(function () {
        label.data = button.dataset.done;
        setTimeout(function () { label.data = words; }, 2000);
      });
    });
  });
}());

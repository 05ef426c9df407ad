/* Copy buttons: shown only where copying works. Comfort: every page is complete without scripts. */
(function () {
  "use strict";
  if (!navigator.clipboard) return;
  /* Text with italics goes along as HTML, too; where that can't be, as text alone. */
  function sent(found, text) {
    if (!found || !found.querySelector("i") || !window.ClipboardItem) return navigator.clipboard.writeText(text);
    return navigator.clipboard.write([new ClipboardItem({
      "text/plain": new Blob([text], { type: "text/plain" }),
      "text/html": new Blob([found.innerHTML], { type: "text/html" })
    })]).catch(function () { return navigator.clipboard.writeText(text); });
  }
  document.querySelectorAll("[data-copy], [data-copy-view]").forEach(function (button) {
    /* Only the label's own text: what it says to screen readers alone stands in an element after it. */
    var label = button.firstChild, words = label.data;
    button.hidden = false;
    button.addEventListener("click", function () {
      /* A view is sent as it stands: the address bar knows what is hidden, pinned, chosen. */
      var found = document.getElementById(button.dataset.copy);
      sent(found, found ? found.textContent : location.href).then(function () {
        label.data = button.dataset.done;
        setTimeout(function () { label.data = words; }, 2000);
      });
    });
  });
}());

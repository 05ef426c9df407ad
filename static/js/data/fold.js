/* A fragment that names a field, or a group of them, opens the group: not every browser does so by itself. */
(function () {
  "use strict";
  function open() {
    var named = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    var group = named && named.closest(".fields");
    var fold = group && group.querySelector("details");
    if (!fold || fold.open) return;
    fold.open = true;
    named.scrollIntoView();
  }
  addEventListener("hashchange", open);
  open();
}());

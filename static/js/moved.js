/* An earlier address: a refresh would lose what stands behind it, so that is carried along here. */
(function () {
  "use strict";
  var moved = document.querySelector("[data-moved]");
  if (moved && (location.search || location.hash)) location.replace(moved.dataset.moved + location.search + location.hash);
}());

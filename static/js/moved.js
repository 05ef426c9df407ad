/* An earlier address: a refresh would lose the fragment, so it is carried along here. */
(function () {
  "use strict";
  var moved = document.querySelector("[data-moved]");
  if (moved && location.hash) location.replace(moved.dataset.moved + location.hash);
}());

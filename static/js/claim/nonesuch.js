/* A fragment that nothing here has says so. */
(function () {
  "use strict";
  const line = document.querySelector("[data-nonesuch]");
  function look() {
    const id = location.hash.slice(1);
    line.hidden = !id || document.getElementById(id);
    line.querySelector("bdi").textContent = id;
  }
  addEventListener("hashchange", look);
  look();
}());

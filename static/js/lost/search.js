/* An address that was mistyped still has words in it: they are offered to the search. */
(function () {
  "use strict";
  const way = document.querySelector("[data-lost]");
  const parts = location.pathname.split("/").filter((part) => part && part !== "index.html");
  const words = parts.length > 1 ? parts.pop().replace(/\.[a-z.]+$/, "").split("-").join(" ") : "";
  if (!/^[a-z0-9 ]{3,80}$/.test(words)) return;
  way.search = new URLSearchParams({ q: words });
  way.hidden = false;
}());

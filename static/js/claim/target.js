/* A fragment that names a column, or words in it, brings the whole column into sight, however far sideways it is. */
(function () {
  "use strict";
  function show() {
    var named = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    var column = named && named.closest("article.excerpt");
    var box = column && column.parentElement;
    if (!box) return;
    if (box.scrollWidth > box.clientWidth) column.scrollIntoView({ inline: "center", block: "nearest" });
    named.scrollIntoView({ inline: "nearest", block: "start" });
  }
  addEventListener("hashchange", show);
  addEventListener("load", show);
}());

/* The runs of six or more equal words of two quotes, by the rule of `dossier/quotes.py`: a test holds this against it.
   Places are in characters (code points), as there. */
var sharedRuns = (function () {
  "use strict";
  var LEAST = 6, GAP = "[…]";

  /* "word", "joiner" (unseen, and ends no word), or "end". */
  function kind(char) {
    if (/[\p{L}\p{M}\p{N}]/u.test(char)) return char === "\u034f" ? "end" : "word";
    return /\p{Cf}/u.test(char) && !/[\u0600-\u0605\u06dd\u070f\u08e2]/.test(char) ? "joiner" : "end";
  }

  /* Folds case as Unicode does in full: by itself, a letter's lower case leaves "ß" and "ς" apart from "ss" and "σ". */
  function folded(letters) {
    return Array.from(letters.normalize("NFC"), function (char) {
      return char === "ı" ? char : char.toUpperCase().toLowerCase().toUpperCase().toLowerCase();
    }).join("");
  }

  /* The quote's words; an elision stands as one without text, which equals no other. */
  function words(quote) {
    var found = [], start = 0;
    quote.split(GAP).forEach(function (part, index) {
      if (index) { found.push({ text: "", start: start, end: start + 3 }); start += 3; }
      var chars = Array.from(part), run = [];
      chars.concat(" ").forEach(function (char, at) {
        var sort = kind(char);
        if (sort === "word") run.push(at);
        else if (sort === "end" && run.length) {
          var letters = run.map(function (one) { return chars[one]; }).join("");
          found.push({ text: folded(letters), start: start + run[0], end: start + run[run.length - 1] + 1 });
          run = [];
        }
      });
      start += chars.length;
    });
    return found;
  }

  /* For each word on the left, the longest run of equal words that begins there, and where on the right it begins. */
  function longest(left, right) {
    var best = left.map(function () { return { size: 0, other: 0 }; }), below = [];
    for (var start = left.length - 1; start >= 0; start--) {
      var row = [];
      for (var other = right.length - 1; other >= 0; other--) {
        if (!left[start].text || left[start].text !== right[other].text) continue;
        row[other] = (below[other + 1] || 0) + 1;
        if (row[other] >= best[start].size) best[start] = { size: row[other], other: other };
      }
      below = row;
    }
    return best;
  }

  return function (first, second) {
    var left = words(first), right = words(second), taken = new Set(), runs = [];
    longest(left, right)
      .map(function (match, start) { return { size: match.size, other: match.other, start: start }; })
      .filter(function (match) { return match.size >= LEAST; })
      .sort(function (a, b) { return b.size - a.size || a.start - b.start; })
      .forEach(function (match) {
        for (var at = 0; at < match.size; at++) if (taken.has(match.start + at)) return;
        for (at = 0; at < match.size; at++) taken.add(match.start + at);
        runs.push({
          first: [left[match.start].start, left[match.start + match.size - 1].end],
          second: [right[match.other].start, right[match.other + match.size - 1].end],
          words: match.size
        });
      });
    return runs.sort(function (a, b) { return a.first[0] - b.first[0]; });
  };
}());

/* Words as they are searched: the same rules as in dossier/folding.py, which explains them; a test compares the two. */
const folding = (function () {
  "use strict";
  const WORD = /[\p{L}\p{N}]+/gu, ARABIC = /[\u0620-\u064a\u066e-\u06d3]/, DIGITS = /^[0-9]+$/, LEFT = 3;
  const FROM = "\u0649\u06cc\u0629\u06a9\u0671٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", TO = "\u064a\u064a\u0647\u0643\u062701234567890123456789";
  const AND = "و", CONJUNCTIONS = [AND, "ف"], PREPOSITIONS = ["ب", "ك", "ل"];
  const ARTICLES = ["بال", "كال", "فال", "ال", "لل"], ENDINGS = ["ها", "ا", "ان", "ات", "ون", "ين", "يه", "ه", "ي"];

  function words(text) {
    const plain = text.normalize("NFKD").replace(/[\p{Mn}\u0640]/gu, "");
    const folded = plain.replace(/[\u0649\u06cc\u0629\u06a9\u0671\u0660-\u0669\u06f0-\u06f9]/g, (sign) => TO[FROM.indexOf(sign)]);
    return (folded.toLowerCase().match(WORD) || []).filter((word) => [...word].length > 1 || DIGITS.test(word));
  }

  function forms(word) {
    return ARABIC.test(word) ? [...new Set(readings(word).map(endingCut))] : [english(word)];
  }

  function readings(word) {
    const found = [word];
    [CONJUNCTIONS, PREPOSITIONS].forEach(function (joined) {
      found.push(...found.filter((one) => joined.includes(one[0]) && one.length > LEFT).map((one) => one.slice(1)));
    });
    if (word[0] === AND && found.length > 1) found.unshift(found.splice(1, 1)[0]);
    return found.map(withoutArticle);
  }

  function withoutArticle(word) {
    const article = ARTICLES.find((one) => word.startsWith(one) && word.length - one.length >= LEFT);
    return article ? word.slice(article.length) : word;
  }

  function endingCut(word) {
    return ENDINGS.reduce((one, ending) => (one.endsWith(ending) && one.length - ending.length >= LEFT ? one.slice(0, -ending.length) : one), word);
  }

  function english(word) {
    if (word.length > LEFT + 1) word = word.replace(/ies$/, "y");
    if (word.length > LEFT) word = word.replace(/(?<=ss)es$|(?<![aisu])s$/, "");
    word = word.replace(/(?<=..)ied$/, "y");
    const cut = word.replace(/(?:ed|ing)$/, "");
    if (cut !== word && cut.length >= LEFT && /[aeiouy]/.test(cut)) word = cut.replace(/([^aeiouylsz])\1$/, "$1");
    return word.endsWith("e") && word.length > LEFT ? word.slice(0, -1) : word;
  }

  return {
    words: words,
    forms: forms,
    isNumber: (word) => DIGITS.test(word),
    language: (word) => (ARABIC.test(word) ? "ar" : "en"),
  };
}());

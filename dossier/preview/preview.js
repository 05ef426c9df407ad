// The preview's own script: it listens to the files, and keeps the reader's place when the page is loaded anew.
(() => {
  "use strict";

  const own = document.currentScript;
  const KEY = "dossier-preview";
  const SHEETS = /^\/static\/(dossier|embed)\.css$/;
  const LATER = 2000; // milliseconds without the preview before it is called ended

  // Where an element stands, in words that find it again.

  const wayTo = (element) => {
    const steps = [];
    for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
      if (at.id) return [`#${CSS.escape(at.id)}`, ...steps].join(" > ");
      steps.unshift(`:nth-child(${[...at.parentElement.children].indexOf(at) + 1})`);
    }
    return [":root", ...steps].join(" > ");
  };
  const at = (way) => document.querySelector(way);

  // The reader's place: kept before the page is loaded anew, found again after.

  const anchor = () => {
    const shown = [...document.querySelectorAll("main [id]")].filter((element) => element.getClientRects().length);
    const first = shown.find((element) => element.getBoundingClientRect().top >= 0);
    return first && { way: wayTo(first), top: first.getBoundingClientRect().top };
  };

  const keep = () => {
    const focus = document.activeElement;
    const page = [...document.querySelectorAll("body *:not(.preview, .preview *)")];
    const place = {
      page: location.pathname,
      top: scrollY,
      anchor: scrollY ? anchor() : null,
      focus: focus && focus !== document.body ? wayTo(focus) : "",
      caret: focus && focus.matches("input[type=search], input[type=text], textarea") ? [focus.selectionStart, focus.selectionEnd] : null,
      folds: page.filter((element) => element.matches("details")).map((fold) => [wayTo(fold), fold.open]),
      moved: page.filter((element) => element.scrollLeft || element.scrollTop).map((one) => [wayTo(one), one.scrollLeft, one.scrollTop]),
      told: Boolean(document.querySelector(".preview details[open]")),
    };
    try {
      sessionStorage.setItem(KEY, JSON.stringify(place));
    } catch {
      return; // a browser that keeps nothing: the page begins at its top
    }
    history.scrollRestoration = "manual";
  };

  const kept = () => {
    try {
      const place = JSON.parse(sessionStorage.getItem(KEY));
      sessionStorage.removeItem(KEY);
      return place && place.page === location.pathname ? place : null;
    } catch {
      return null;
    }
  };

  const scroll = (place) => {
    const found = place.anchor && at(place.anchor.way);
    const top = found ? scrollY + found.getBoundingClientRect().top - place.anchor.top : place.top;
    window.scrollTo({ top, behavior: "instant" });
  };

  const restore = (place) => {
    for (const [way, open] of place.folds) {
      const fold = at(way);
      if (fold && fold.matches("details")) fold.open = open;
    }
    for (const [way, left, top] of place.moved) at(way)?.scrollTo({ left, top, behavior: "instant" });
    const focus = place.focus && at(place.focus);
    if (focus) focus.focus({ preventScroll: true });
    if (focus && place.caret) focus.setSelectionRange(...place.caret);
    scroll(place);
    const again = () => {
      scroll(place);
      history.scrollRestoration = "auto";
    };
    if (document.readyState === "complete") again();
    else addEventListener("load", again, { once: true });
  };

  // What is told.

  const made = (tag, name, text = "") => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    element.textContent = text;
    return element;
  };

  const notes = (found) => {
    const list = made("ol", "preview-notes");
    for (const { line, hint } of found) {
      const note = made("li", "preview-notes__note");
      note.append(made("p", "preview-notes__line", line));
      if (hint) note.append(made("p", "preview-notes__hint", hint));
      for (const part of note.children) part.dir = "auto";
      list.append(note);
    }
    return list;
  };

  const banner = made("aside", "preview");
  banner.lang = "en";
  banner.dir = "ltr";
  banner.setAttribute("aria-label", "Preview");
  banner.hidden = true;
  const said = made("div", "preview__said");
  said.setAttribute("role", "status");
  const quiet = made("div", "preview__quiet");
  banner.append(said, quiet);

  const place = kept();
  let wasOpen = place ? place.told : false;
  let ended = false;
  let told = { title: "", errors: [], quiet: "", warnings: [] };

  const isPlain = document.querySelector("[data-preview-problems]") !== null || window.top !== window;

  const errors = () => {
    const box = made("div", "preview__errors");
    box.tabIndex = 0;
    box.append(made("p", "preview__title", told.title), made("p", "preview__lead", told.lead), notes(told.errors));
    return box;
  };

  const warnings = () => {
    if (!told.warnings.length) return made("p", "preview__line", told.quiet);
    const fold = made("details", "preview__fold");
    fold.open = wasOpen;
    fold.addEventListener("toggle", () => {
      wasOpen = fold.open;
      room();
    });
    fold.append(made("summary", "preview__line", told.quiet), notes(told.warnings));
    return fold;
  };

  // What lies over the page's end must not hide it.
  const room = () => {
    document.documentElement.style.setProperty("--preview-room", banner.hidden ? "0px" : `${banner.offsetHeight}px`);
  };

  const show = () => {
    said.replaceChildren(...(ended ? [made("p", "preview__title preview__ended", "The preview has ended: this page no longer follows the files.")] : told.errors.length ? [errors()] : []));
    quiet.replaceChildren(...(!ended && told.quiet ? [warnings()] : []));
    banner.hidden = isPlain || !(said.childElementCount || quiet.childElementCount);
    banner.classList.toggle("preview--loud", said.childElementCount > 0);
    room();
  };

  // The style sheets: the new one is in place before the old one goes.

  const swap = (digest) => {
    for (const link of document.querySelectorAll("link[rel=stylesheet]")) {
      const address = new URL(link.href);
      if (!SHEETS.test(address.pathname)) continue;
      const next = link.cloneNode();
      next.href = `${address.pathname}?${digest}`;
      next.addEventListener("load", () => {
        for (const old of document.querySelectorAll("link[rel=stylesheet]")) {
          if (old !== next && new URL(old.href).pathname === address.pathname) old.remove();
        }
        room();
      });
      next.addEventListener("error", () => next.remove());
      link.after(next);
    }
  };

  // Listening. A page that nobody sees doesn't: a browser has few connections to one host.

  let events = null;
  let late = 0;
  let style = own.dataset.style;

  const listen = () => {
    if (events || document.hidden) return;
    const query = new URLSearchParams({ path: decodeURIComponent(location.pathname), page: own.dataset.page, style });
    events = new EventSource(`/_preview/events?${query}`);
    events.addEventListener("open", () => {
      clearTimeout(late);
      late = 0;
      if (ended) {
        ended = false;
        show();
      }
    });
    events.addEventListener("error", () => {
      late ||= setTimeout(() => {
        ended = true;
        show();
      }, LATER);
    });
    events.addEventListener("told", (event) => {
      told = JSON.parse(event.data);
      show();
    });
    events.addEventListener("style", (event) => {
      style = event.data;
      swap(style);
    });
    events.addEventListener("page", () => {
      hush();
      keep();
      location.reload();
    });
  };

  const hush = () => {
    events?.close();
    events = null;
    clearTimeout(late);
    late = 0;
  };

  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = own.dataset.sheet;
  sheet.addEventListener("load", room);
  document.head.append(sheet);
  document.body.append(banner);
  if (place) restore(place);
  document.addEventListener("visibilitychange", () => (document.hidden ? hush() : listen()));
  addEventListener("pagehide", hush);
  addEventListener("pageshow", listen);
  addEventListener("resize", room);
  listen();
})();

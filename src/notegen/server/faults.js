// What is wrong with the notes, over the page: errors in a box at its foot, warnings folded up in a corner.
const faults = (() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { all: initial; color-scheme: inherit; position: fixed; inset: auto 0 0 0; z-index: 2147483647; pointer-events: none;
      display: flex; flex-direction: column; align-items: flex-end;
      font: 14px/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; text-align: left; direction: ltr; }
    @media print { :host { display: none; } }
    details, .gone { pointer-events: auto; box-sizing: border-box; max-width: 100%;
      background: light-dark(#fffdfa, #1f1c1b); color: light-dark(#2a2523, #f2ece6); }
    .errors { width: 100%; max-height: 50vh; overflow: auto; border-top: 3px solid light-dark(#b3261e, #f2857c);
      box-shadow: 0 -4px 24px #0003; }
    .errors:not([open]), .gone { width: auto; }
    .warnings { margin: 0 12px 12px; max-height: 50vh; overflow: auto; border: 1px solid light-dark(#cfc4b8, #544b45);
      border-radius: 6px; box-shadow: 0 2px 12px #0002; }
    .gone { margin: 0 12px 12px; padding: 8px 16px; border: 1px solid light-dark(#8a6d1f, #d9bb66); border-radius: 6px; }
    summary { padding: 8px 16px; cursor: pointer; font-weight: 700; position: sticky; top: 0; background: inherit; }
    .warnings summary { padding: 4px 12px; font-weight: 400; }
    summary:focus-visible, a:focus-visible { outline: 2px solid light-dark(#0b57d0, #a8c7fa); outline-offset: -2px; }
    ul { margin: 0; padding: 0 16px 4px; list-style: none; }
    li { margin: 0 0 12px; overflow-wrap: anywhere; }
    li p { margin: 0; }
    .place { color: light-dark(#5b4a00, #e8cf8f); }
    b { color: light-dark(#b3261e, #f9a8a1); }
    .warnings b { color: light-dark(#7a5900, #e8cf8f); }
    pre { margin: 4px 0 0; padding: 4px 8px; overflow-x: auto; font: inherit; border-radius: 4px;
      background: light-dark(#f3ece4, #2e2927); }
    .number { color: light-dark(#6e645c, #a99f96); user-select: none; }
    .said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    a { color: inherit; }`);
  const host = document.createElement("notegen-preview");
  host.lang = "en";
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  const make = (tag, className, ...parts) => {
    const node = document.createElement(tag);
    if (className) node.className = className;
    node.append(...parts);
    return node;
  };
  const said = make("div", "said"), warnings = make("details", "warnings"), errors = make("details", "errors");
  const gone = make("div", "gone", "This page is no longer part of the site. ");
  const home = make("a", "", "Go to its start");
  said.role = "status";
  gone.role = "status";
  home.href = "/";
  gone.append(home);
  const plural = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

  function item(fault, kind) {
    const parts = [make("p", "", make("span", "place", fault.place), " ", make("b", "", `${kind} ${fault.code}`), ` ${fault.message}`)];
    if (fault.excerpt.trim()) {
      const number = `${fault.line} | `;
      const frame = make("pre", "", make("span", "number", number), fault.excerpt);
      if (fault.column) frame.append(`\n${" ".repeat(number.length + fault.column - 1)}`, make("b", "", "^"));
      parts.push(frame);
    }
    if (fault.fix) parts.push(make("pre", "", `fix: ${fault.fix}`));
    return make("li", "", ...parts);
  }

  // Nothing moves while the same is wrong: a box that was folded up stays so.
  function fill(box, found, more, kind, words, isOpen) {
    const state = JSON.stringify([found, more]);
    if (box.dataset.state === state) return false;
    box.dataset.state = state;
    box.open = isOpen;
    const list = make("ul", "", ...found.map((fault) => item(fault, kind)));
    box.replaceChildren(make("summary", "", words), list);
    if (more) box.append(make("p", "", `… and ${more} more, in the terminal`));
    found.length ? root.append(box) : box.remove();
    return true;
  }

  root.addEventListener("keydown", (event) => {
    const box = event.target.closest("details");
    if (event.key === "Escape" && box?.open) {
      box.open = false;
      box.querySelector("summary").focus();
    }
  });

  return {
    show(told) {
      if (!host.isConnected) document.documentElement.append(host);
      if (!said.isConnected) root.append(said);
      const wrong = told.errors.length + told.moreErrors, odd = told.warnings.length + told.moreWarnings;
      fill(warnings, told.warnings, told.moreWarnings, "warning", plural(odd, "warning"), warnings.open);
      const heading = `${plural(wrong, "error")} in the notes; what they keep out of the site is shown as it last was`;
      const had = errors.isConnected;
      if (fill(errors, told.errors, told.moreErrors, "error", heading, true)) {
        const [first] = told.errors;
        said.textContent = first ? `${plural(wrong, "error")}: ${first.place} ${first.message}` : had ? "No errors any more" : "";
      }
    },
    gone: (isGone) => (isGone ? root.append(gone) : gone.remove()),
  };
})();

// Keeps an open page of the preview up to date, in place. Only `notegen serve` adds this; the built site has none of it.
const own = document.currentScript;
const shown = { build: own.dataset.build, page: own.dataset.page, status: Number(own.dataset.status) };

// Each node of the page as it was sent: what the page's own scripts did to it, or a reader, is told apart from that.
const sent = new WeakMap();
const fresh = new WeakMap(); // While it is brought up to date: what a node is to become.
const newer = new Map(); // Path of a copied file → the build that changed it; a browser would show the one it has.

function remember(node, copy = node.cloneNode(true)) {
  sent.set(node, copy);
  for (let one = node.firstChild, other = copy.firstChild; one && other; ) {
    remember(one, other);
    [one, other] = [one.nextSibling, other.nextSibling];
  }
}

const scripts = (root) => [...root.querySelectorAll("script[src]")].filter((one) => !one.dataset.build).map((one) => one.src);
const sheets = (root) => [...root.querySelectorAll('link[rel~="stylesheet"]')];
const pathOf = (url) => new URL(url, location).pathname;

// Deferred scripts of the page run later.
document.addEventListener("readystatechange", () => {
  remember(document.documentElement);
  listen();
}, { once: true });

const rules = {
  beforeNodeMorphed(node, wanted) {
    if (sent.get(node)?.isEqualNode(wanted)) return false; // Whatever happened to it since stays.
    fresh.set(node, wanted);
  },
  afterNodeMorphed: (node, wanted) => sent.set(node, wanted),
  afterNodeAdded: (node) => remember(node),
  beforeNodeRemoved: (node) => sent.has(node), // What scripts added stays.
  beforeAttributeUpdated(name, node) {
    const [was, wanted] = [sent.get(node), fresh.get(node)];
    return !was || !wanted || was.getAttribute(name) !== wanted.getAttribute(name);
  },
};

function morph(wanted) {
  const all = [...document.body.querySelectorAll("*")];
  // Nodes are told apart by ids: one that a script gave to a node that was sent must not hide it, and one that we give
  // to a node that a script added keeps it from being taken for one that was sent.
  const named = all.filter((node) => node.id && sent.has(node) && !sent.get(node).id).map((node) => [node, node.id]);
  const added = all.filter((node) => !node.id && !sent.has(node));
  for (const [node] of named) node.removeAttribute("id");
  added.forEach((node, number) => (node.id = `_notegen-${number}`));
  Idiomorph.morph(document.body, wanted, { callbacks: rules, ignoreActiveValue: true, restoreFocus: true });
  for (const node of added) node.removeAttribute("id");
  for (const [node, id] of named) node.id ||= id;
}

// A new stylesheet is there before the old one goes.
async function dress(wanted) {
  const [old, now] = [sheets(document.head), wanted.map((one) => one.href)];
  let last = old.at(-1);
  const loading = wanted.filter((one) => !old.some((known) => known.href === one.href)).map((one) => {
    const link = document.importNode(one);
    const done = new Promise((resolve) => {
      link.onload = link.onerror = resolve;
      setTimeout(resolve, 3000);
    });
    last ? last.after(link) : document.head.append(link);
    last = link;
    return done;
  });
  await Promise.all(loading);
  for (const link of old) if (!now.includes(link.href)) link.remove();
}

function markNewer(root) {
  for (const node of root.querySelectorAll('link[rel~="stylesheet"], img[src]')) {
    const name = node.href ? "href" : "src";
    const build = newer.get(pathOf(node[name]));
    if (build) node[name] = `${pathOf(node[name])}?${build}`;
  }
}

function renew(copied, build) {
  const all = [...sheets(document), ...document.images].map((one) => pathOf(one.href || one.src));
  const here = copied?.filter((url) => all.includes(pathOf(url)));
  const others = !copied || copied.some((url) => url.endsWith(".css") && !here.includes(url));
  // A stylesheet that none of ours is may be one that ours import.
  for (const path of others ? sheets(document).map((one) => pathOf(one.href)) : []) newer.set(path, build);
  for (const url of here ?? []) newer.set(pathOf(url), build);
  if (!others && !here.length) return;
  const wanted = document.head.cloneNode(true);
  markNewer(wanted);
  markNewer(document.body);
  return dress(sheets(wanted));
}

async function refresh() {
  const answer = await fetch(location.pathname + location.search, {
    headers: { "If-None-Match": shown.page },
    cache: "no-store",
  });
  const isGone = answer.status === 404 && shown.status === 200;
  faults.gone(isGone);
  if (answer.status === 304 || isGone) return;
  const text = await answer.text();
  const page = new DOMParser().parseFromString(text, "text/html");
  const script = page.querySelector("script[data-build]");
  const isOther = answer.status !== shown.status || answer.redirected || page.querySelector("meta[http-equiv=refresh]");
  if (!script || isOther || scripts(page).join() !== scripts(sent.get(document.documentElement)).join()) {
    if (script?.dataset.page !== shown.page || isOther) location.reload(); // The browser keeps the place.
    return;
  }
  if (script.dataset.page === shown.page) return;
  script.remove();
  // A page that may run scripts has such elements as text.
  for (const node of page.querySelectorAll("noscript")) node.textContent = node.innerHTML;
  markNewer(page);
  await dress(sheets(page));
  document.title = page.title;
  document.documentElement.lang = page.documentElement.lang;
  morph(page.body);
  shown.page = script.dataset.page;
}

// One after the other; what is told meanwhile is looked at afterwards.
let work = Promise.resolve();
function take(told) {
  faults.show(told);
  const isNews = told.build !== shown.build;
  shown.build = told.build;
  if (isNews) work = work.then(() => renew(told.copied, told.build)).then(refresh).catch(() => {});
}

let events;
function listen() {
  // A browser opens six connections to a server, so a page that nobody sees holds none; back, it is told what it missed.
  if (events?.readyState < 2 || document.hidden) return;
  events = new EventSource(`/_notegen/events?since=${shown.build}`);
  events.addEventListener("build", (event) => take(JSON.parse(event.data)));
}
const leave = () => events?.close();
addEventListener("pagehide", leave);
addEventListener("pageshow", (event) => event.persisted && listen());
document.addEventListener("visibilitychange", () => (document.hidden ? leave() : listen()));

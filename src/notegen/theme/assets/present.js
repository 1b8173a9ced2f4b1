// Presents a deck or an event: one slide or talk at a time, by keys, swipes and a bar.
const root = document.documentElement, main = document.querySelector('main');
const { dataset, content } = document.getElementById('-present'), [button, bar] = content.children;
const slides = [...main.querySelectorAll(dataset.slides)];
const asked = () => location.search === '?present';
let at, grid;

slides.forEach((slide, n) => {
  slide.ariaLabel ||= slide.querySelector('h1, h2, h3')?.textContent;
  slide.id ||= `slide-${n + 1}`;
  slide.classList.add('sheet');
});

function show(n, swiped) {
  at = Math.max(0, Math.min(n, slides.length - 1));
  bar.firstElementChild.textContent = `${at + 1} / ${slides.length}`;
  if (!swiped) slides[at].focus();
  if (!swiped) slides[at].scrollIntoView({ block: 'nearest' });
  if (!bar.hidden) history.replaceState(history.state, '', `?present#${slides[at].id}`);
}

function overview(on, n = at) {
  root.classList.toggle('overview', grid = on);
  for (const it of main.querySelectorAll('.sheet > *')) it.inert = on;
  show(n);
}

function present(on) {
  bar.hidden = !root.classList.toggle('presenting', on);
  for (const it of slides) it.tabIndex = on - 1;
  overview(false, slides.findIndex(({ id }) => location.hash === `#${encodeURI(id)}`));
  if (on) return;
  if (document.fullscreenElement) document.exitFullscreen();
  button.focus();
}

// A long slide is read to its end first; the overview goes by rows.
function down(by) {
  const slide = slides[at], was = slide.scrollTop;
  const row = slides.filter((it) => it.offsetTop === slides[0].offsetTop);
  slide.scrollBy(0, by * slide.clientHeight);
  if (slide.scrollTop === was) show(at + Math.sign(by) * (grid ? row.length : 1));
}

const step = root.dir === 'rtl' ? -1 : 1;
const keys = {
  ArrowRight: () => show(at + step), ArrowLeft: () => show(at - step), Home: () => show(0), End: () => show(Infinity),
  ArrowDown: () => down(0.2), ArrowUp: () => down(-0.2),
  PageDown: () => down(0.9), PageUp: () => down(-0.9), ' ': () => down(0.9),
  o: () => overview(!grid), Enter: () => overview(false), Escape: () => (grid ? keys.q() : overview(true)),
  q: () => (history.state ? history.back() : location.replace(location.pathname + location.hash)),
  f: () => root.requestFullscreen?.().catch(() => {}),
};

onkeydown = (e) => {
  if (!keys[e.key] || bar.hidden || e.ctrlKey || e.altKey || e.metaKey) return;
  if (/^( |Enter)$/.test(e.key) && e.target.closest('a, button, summary')) return;
  e.preventDefault();
  keys[e.key]();
};
onpopstate = () => asked() === bar.hidden && present(asked());
bar.onclick = ({ target }) => keys[target.dataset.key]?.();
button.onclick = () => {
  history.pushState(true, '', `?present${location.hash}`);
  present(true);
  keys.f();
};
main.onclick = ({ target }) => grid && slides.includes(target) && overview(false, slides.indexOf(target));
main.onscroll = () => {
  const n = Math.round(Math.abs(main.scrollLeft) / main.clientWidth);
  if (n !== at && !grid) show(n, true);
};
main.prepend(content);
if (asked()) present(true);

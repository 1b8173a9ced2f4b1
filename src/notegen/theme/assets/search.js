// Asks the index as one types, shows what it finds as cards, and keeps the address in step.
const [form, state, list, more, card] =
  ['form', '.says', '.found', '.more', 'template'].map(name => document.querySelector(`.parts > ${name}`));
const get = name => form.elements.namedItem(name);
let index, spellings, rest, turn = 0;

function show({url, excerpt, meta}) {
  const item = card.content.cloneNode(true), line = item.querySelector('.excerpt');
  item.querySelector('a').href = url;
  for (const part of item.querySelectorAll('[data-of]')) {
    const text = meta[part.dataset.of];
    text ? part.textContent = text : part.remove();
  }
  excerpt.split('⁂')[0].split(/<\/?mark>/).forEach((text, at) => {
    const part = at % 2 ? line.appendChild(document.createElement('mark')) : line;
    part.append(text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'));
  });
  list.append(item);
}

async function showMore(add) {
  const mine = turn, found = await Promise.all(rest.splice(0, 10).map(one => one.data()));
  if (mine !== turn) return;
  if (!add) list.replaceChildren();
  found.forEach(show);
  more.hidden = !rest[0];
}

async function find() {
  const mine = ++turn, seen = new Set(), given = [...new FormData(form)].filter(([, value]) => value);
  const {q = '', sort, ...filters} = Object.fromEntries(given);
  history.replaceState(0, '', given[0] ? '?' + new URLSearchParams(given) : location.pathname);
  const asked = given.length > !!sort ? [...spellings(q)] : [];
  const answers = await Promise.all(asked.map(one => index.search(one || null, {filters, sort: sort && {date: sort}})));
  if (mine !== turn) return;
  rest = answers.flatMap(one => one.results).filter(({id}) => !seen.has(id) && seen.add(id));
  state.textContent = answers[0] ? form.dataset.found.replace('{count}', rest.length) : '';
  showMore();
}

try {
  [index, {spellings}] = await Promise.all(['index', 'spellings'].map(name => import(new URL(form.dataset[name], location))));
  for (const [name, counts] of Object.entries(await index.filters()))
    for (const value of Object.keys(counts).sort(Intl.Collator().compare))
      get(name)?.add(new Option(`${value} (${counts[value]})`, value), name === 'year' ? 1 : null);
  for (const [name, value] of new URLSearchParams(location.search)) if (get(name)) get(name).value = value;
  form.inert = false;
  form.oninput = find;
  form.onsubmit = () => !find();
  more.onclick = showMore;
  get('q').focus();
  find();
} catch {
  form.remove();
  state.textContent = form.dataset.failed;
}

// Asks the search index as one types, shows what it finds as cards, and keeps the address in step.
const [form, state, list, more, card] = ['form', '[role=status]', '.found', '.more', 'template'].map(x => document.querySelector(`.parts > ${x}`));
let index, turn = 0, results, shown;

// The index is made of words and takes ü for u: ue and ß are asked for both ways, and text without blanks by pairs.
function spellings(text) {
  const query = text.normalize('NFKC').toLowerCase().replace(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]{2,}/gu,
    run => ` ${run.replace(/.(?=(.))/gu, '$&$1 ').slice(0, -1)}`);
  const short = query.replace(/[aou]e/g, pair => pair[0]);
  const long = query.replace(/[äöü]/g, char => char.normalize('NFD')[0] + 'e').replaceAll('ß', 'ss');
  return new Set([query, long, short, query.replaceAll('ss', 'ß'), short.replaceAll('ss', 'ß')]);
}

function show({url, excerpt, meta}) {
  const item = card.content.cloneNode(true);
  item.querySelector('a').href = url;
  for (const part of item.querySelectorAll('[data-of]')) part.textContent = meta[part.dataset.of];
  excerpt.split('⁂')[0].split(/<\/?mark>/).forEach((text, place) => {
    const part = document.createElement(place % 2 ? 'mark' : 'span');
    part.textContent = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    item.querySelector('.excerpt').append(part);
  });
  for (const part of item.querySelectorAll('p, .fact')) part.textContent.trim() || part.remove();
  list.append(item);
}

async function showMore() {
  const mine = turn, found = await Promise.all(results.slice(shown, shown + 10).map(one => one.data()));
  if (mine !== turn) return;
  if (!shown) list.replaceChildren();
  found.forEach(show);
  more.hidden = (shown += 10) >= results.length;
}

async function find() {
  const mine = ++turn, seen = new Set(), given = [...new FormData(form)].filter(([, value]) => value);
  const {q, sort, ...filters} = Object.fromEntries(given);
  history.replaceState(null, '', given.length ? '?' + new URLSearchParams(given) : location.pathname);
  const asked = given.some(([name]) => name !== 'sort') ? [...spellings(q ?? '')] : [];
  const answers = await Promise.all(asked.map(one => index.search(one || null, {filters, sort: sort ? {date: sort} : {}})));
  if (mine !== turn) return;
  results = answers.flatMap(answer => answer.results).filter(({id}) => !seen.has(id) && seen.add(id));
  state.textContent = asked.length ? form.dataset.found.replace('{count}', results.length) : '';
  shown = 0;
  showMore();
}

try {
  index = await import(new URL(form.dataset.index, location));
  const values = await index.filters(), {compare} = new Intl.Collator();
  for (const [name, counts] of Object.entries(values))
    for (const value of Object.keys(counts).sort(compare)) form[name]?.add(new Option(`${value} (${counts[value]})`, value), name === 'year' ? 1 : null);
  for (const [name, value] of new URLSearchParams(location.search)) if (form[name]) form[name].value = value;
  form.firstElementChild.disabled = false;
  form.oninput = find;
  form.onsubmit = event => event.preventDefault();
  more.onclick = showMore;
  form.q.focus();
  find();
} catch {
  form.remove();
  state.textContent = form.dataset.failed;
}

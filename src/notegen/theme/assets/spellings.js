// The ways to look for a text in an index of words that takes ü for u and knows no words in text without blanks.

// model/pairs.py makes the same pairs: 監視シ is 監視 and 視シ.
const inPairs = run => ` ${run.replace(/(.)(?=(.))|./gu, (_, one, next) => next ? `${one}${next} ` : '')}`;

export function spellings(text) {
  const query = text.normalize('NFKC').toLowerCase().replace(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]{2,}/gu, inPairs);
  const short = query.replace(/[aou]e/g, pair => pair[0]);
  const long = query.replace(/[äöü]/g, char => char.normalize('NFD')[0] + 'e').replaceAll('ß', 'ss');
  return new Set([query, long, short, query.replaceAll('ss', 'ß'), short.replaceAll('ss', 'ß')]);
}

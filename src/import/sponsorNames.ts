/** States whose names hold an "and", by the words before it. */
const joined = new Set([
  'Antigua',
  'Bosnia',
  'Saint Kitts',
  'Saint Vincent',
  'Sao Tome',
  'Trinidad',
  'United Kingdom of Great Britain',
]);

/**
 * The names in "Antigua and Barbuda, Belarus and Philippines", in their order. Asterisks that stand
 * behind the sign after a name go to the name: "Albania,* Austria" is "Albania*" and "Austria".
 */
export function sponsorNames(words: string): string[] {
  const names = words
    .replace(/ ?([,:])(\*+) ?/g, '$2$1 ')
    .replace(/ (\*+)/g, '$1')
    .split(', ')
    .map((name) => name.replace(/^and (?=\p{Lu})/u, '').trim());
  const last = (names.pop() ?? '').replace(/[:,]$/, '');
  return [...names, ...lastTwo(last)].filter((name) => name !== '');
}

/** The last "and" joins two States unless it belongs to a name. */
function lastTwo(words: string): string[] {
  const parts = words.split(' and ');
  for (let at = parts.length - 1; at > 0; at -= 1) {
    if (joined.has(parts[at - 1] ?? '')) continue;
    return [parts.slice(0, at).join(' and '), parts.slice(at).join(' and ')];
  }
  return [words];
}

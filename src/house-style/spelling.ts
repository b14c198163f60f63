import words from './unitedNationsWords.json' with { type: 'json' };

/** A dictionary of one way of spelling, as a Hunspell dictionary gives it. Apostrophes are straight. */
export interface Dictionary {
  correct(word: string): boolean;
  suggest(word: string): string[];
  add(word: string): unknown;
}

/** The spelling of the United Nations. Words come with the page's own apostrophes. */
export interface Spelling {
  isCorrect(word: string): boolean;
  /** What may have been meant, likeliest first, at most `mostSuggestions`; none for a correct word. */
  suggestions(word: string): readonly string[];
}

/** How many suggestions are made for a word. */
const mostSuggestions = 5;

const { known, instead } = words as {
  readonly known: readonly string[];
  readonly instead: Readonly<Record<string, string>>;
};

/**
 * Oxford spelling (un-style 5.1, 5.2): British words, of which those in -ise are written as American
 * ones in -ize where there is such a word, so that "organization" is right and "exercise" stays. To
 * both dictionaries the field's own words are added and `own`, a drafter's; a capital is never asked
 * of a word, only allowed.
 */
export function unitedNationsSpelling(
  british: Dictionary,
  american: Dictionary,
  own: readonly string[] = [],
): Spelling {
  const certain = new Set([...known, ...own].map(plain));
  for (const word of certain) british.add(word);

  const isCorrect = (word: string): boolean => {
    const bare = withoutPossessive(plain(word));
    return (
      isSpelled(bare) ||
      (bare.includes('-') && !meant(bare) && bare.split('-').every(isPartSpelled))
    );
  };
  const isPartSpelled = (part: string) => part.length < 2 || isSpelled(part);
  const isSpelled = (word: string): boolean => {
    if (certain.has(word) || certain.has(word.toLowerCase())) return true;
    if (meant(word)) return false;
    if (british.correct(word)) return !american.correct(inZ(word)) || inZ(word) === word;
    const s = inS(word);
    return s !== word && british.correct(s) && american.correct(word);
  };
  const meant = (word: string) => instead[word.toLowerCase()];

  return {
    isCorrect,
    suggestions(word) {
      if (isCorrect(word)) return [];
      const bare = plain(word);
      const told = meant(withoutPossessive(bare)) ?? inZ(bare);
      const found = [told, ...british.suggest(bare).map(inOxford), ...american.suggest(bare)];
      const right = found.filter((one) => one !== bare && isCorrect(one));
      return [...new Set(right.map((one) => asTyped(one, word)))].slice(0, mostSuggestions);
    },
  };

  function inOxford(word: string): string {
    return american.correct(inZ(word)) ? inZ(word) : word;
  }
}

const ending = '(e|ed|es|er|ers|ing|able|ation|ations|ational)';
const zForms = new RegExp(`iz${ending}$`, 'i');
const sForms = new RegExp(`is${ending}$`, 'i');

/** "organisation" as "organization"; the same word where it has no such ending. */
function inZ(word: string): string {
  return word.replace(sForms, 'iz$1');
}

function inS(word: string): string {
  return word.replace(zForms, 'is$1');
}

function plain(word: string): string {
  return word.normalize('NFC').replaceAll('’', "'");
}

function withoutPossessive(word: string): string {
  return word.replace(/'s?$/, '');
}

/** With the typed word's first capital and the page's apostrophe. */
function asTyped(suggestion: string, typed: string): string {
  const page = suggestion.replaceAll("'", '’');
  const [first = ''] = typed;
  const isCapital = first !== first.toLowerCase();
  return isCapital ? page.charAt(0).toUpperCase() + page.slice(1) : page;
}

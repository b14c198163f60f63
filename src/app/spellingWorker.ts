import american from 'dictionary-en/index.aff?raw';
import americanWords from 'dictionary-en/index.dic?raw';
import british from 'dictionary-en-gb/index.aff?raw';
import britishWords from 'dictionary-en-gb/index.dic?raw';
import nspell from 'nspell';
import { unitedNationsSpelling } from '../house-style/spelling.ts';
import { memberStates } from './memberStates.ts';
import type { SpellingOrder } from './speller.ts';

// The worker that holds the dictionaries.
const names = memberStates.flatMap((state) => state.split(/[\s()]+/)).filter(Boolean);
const spelling = unitedNationsSpelling(
  nspell(british, britishWords),
  nspell(american, americanWords),
  names,
);

addEventListener('message', ({ data }: MessageEvent<SpellingOrder>) => {
  const answer =
    'check' in data
      ? data.check.filter((word) => !spelling.isCorrect(word))
      : spelling.suggestions(data.suggest);
  postMessage(answer);
});

import { askingPhrases } from './lexicon.ts';

/** Whether a phrase asks somebody to act, so that also and further want the same addressee. */
export function hasAddressee(base: string): boolean {
  const phrase = base.toLowerCase();
  return askingPhrases.some((asking) => phrase === asking || phrase.endsWith(` ${asking}`));
}

/**
 * Whom a paragraph asks, in lower case, from its words after the opening phrase: up to the first
 * infinitive, without adjuncts such as ", in cooperation with …," (un-style 2.2.6).
 */
export function addressee(wordsAfterPhrase: string): string {
  const words = wordsAfterPhrase.replace(/\s+/g, ' ');
  const end = infinitive.exec(words)?.index ?? words.length;
  return words
    .slice(0, end)
    .replace(secondVerb, '')
    .replace(adverbials, '')
    .replace(adjunct, '')
    .replace(/^[ ,]+|[ ,:;.]+$/g, '')
    .toLowerCase();
}

/** " to " before a verb; before a determiner or a name, "to the Convention", it is a preposition. */
const infinitive =
  /[ ,]to (?!(?:the|an?|its|their|all|any|each|every|such|this|that|these|those|which|wh[io]\w*|other|both)\b)(?=\p{Ll})/u;

/** ", and encourages others": whom a second verb asks is not the addressee (un-style 2.1.1). */
const secondVerb = /,? and (?:also |further )?(?:calls upon|encourages|invites|requests|urges) .*$/;

/** Adverbials between commas, without an object; the addressee may go on behind them. */
const adverbials = alternatives(
  [
    ...['as appropriate', 'where appropriate', 'when appropriate', 'if appropriate', 'inter alia'],
    ...['as applicable', 'where applicable', 'when applicable', 'as necessary', 'where necessary'],
    ...['when necessary', 'as needed', 'where relevant', 'upon request', 'upon their request'],
    ...['as a matter of priority', 'as a matter of urgency', 'at all levels', 'in this regard'],
    ...['in that regard', 'in this context', 'in this connection', 'once again'],
    ...['in order', 'consequently', 'individually and (?:collectively|jointly)'],
  ],
  '(?=,| ?$)',
);

/** Adjuncts with an object, which may be a list with commas of its own: they reach to the end. */
const adjunct = alternatives(
  [
    ...['in (?:close )?(?:cooperation|collaboration|consultation|coordination) with'],
    ...['in partnership with', 'together with', 'in line with', 'in accordance with'],
    ...['in conformity with', 'in compliance with', 'consistent with', 'with the support of'],
    ...['with the assistance of', 'with support from', 'through', '(?:from )?within'],
    ...['with the (?:participation|collaboration|involvement) of', 'in the context of'],
    ...['in (?:his|her|its|their) capacity', 'according to', 'when', 'while', 'pending'],
    ...['taking into account', 'bearing in mind', 'subject to', 'pursuant to'],
  ],
  '\\b.*$',
);

function alternatives(words: readonly string[], rest: string): RegExp {
  return new RegExp(`, (?:${words.join('|')})${rest}`, 'gi');
}

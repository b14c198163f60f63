import { months } from '../document/printedDate.ts';

// Each begins with the sign that it replaces: looking behind at every character is slow.
const dayAndMonth = new RegExp(` (?<=\\b\\d{1,2} )(?=(?:${months.join('|')})\\b)`, 'g');

const abbreviationAndNumber = / (?<=\b(?:No|vol|chap|sect|para)s?\. )(?=[\dA-Z(])/g;

// "A/67/828-S/2013/210": the hyphen between the two symbols of one document.
const doubleSymbol = /-(?<=\b[A-Z][\w.]*\/[\w./()]*[\d)]-)(?=[A-Z]+\/)/g;

// "non-governmental", "sub-centre", "COVID-19", "LC-LP.1": official texts let lines end behind all
// hyphens but these.
const shortPrefix = /-(?<=\b(?:non|pre|sub)-)(?=\p{L})/giu;
const nameAndNumber = /-(?<=\b[A-Z]{2,}-)(?=(?:[A-Z]+\.)?\d)/g;

/**
 * The same words with the spaces and hyphens at which a line must not break made non-breaking
 * (un-style 5.10). As long as the words, so that positions in them stay good.
 */
export function nonBreaking(words: string): string {
  return words
    .replace(dayAndMonth, '\u00A0')
    .replace(abbreviationAndNumber, '\u00A0')
    .replace(doubleSymbol, '\u2011')
    .replace(shortPrefix, '\u2011')
    .replace(nameAndNumber, '\u2011');
}

/**
 * A title whose last word never stands alone on a line: official titles, running heads and titles of
 * agenda items have a non-breaking space before a word that would, and none ends in a lone word
 * (A/C.3/80/L.29 and L.50, A/RES/80/220).
 */
export function lastWordKept(title: string): string {
  return title.replace(/ (?=[^ ]*$)/, '\u00A0');
}

import { readFileSync } from 'node:fs';

/** One of the four source texts. */
export interface Source {
  /** Name of its saved draft in `clause-library`. */
  readonly name: string;
  /** Its whole text. */
  readonly text: string;
}

/** The four texts that the product is for, as copied to the fixtures. */
export const sources = {
  s79: source('79-154', '001_42894bb7dab20eb1.txt'),
  s73: source('73-146', '000_36026c76f9539d49.txt'),
  s72: source('72-195', '004_dcca9aee8b0c3984.txt'),
  s61: source('2006-text', '003_55609d2eda58ce13.txt'),
};

function source(name: string, file: string): Source {
  const url = new URL(`../fixtures/sources/${file}`, import.meta.url);
  return { name, text: readFileSync(url, 'utf8') };
}

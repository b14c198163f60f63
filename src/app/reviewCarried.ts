import type { Node } from 'prosemirror-model';
import type { SourcePlace } from '../import/sourcePlace.ts';
import { reviewed } from './reviewRows.ts';
import type { Decided } from './reviewState.ts';

/**
 * What was known of the rows of a document, for the document after a change: what stood at a row
 * that was joined to another stands at that one, and what was split off stands where it was.
 */
export function carriedOver(before: Decided, doc: Node): Decided {
  const homes = homesOf(before.doc, doc);
  const home = (key: string) => homes.get(key) ?? key;
  return {
    doc,
    doubts: before.doubts.map((doubt) => ({ ...doubt, row: home(doubt.row) })),
    places: placesIn(doc, before.places, homes),
    at: home(before.at),
    doubt: before.doubt,
  };
}

/** By the keys of rows that are gone: the row before each that is still there. */
function homesOf(before: Node, after: Node): ReadonlyMap<string, string> {
  const left = new Set(reviewed(after).rows.map(({ key }) => key));
  const homes = new Map<string, string>();
  let home = '';
  for (const { key } of reviewed(before).rows) {
    if (left.has(key)) home = key;
    else homes.set(key, home);
  }
  return homes;
}

type Places = Decided['places'];

function placesIn(doc: Node, before: Places, homes: ReadonlyMap<string, string>): Places {
  const places = new Map<string, readonly SourcePlace[]>();
  for (const [key, found] of before) {
    const home = homes.get(key) ?? key;
    places.set(home, [...(places.get(home) ?? []), ...found]);
  }
  let last: readonly SourcePlace[] = [];
  for (const { key, paragraph } of reviewed(doc).rows) {
    const own = places.get(key);
    if (own) last = own;
    else if (paragraph !== null && last.length > 0) places.set(key, last);
  }
  return places;
}

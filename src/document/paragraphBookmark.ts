/** Names with a line before them are not shown among a person's own bookmarks. */
const start = '_Chapeau_';

/** Word takes names of 40 signs at most. */
const longest = 40 - start.length;

/**
 * The name of the bookmark that carries a paragraph's id in a Word file. Null for an id that no name
 * can have: letters and figures only, and not too many.
 */
export function bookmarkOf(id: string): string | null {
  return /^[A-Za-z0-9]+$/.test(id) && id.length <= longest ? start + id : null;
}

/** The id that a bookmark carries; null for one that carries none. */
export function idOfBookmark(name: string): string | null {
  return name.startsWith(start) ? name.slice(start.length) : null;
}

import type { Doubts } from './doubts.ts';
import { type Tag, tagsIn, wordsIn } from './wordXml.ts';

interface Place {
  readonly paragraph: number;
  words: string;
}

/** Comments on the words of a file, with the words that they are on. */
export class Comments {
  private readonly part: Tag | null;
  private readonly open = new Map<string, Place>();
  private readonly places = new Map<string, Place>();

  constructor(part: Tag | null) {
    this.part = part;
  }

  /** The first of the words that a comment is on; `paragraph` is the number of theirs. */
  begin(tag: Tag, paragraph: number): void {
    const id = idOf(tag);
    // More than so many comments on the same words are a made-up file's.
    if (this.places.has(id) || this.open.size > 200) return;
    const place = { paragraph, words: '' };
    this.open.set(id, place);
    this.places.set(id, place);
  }

  words(words: string): void {
    for (const place of this.open.values()) place.words += words;
  }

  end(tag: Tag): void {
    this.open.delete(idOf(tag));
  }

  /** The mark of a comment, which may be on no words. */
  mark(tag: Tag, paragraph: number): void {
    const id = idOf(tag);
    if (!this.places.has(id)) this.places.set(id, { paragraph, words: '' });
  }

  /** Tells each comment in a doubt. */
  tell(doubts: Doubts): void {
    for (const tag of this.part ? tagsIn(this.part) : []) {
      if (tag.name !== 'w:comment') continue;
      const place = this.places.get(idOf(tag));
      const words = place?.words.replace(/\s+/g, ' ').trim() ?? '';
      const on = words === '' ? '' : ` on “${words}”`;
      const said = wordsOf(tag);
      const reason = `Comment by ${authorOf(tag)}${dateOf(tag)}${on}: “${said}”`;
      doubts.add('', place?.paragraph ?? null, reason, 'Kept it here; the text has no comments.');
    }
  }
}

function idOf(tag: Tag): string {
  return tag.attributes.get('w:id') ?? '';
}

function wordsOf(comment: Tag): string {
  return tagsIn(comment).map(wordsIn).join(' ').replace(/\s+/g, ' ').trim();
}

function authorOf(tag: Tag): string {
  return tag.attributes.get('w:author')?.trim() || 'nobody named';
}

/** The day of a comment, as " of 12 November 2024". */
function dateOf(tag: Tag): string {
  const day = /^(\d{4})-(\d\d)-(\d\d)/.exec(tag.attributes.get('w:date') ?? '');
  const month = months[Number(day?.[2]) - 1];
  return day && month ? ` of ${Number(day[3])} ${month} ${day[1]}` : '';
}

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

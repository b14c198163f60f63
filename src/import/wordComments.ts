import type { Node } from 'prosemirror-model';
import { type Comment, commentsIn } from '../document/comments.ts';
import { printedDay } from '../document/printedDate.ts';
import type { Doubts } from './doubts.ts';
import type { WordRun } from './wordParagraph.ts';
import { type Tag, tagsIn, wordsIn } from './wordXml.ts';

/** More than so many comments on the same words are a made-up file's. */
const mostOpen = 200;

/** Comments on the words of a file. */
export class Comments {
  private readonly comments: ReadonlyMap<string, Comment>;
  private readonly open = new Set<string>();
  private readonly placed = new Set<string>();
  private readonly paragraphs = new Map<string, number>();
  /** Those on no words, whose paragraph had none yet. */
  private readonly waiting = new Set<string>();

  constructor(part: Tag | null) {
    const tags = tagsIn(part ?? undefined).filter(({ name }) => name === 'w:comment');
    this.comments = new Map(tags.map((tag) => [idOf(tag), commentOf(tag)]));
  }

  /** The first of the words that a comment is on; `paragraph` is the number of theirs. */
  begin(tag: Tag, paragraph: number): void {
    const id = idOf(tag);
    if (!this.comments.has(id) || this.open.size >= mostOpen) return;
    this.open.add(id);
    this.paragraphs.set(id, paragraph);
  }

  end(tag: Tag): void {
    this.open.delete(idOf(tag));
  }

  /** The comments on the words or mark reached, which are read now. */
  take(): { readonly comments?: readonly Comment[] } {
    if (this.open.size === 0 && this.waiting.size === 0) return {};
    const ids = new Set([...this.waiting, ...this.open]);
    this.waiting.clear();
    for (const id of ids) this.placed.add(id);
    return { comments: [...ids].flatMap((id) => this.comments.get(id) ?? []) };
  }

  /** The mark of a comment. One on no words is put on the last ones before it. */
  mark(tag: Tag, paragraph: number, runs: WordRun[] | undefined): void {
    const id = idOf(tag);
    const comment = this.comments.get(id);
    if (!comment || this.placed.has(id)) return;
    this.paragraphs.set(id, paragraph);
    const last = runs?.at(-1);
    if (!runs || !last) {
      this.waiting.add(id);
      return;
    }
    runs[runs.length - 1] = { ...last, comments: [...(last.comments ?? []), comment] };
    this.placed.add(id);
  }

  /** Tells of the comments, and word for word of those that have no place in the document. */
  tell(doc: Node, doubts: Doubts): void {
    const kept = new Set(commentsIn(doc).map(({ id }) => id));
    const counts = new Map<string, number>();
    for (const { id, author } of this.comments.values()) {
      if (kept.has(id)) counts.set(author, (counts.get(author) ?? 0) + 1);
    }
    if (kept.size > 0) {
      const many = kept.size === 1 ? '1 comment' : `${kept.size} comments`;
      const by = [...counts].map(([author, count]) => `${author || 'nobody named'} (${count})`);
      const reason = `The file has ${many} by ${by.join(', ')}.`;
      doubts.add('', null, reason, 'Kept each on the words that it is on.');
    }
    for (const [id, { author, date, text }] of this.comments) {
      if (kept.has(id)) continue;
      const reason = `Comment by ${author || 'nobody named'}${dayOf(date)}: “${text}”`;
      const did = 'Kept it here; what it is on is no part of the text.';
      doubts.add('', this.paragraphs.get(id) ?? null, reason, did);
    }
  }
}

function idOf(tag: Tag): string {
  return tag.attributes.get('w:id') ?? '';
}

function commentOf(tag: Tag): Comment {
  const { attributes } = tag;
  const author = attributes.get('w:author')?.trim() || attributes.get('w:initials')?.trim() || '';
  const lines = tagsIn(tag).map((line) => saidIn(line).replace(/\s+/g, ' ').trim());
  return {
    id: idOf(tag),
    author,
    date: attributes.get('w:date')?.trim() ?? '',
    text: lines.join('\n').trim(),
  };
}

/** The words of a comment, without those that were deleted in it. */
function saidIn(tag: Tag): string {
  if (tag.name === 'w:t') return wordsIn(tag);
  if (tag.name === 'w:tab' || tag.name === 'w:br' || tag.name === 'w:cr') return ' ';
  if (tag.name === 'w:del' || tag.name === 'w:moveFrom') return '';
  return tagsIn(tag).map(saidIn).join('');
}

/** The day of a comment, as " of 12 November 2024". */
function dayOf(date: string): string {
  const day = printedDay(date);
  return day === '' ? '' : ` of ${day}`;
}

/** A line of a paragraph, or a row of a table. Heights are of any one unit. */
export interface PageLine {
  readonly height: number;
  /** The notes whose marks stand in it, by their index. */
  readonly notes: readonly number[];
  /** Whether a page may not end before it. */
  readonly clings?: boolean;
}

/** A paragraph or a table, as it is to stand on pages. */
export interface PageBlock {
  readonly lines: readonly PageLine[];
  /** Room above and below; not at the top and the end of a page. */
  readonly before: number;
  readonly after: number;
  /** Whether it stands on the page of the block after it. */
  readonly keepsNext: boolean;
  /** Whether it begins a page. */
  readonly beginsPage: boolean;
  /** Height of what stands again above it on every further page, as heads of a table. */
  readonly again: number;
}

/** What pages have room for. */
export interface PageRoom {
  /** Height of the text and the notes of the first page, and of the others. */
  readonly first: number;
  readonly others: number;
  /** Height of the rule above the notes. */
  readonly rule: number;
}

/** Lines of a block or a note that stand together, from 0, the last not among them. */
export interface Piece {
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/** What stands on a page. */
export interface Page {
  readonly blocks: readonly Piece[];
  /** At its foot, in the order of their marks; one too long for the page goes on on the next. */
  readonly notes: readonly Piece[];
}

/**
 * Lays blocks out on pages: every line once, in order, and the notes of a line at the foot of its
 * page. No line of a paragraph stands alone at the end or the top of a page (un-style 7.1); what fits
 * on no page whole is broken where it must be. `notes` has the heights of the lines of each note.
 */
export function paginate(
  blocks: readonly PageBlock[],
  notes: readonly (readonly number[])[],
  room: PageRoom,
): Page[] {
  const pages = new Pages(blocks, notes, room);
  for (const unit of unitsOf(blocks)) pages.place(unit);
  return pages.finish();
}

/** Lines that no page end may part: one, several of a block, or of several blocks. */
type Unit = readonly Place[];

interface Place {
  readonly index: number;
  readonly line: number;
}

function unitsOf(blocks: readonly PageBlock[]): Unit[] {
  const units: Place[][] = [];
  let joins = false;
  blocks.forEach((block, index) => {
    block.lines.forEach((_, line) => {
      const place = { index, line };
      const last = units.at(-1);
      const clings = line === 0 ? joins && !block.beginsPage : isClinging(block, line);
      if (clings && last) last.push(place);
      else units.push([place]);
    });
    joins = block.keepsNext;
  });
  return units;
}

/** Of a paragraph two lines at least stand on each page. */
function isClinging({ lines }: PageBlock, line: number): boolean {
  const { clings } = lines[line] ?? {};
  return clings ?? (line === 1 || line === lines.length - 1);
}

class Pages {
  private readonly pages: Page[] = [];
  private pieces: Piece[] = [];
  private foot: Piece[] = [];
  /** Height of the text and of the notes on the page at hand. */
  private used = 0;
  private footUsed = 0;
  /** Room below the last block, should anything follow. */
  private gap = 0;
  /** Lines of notes for which there was no room on the page of their mark. */
  private carried: Piece[] = [];
  private readonly blocks: readonly PageBlock[];
  private readonly notes: readonly (readonly number[])[];
  private readonly room: PageRoom;

  constructor(blocks: readonly PageBlock[], notes: readonly (readonly number[])[], room: PageRoom) {
    this.blocks = blocks;
    this.notes = notes;
    this.room = room;
  }

  place(unit: Unit): void {
    const [first] = unit;
    const begins = first?.line === 0 && this.blocks[first.index]?.beginsPage;
    if (begins && !this.isEmpty) this.turn();
    if (!this.fits(unit) && !this.isEmpty) this.turn();
    // Carried notes may leave no room on a page that has no text yet.
    while (!this.fits(unit) && this.carried.length > 0) this.turn();
    // Where the last of them ended, the rest of the page may still be less than a line.
    if (unit.length === 1 && this.footUsed > 0 && !this.takes(unit)) this.turn();
    if (this.fits(unit) || unit.length === 1) {
      for (const place of unit) this.add(place);
    } else for (const place of unit) this.place([place]);
  }

  finish(): Page[] {
    if (!this.isEmpty || this.pages.length === 0) this.turn();
    while (this.foot.length > 0) this.turn();
    return this.pages;
  }

  private get isEmpty(): boolean {
    return this.pieces.length === 0;
  }

  private get height(): number {
    return this.pages.length === 0 ? this.room.first : this.room.others;
  }

  private fits(unit: Unit): boolean {
    let { used, gap, footUsed } = this;
    let isEmpty = this.isEmpty;
    for (const place of unit) {
      const above = this.above(place, gap, isEmpty);
      used += above + this.lineAt(place).height;
      footUsed += this.footOf(place, footUsed);
      gap = this.below(place);
      isEmpty = false;
    }
    return used + footUsed <= this.height + 0.01;
  }

  /** Whether the lines themselves have room on a page without text; their notes may go on. */
  private takes(unit: Unit): boolean {
    if (!this.isEmpty) return true;
    const heights = unit.map((place) => this.above(place, 0, true) + this.lineAt(place).height);
    return heights.reduce((a, b) => a + b, this.footUsed) <= this.height + 0.01;
  }

  private add(place: Place): void {
    const { index, line } = place;
    this.used += this.above(place, this.gap, this.isEmpty) + this.lineAt(place).height;
    const last = this.pieces.at(-1);
    if (last?.index === index) this.pieces[this.pieces.length - 1] = { ...last, to: line + 1 };
    else this.pieces.push({ index, from: line, to: line + 1 });
    this.gap = this.below(place);
    for (const note of this.lineAt(place).notes)
      this.addNote({ index: note, from: 0, to: this.linesOf(note) });
  }

  /** As many lines as there is room for, the others on the next page. */
  private addNote({ index, from, to }: Piece): void {
    if (this.carried.length > 0) {
      this.carried.push({ index, from, to });
      return;
    }
    const heights = this.notes[index] ?? [];
    let end = from;
    for (; end < to; end += 1) {
      const rule = this.footUsed === 0 ? this.room.rule : 0;
      const isOnlyThing = this.isEmpty && this.footUsed === 0;
      const more = rule + (heights[end] ?? 0);
      if (this.used + this.footUsed + more > this.height + 0.01 && !isOnlyThing) break;
      this.footUsed += more;
    }
    if (end > from) this.foot.push({ index, from, to: end });
    if (end < to) this.carried.push({ index, from: end, to });
  }

  private turn(): void {
    this.pages.push({ blocks: this.pieces, notes: this.foot });
    this.pieces = [];
    this.foot = [];
    this.used = 0;
    this.footUsed = 0;
    this.gap = 0;
    const carried = this.carried;
    this.carried = [];
    for (const piece of carried) this.addNote(piece);
  }

  private above({ index, line }: Place, gap: number, isTop: boolean): number {
    const block = this.blocks[index];
    if (!block) throw new RangeError(`no block ${index}`);
    if (line > 0) return isTop ? block.again : 0;
    return isTop ? 0 : gap + block.before;
  }

  private below({ index, line }: Place): number {
    const block = this.blocks[index];
    return block && line === block.lines.length - 1 ? block.after : 0;
  }

  private footOf(place: Place, footUsed: number): number {
    const { notes } = this.lineAt(place);
    const height = notes.flatMap((note) => this.notes[note] ?? []).reduce((a, b) => a + b, 0);
    return height + (notes.length > 0 && footUsed === 0 ? this.room.rule : 0);
  }

  private lineAt({ index, line }: Place): PageLine {
    const found = this.blocks[index]?.lines[line];
    if (!found) throw new RangeError(`no line ${line} in block ${index}`);
    return found;
  }

  private linesOf(note: number): number {
    return this.notes[note]?.length ?? 0;
  }
}

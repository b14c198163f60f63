/** The cell of a tagged table that words of a page stand in. */
export interface TaggedCell {
  /** The table of the page, as all its cells share it. */
  readonly table: TaggedTable;
  /** Of the rows and cells that have words on the page, from 0. */
  readonly row: number;
  readonly column: number;
  /** Whether the tags call it a head. */
  readonly header: boolean;
}

/** A table as the tags of a page have it. */
export interface TaggedTable {
  /** How many cells each row has. */
  readonly rows: number[];
}

/** A part of a page as the tags of a PDF tell it, as pdf.js gives them. */
interface Tag {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Tag[];
}

/** Tags go no deeper; those of a damaged file may. */
const deepest = 40;

/** The cells of the tables of a page by the ids of their marked content; a table in a cell is its words. */
export function taggedCells(tree: unknown): ReadonlyMap<string, TaggedCell> {
  const cells = new Map<string, TaggedCell>();
  const visit = (tag: Tag, depth: number): void => {
    if (depth > deepest) return;
    if (tag.role === 'Table') rowsIn(tag, depth).forEach(rowsOf({ rows: [] }, cells));
    else for (const child of tag.children ?? []) visit(child, depth + 1);
  };
  if (tree) visit(tree as Tag, 0);
  return cells;
}

function rowsIn(tag: Tag, depth: number): Tag[] {
  if (depth > deepest) return [];
  return (tag.children ?? []).flatMap((child) =>
    child.role === 'TR' ? [child] : rowsIn(child, depth + 1),
  );
}

function rowsOf(table: TaggedTable, cells: Map<string, TaggedCell>) {
  return (tag: Tag, row: number): void => {
    const own = (tag.children ?? []).filter(({ role }) => role === 'TD' || role === 'TH');
    table.rows.push(own.length);
    for (const [column, { role, children }] of own.entries()) {
      const cell = { table, row, column, header: role === 'TH' };
      for (const id of idsIn(children ?? [], 0)) cells.set(id, cell);
    }
  };
}

function idsIn(tags: readonly Tag[], depth: number): string[] {
  if (depth > deepest) return [];
  return tags.flatMap(({ type, id, children }) =>
    type === 'content' && id !== undefined ? [id] : idsIn(children ?? [], depth + 1),
  );
}

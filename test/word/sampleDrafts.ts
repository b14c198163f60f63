import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mark, Node } from 'prosemirror-model';
import { schema } from '../../src/document/schema.ts';
import { importText } from '../../src/import/importText.ts';
import {
  annex,
  annexParagraph,
  cell,
  continuation,
  doc,
  em,
  fn,
  heading,
  masthead,
  op,
  pp,
  ref,
  row,
  sub,
  table,
  title,
  withAttrs,
} from '../builders.ts';

const treaty = 'United Nations, Treaty Series, vol. 2225, No. 39574';

/** A Third Committee draft that has everything that a Word file can show. */
export function fullDraft(): Node {
  return doc(
    [
      masthead({
        documentSymbol: 'A/C.3/81/L.…',
        distribution: 'Limited',
        date: '2 October 2026',
        originalLanguage: 'English',
        session: 81,
        committee: 'Third Committee',
        agendaItem: '71 (c)',
        agendaItemTitle: 'Promotion and protection of human rights: human rights situations',
        sponsors: ['Philippines', 'Belarus', 'Netherlands (Kingdom of the)'],
        proposalKind: 'draft resolution',
      }),
      title('Trafficking in women & girls: “what <remains> to be done”'),
      pp('Recalling the Convention', fn(treaty), ' and its resolution 79/154 of 17 December 2024'),
      pp('Recalling also the Protocol', fn(treaty), fn('A/79/322'), ', and A/67/828-S/2013/210'),
      pp(
        'Reaffirming that the Plan of Action was developed',
        sub('To promote ratification'),
        sub(
          'To support States',
          sub('With training'),
          sub('With means', sub('In kind', sub('Now'))),
        ),
      ),
      pp(
        'Reaffirming also that it aims',
        sub('To prevent'),
        sub('To protect', fn('Resolution 64/293')),
      ),
      heading(1, 'Prevention'),
      op(
        'Urges Member States',
        sub('To cooperate'),
        continuation('and to report, ', em('inter alia')),
      ),
      op('Also urges them to act under ', ref('p3'), ' and ', ref('p6')),
      withAttrs(op('Requests more', sub('First'), sub('Second')), { startAt: 9 }),
      heading(2, 'At the borders'),
      op('Decides to remain seized of the matter'),
      annex(
        'Terms of reference',
        annexParagraph('The fund helps'),
        annexParagraph('It has', sub('A board')),
        annexParagraph('Its shares are as follows:'),
        shares(),
        annexParagraph('They change by ', ref('p6')),
      ),
      annex('Forms', annexParagraph('The form is free')),
    ],
    { footnotePolicy: 'legacy' },
  );
}

/** A table with heads, notes, and cells that reach over columns and rows. */
function shares(): Node {
  const wide = (words: string, colspan: number) => withAttrs(cell(words), { colspan });
  const head = (node: Node) => withAttrs(node, { header: true });
  return table(
    row(
      head(withAttrs(cell('Member State'), { rowspan: 2 })),
      head(wide('Share', 2)),
      head(withAttrs(cell('Remarks'), { rowspan: 2 })),
    ),
    row(head(cell('2025')), head(cell('2026'))),
    row('Belarus', '0.041', cell(['0.043', fn('See A/79/322')]), cell('Paid', 'in full')),
    row(
      'Philippines',
      '0.212',
      '–',
      withAttrs(cell(['As in ', ref('p6'), fn(treaty)]), { rowspan: 2 }),
    ),
    row(head(cell('Both')), wide('', 2)),
  );
}

const sources = join(import.meta.dirname, '../fixtures/sources');

/** The four sources, imported, by file name. */
export function sourceDocuments(): readonly { readonly name: string; readonly document: Node }[] {
  return readdirSync(sources).map((name) => ({
    name,
    document: importText(readFileSync(join(sources, name), 'utf8')).doc,
  }));
}

/** A/RES/79/154, imported. */
export function resolution79154(): Node {
  return importText(readFileSync(join(sources, '001_42894bb7dab20eb1.txt'), 'utf8')).doc;
}

/** A draft with proposals of every kind, and comments. */
export function proposedDraft(): Node {
  const by = { author: 'Kenya', date: '2026-10-02T09:30:00Z' };
  const undated = { author: '', date: '' };
  const inserted = schema.mark('proposedInsertion', by);
  const deleted = schema.mark('proposedDeletion', undated);
  const comment = schema.mark('comment', {
    id: 'x',
    ...by,
    text: 'All of them?\nOr only “parties”?',
  });
  const text = (words: string, ...marks: Mark[]) => schema.text(words, marks);
  const whole = (node: Node, kind: string) => withAttrs(node, { proposed: { kind, ...by } });
  return doc([
    pp('Recalling its ', text('resolution 79/154', inserted), fn('Resolution 79/154')),
    whole(pp('Noting the report', fn('A/79/322')), 'insertion'),
    op(
      'Urges ',
      text('all ', inserted, deleted),
      text('Member States', comment),
      fn('Resolution 55/25').mark([deleted]),
      fn('Resolution 55/25').mark([inserted, comment]),
      text(' to act', deleted),
    ),
    whole(op('Requests States:', sub('To act'), sub('To report', fn('A/79/161'))), 'deletion'),
    whole(heading(1, 'Follow-up'), 'insertion'),
    whole(heading(2, 'Review'), 'deletion'),
    op(
      'Decides',
      sub('To sit'),
      whole(sub('To rise'), 'deletion'),
      whole(continuation('in New York'), 'insertion'),
    ),
    whole(annex('Terms of reference', annexParagraph('The group')), 'insertion'),
  ]);
}

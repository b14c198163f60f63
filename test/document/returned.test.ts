import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { outline } from '../../src/document/outline.ts';
import { accepted, rejected } from '../../src/document/proposals.ts';
import { returned } from '../../src/document/returned.ts';
import {
  changeKind,
  changePlace,
  returnedChanges,
  withTaken,
} from '../../src/document/returnedChanges.ts';
import { schema } from '../../src/document/schema.ts';
import {
  adoptionLine,
  doc,
  em,
  fn,
  heading,
  masthead,
  op,
  pp,
  sub,
  withAttrs,
} from '../builders.ts';
import { randomDrafts } from '../import/randomDrafts.ts';
import { withRandomChanges } from './randomProposals.ts';

const kenya = { author: 'Kenya', date: '2026-10-02T09:30:00Z' };
const chile = { author: 'Chile', date: '2026-10-03T10:00:00Z' };
const ins = (words: string, by = kenya) =>
  schema.text(words, [schema.mark('proposedInsertion', by)]);
const del = (words: string, by = kenya) =>
  schema.text(words, [schema.mark('proposedDeletion', by)]);

function changesOf(draft: Node, file: Node) {
  const brought = returned(draft, file);
  return { brought, changes: returnedChanges(brought) };
}

function everyOne(changes: readonly { readonly index: number }[]): Set<number> {
  return new Set(changes.map(({ index }) => index));
}

/** A text of which each paragraph without an id has that of the draft's at its place. */
function text(...paragraphs: readonly Node[]): Node {
  return doc(
    paragraphs.map((node, at) => (node.attrs.id ? node : withAttrs(node, { id: `p${at + 1}` }))),
  );
}

const words = (text: Node) => outline(text).entries.map((entry) => entry.words.textContent);

const draft = doc([
  pp('Recalling the Convention and its Protocols', fn('United Nations, Treaty Series, vol. 2225.')),
  op('Urges all Member States to sign the Convention'),
  op('Invites the Secretary-General to report on shelters and legal aid'),
  op('Decides to remain seized of the matter'),
]);

describe('a file that came back', () => {
  it('has the tracked changes of each author, at their places', () => {
    const file = text(
      draft.child(3),
      op('Urges all Member States to sign ', ins('and ratify '), 'the Convention'),
      op(
        'Invites the Secretary-General to report on ',
        del('shelters', chile),
        ins('houses', chile),
        ' and legal aid',
      ),
      draft.child(6),
    );
    const { changes, brought } = changesOf(draft, file);
    expect(
      changes.map(({ kind, author, label, removed, added, isTracked }) => [
        kind,
        author,
        label,
        removed,
        added,
        isTracked,
      ]),
    ).toEqual([
      ['words', 'Kenya', 'OP1', '', 'and ratify ', true],
      ['words', 'Chile', 'OP2', 'shelters', 'houses', true],
    ]);
    expect(words(withTaken(brought, changes, new Set([1])))).toEqual([
      ...words(draft).slice(0, 2),
      'Invites the Secretary-General to report on houses and legal aid',
      'Decides to remain seized of the matter',
    ]);
    expect(withTaken(brought, changes, new Set()).eq(draft)).toBe(true);
  });

  it('a colon typed before subparagraphs is no change where words are added or a note ends them', () => {
    const note = fn('See A/79/1.');
    const before = text(
      op('Calls upon States:', sub('to sign')),
      op('Urges States:', note, sub('to act')),
    );
    const file = text(
      op('Calls upon States in Africa', sub('to sign')),
      op('Urges States', note, sub('to act')),
    );
    const { brought, changes } = changesOf(before, file);
    expect(changes.map(({ removed, added }) => [removed, added])).toEqual([['', ' in Africa']]);
    expect(words(withTaken(brought, changes, new Set([0])))[0]).toBe(
      'Calls upon States in Africa:',
    );
    expect(withTaken(brought, changes, new Set()).eq(before)).toBe(true);
  });

  it('has the full stop of an abbreviation that somebody takes out in part as theirs alone', () => {
    const note = fn('See A/79/1.');
    const before = text(op('Urges States to sign, ratify, etc.', note), op('Decides'));
    const file = text(op('Urges States to sign, ratify, ', del('e'), 'tc.', note), op('Decides'));
    const { changes } = changesOf(before, file);
    expect(changes.map(({ author, removed }) => [author, removed])).toEqual([['Kenya', 'e']]);
  });

  it('has words tracked between the marks at an end as one change, and no colon of its own', () => {
    const note = fn('See A/79/1.');
    const before = text(op('Urges States, as follows:', note, note, ',', sub('to act')));
    const file = text(op('Urges States, as follows:', note, note, ins('one'), ',', sub('to act')));
    const { changes } = changesOf(before, file);
    expect(changes.map(({ author, added }) => [author, added])).toEqual([['Kenya', 'one']]);
  });

  it('has silent edits as untracked, beside tracked ones in the same paragraph', () => {
    const file = text(
      draft.child(3),
      op('Urges all States to sign ', ins('and ratify '), 'the Convention'),
      draft.child(5),
      draft.child(6),
    );
    const { changes } = changesOf(draft, file);
    expect(changes.map(({ removed, added, isTracked }) => [removed, added, isTracked])).toEqual([
      ['Member ', '', false],
      ['', 'and ratify ', true],
    ]);
  });

  it('has paragraphs that are new, gone or elsewhere', () => {
    const file = text(
      draft.child(3),
      withAttrs(draft.child(5), { id: 'p3' }),
      withAttrs(draft.child(4), { id: 'p2' }),
      withAttrs(op('Calls upon banks to freeze what traffickers own'), { id: 'p9' }),
    );
    const { changes, brought } = changesOf(draft, file);
    expect(changes.map(({ kind, label }) => [kind, label])).toEqual([
      ['moved', expect.any(String)],
      ['dropped', 'OP3'],
      ['new', 'OP3'],
    ]);
    const all = withTaken(brought, changes, everyOne(changes));
    expect(words(all)).toEqual(words(file));
  });

  it('says where a moved paragraph stood, and where it would', () => {
    const { changes } = changesOf(
      draft,
      text(
        draft.child(3),
        withAttrs(draft.child(6), { id: 'p4' }),
        withAttrs(draft.child(4), { id: 'p2' }),
        withAttrs(draft.child(5), { id: 'p3' }),
      ),
    );
    expect(changes.map((change) => [changePlace(change), changeKind(change)])).toEqual([
      ['OP3', 'moved to before OP1'],
    ]);
    const last = [3, 5, 6, 4].map((at) => draft.child(at));
    const [down] = changesOf(draft, doc(last)).changes;
    expect(down && [changePlace(down), changeKind(down)]).toEqual(['OP1', 'moved to after OP3']);
  });

  it('has a paragraph that somebody divides as one change by them, taken or left as a whole', () => {
    const peru = { author: 'Peru', date: '2026-10-04T10:00:00Z' };
    const gone = del(' and legal aid', peru);
    const file = text(
      draft.child(3),
      draft.child(4),
      op('Invites the Secretary-General to report on shelters', gone),
      withAttrs(op('and legal aid'), { id: 'p9', proposed: { kind: 'insertion', ...peru } }),
      withAttrs(draft.child(6), { id: 'p4' }),
    );
    const { brought, changes } = changesOf(draft, file);
    expect(
      changes.map(({ kind, author, label, removed, added, isTracked }) => [
        `${kind} ${author} ${label}`,
        removed,
        added,
        isTracked,
      ]),
    ).toEqual([['divided Peru OP2', '', 'and legal aid', true]]);
    expect(changes[0]?.context).toEqual([
      'Invites the Secretary-General to report on shelters\n',
      '',
    ]);
    expect(words(withTaken(brought, changes, new Set([0]))).slice(2, 4)).toEqual([
      'Invites the Secretary-General to report on shelters',
      'and legal aid',
    ]);
    expect(withTaken(brought, changes, new Set()).eq(draft)).toBe(true);
    const before = text(
      draft.child(3),
      draft.child(4),
      withAttrs(op('Invites the Secretary-General'), {
        id: 'p9',
        proposed: { kind: 'insertion', ...peru },
      }),
      withAttrs(
        op(del('Invites the Secretary-General ', peru), 'to report on shelters and legal aid'),
        { id: 'p3' },
      ),
      withAttrs(draft.child(6), { id: 'p4' }),
    );
    expect(changesOf(draft, before).changes.map(({ kind, label }) => [kind, label])).toEqual([
      ['divided', 'OP2'],
    ]);
  });

  it('says which note of the draft is changed', () => {
    const own = doc([
      pp('Recalling', fn('A/79/1.'), ' and', fn('A/79/2, with words behind it.')),
      op('Urges', fn('A/79/3, with words behind it.')),
    ]);
    const file = doc([
      pp('Recalling', fn('A/79/1.'), fn('A/79/9.'), ' and', fn('A/79/2, with words behind.')),
      op('Urges', fn('A/79/3, with other words behind it.')),
    ]);
    expect(changesOf(own, file).changes.map(changePlace)).toEqual([
      'PP1',
      'PP1, note 2',
      'OP1, note 3',
    ]);
  });

  it('has whole words around it, with dots beside them only where there are more', () => {
    const long = `${'and all that stands before it '.repeat(3)}and ends`;
    const own = doc([op('Urges States'), op(`Urges ${long} to sign it ${long}`)]);
    const file = doc([op('Urges all States'), op(`Urges ${long} to ratify it ${long}`)]);
    const [near, far] = changesOf(own, file).changes.map(({ context }) => context);
    expect(near).toEqual(['Urges ', 'States']);
    expect(far?.[0]).toMatch(/^…(and|all|that|stands|before|it) .*ends to $/);
    expect(far?.[1]).toMatch(/^ it and.* (and|all|that|stands|before|it)…$/);
  });

  it('has changed words of notes, and new notes', () => {
    const file = text(
      pp(
        'Recalling the Convention and its Protocols',
        fn('United Nations, Treaty Series, vol. 2237.'),
      ),
      op('Urges all Member States to sign the Convention', fn('A/79/322.')),
      draft.child(5),
      draft.child(6),
    );
    const { changes, brought } = changesOf(draft, file);
    expect(changes.some(({ isOfNote, label }) => isOfNote && label === 'PP1')).toBe(true);
    expect(changes.some(({ added, label }) => added.includes('A/79/322') && label === 'OP1')).toBe(
      true,
    );
    const all = withTaken(brought, changes, everyOne(changes));
    expect(words(all)).toEqual(words(file));
  });

  it('can be read again: what was taken is no change any more', () => {
    const file = text(
      draft.child(3),
      op('Urges all Member States to sign ', ins('and ratify '), 'the Convention'),
      op(
        'Invites the Secretary-General to report on ',
        del('shelters', chile),
        ins('houses', chile),
        ' and legal aid',
      ),
      withAttrs(op('Calls upon banks to freeze what traffickers own'), {
        id: 'p9',
        proposed: { kind: 'insertion', ...kenya },
      }),
      draft.child(6),
    );
    const { changes, brought } = changesOf(draft, file);
    expect(changes).toHaveLength(3);
    for (const taken of [[0], [1], [2], [0, 1, 2]]) {
      const next = withTaken(brought, changes, new Set(taken));
      expect(changesOf(next, file).changes).toHaveLength(3 - taken.length);
    }
  });

  it('leaves the others as proposals where that is wanted', () => {
    const file = text(
      draft.child(3),
      op('Urges all Member States to sign ', ins('and ratify '), 'the Convention'),
      op('Invites the Secretary-General to report on shelters and aid'),
      draft.child(6),
    );
    const { changes, brought } = changesOf(draft, file);
    const next = withTaken(brought, changes, new Set([0]), 'proposals');
    expect(words(accepted(next))).toEqual(words(accepted(file)));
    expect(words(next)[2]).toContain('legal aid');
  });

  it('has fields of masthead and adoption line, and the numbering, each to be taken', () => {
    const rest = draft.children.slice(3);
    const stated = (agendaItem: string, meeting: string, numbering: string) =>
      doc(
        [masthead({ ...draft.child(0).attrs, agendaItem }), ...rest, adoptionLine(meeting, 'x')],
        { numbering },
      );
    const before = stated('', '53rd', 'continuous');
    const after = stated('27', '54th', 'bySection');
    const { brought, changes } = changesOf(before, after);
    expect(changes.map((each) => [each.label, changeKind(each), each.removed, each.added])).toEqual(
      [
        ['Masthead', 'agenda item', '', '27'],
        ['Numbering', 'sections', 'runs on', 'begins again at each section'],
        ['Adoption line', 'meeting', '53rd', '54th'],
      ],
    );
    expect(withTaken(brought, changes, new Set()).eq(before)).toBe(true);
    expect(withTaken(brought, changes, new Set([0])).eq(stated('27', '53rd', 'continuous'))).toBe(
      true,
    );
    expect(withTaken(brought, changes, everyOne(changes)).eq(after)).toBe(true);
  });

  it('empties nothing of a masthead that the file has not, wholly or in part', () => {
    const full = { documentSymbol: 'A/C.3/81/L.1', session: 81, sponsors: ['Belarus', 'Peru'] };
    const stated = (fields: Parameters<typeof masthead>[0]) =>
      doc([masthead(fields), ...draft.children.slice(3)]);
    const own = stated(full);
    const without = changesOf(own, stated({ session: null, organ: 'General Assembly' }));
    expect([without.changes, without.brought.untold]).toEqual([[], ['The file has no masthead.']]);
    const part = changesOf(own, stated({ ...full, sponsors: [] }));
    expect([part.changes, part.brought.untold]).toEqual([
      [],
      ['The masthead says nothing in the file for “Belarus, Peru” (sponsors).'],
    ]);
  });

  it('has a field by those whose words came or went in it, and by nobody else', () => {
    const stated = (agendaItemTitle: string, agendaItem: string, ...sponsors: string[]) =>
      doc([masthead({ agendaItemTitle, agendaItem, sponsors }), ...draft.children.slice(3)]);
    const own = stated('Advancement of women', '27', 'Albania');
    const proposal = (kind: 'insertion' | 'deletion', words: string, isOfAdoption = false) => ({
      ...{ kind, words, isOfAdoption, ...kenya },
    });
    const authors = (file: Node, ...opening: ReturnType<typeof proposal>[]) =>
      returnedChanges(returned(own, file, { opening })).map(({ label, author }) => label + author);
    const swap = [proposal('deletion', 'Albania'), proposal('insertion', 'Peru')];
    expect(authors(stated('Peruvian women', '27', 'Peru'), ...swap)).toEqual([
      'Masthead',
      'MastheadKenya',
    ]);
    const line = proposal('insertion', 'Agenda item 28');
    expect(authors(stated('Advancement of women', '28', 'Albania'), line)).toEqual([
      'MastheadKenya',
    ]);
    const adoption = proposal('insertion', '28', true);
    expect(authors(stated('Advancement of women', '28', 'Albania'), adoption)).toEqual([
      'Masthead',
    ]);
  });

  it('has no number of its own where one that counts on is given, and Take all leaves a number', () => {
    const own = doc([op('Urges'), op('Decides'), op('Requests')]);
    const file = (startAt: number) =>
      text(withAttrs(own.child(3), { startAt }), own.child(4), own.child(5));
    expect(changesOf(own, file(1)).changes).toEqual([]);
    expect(changesOf(own, file(4)).changes.map(({ since }) => since)).toEqual(['counted']);
  });

  it('tells an adoption line that is not in both', () => {
    const adopted = doc([...draft.children, adoptionLine('53rd', '17 December 2024')]);
    expect(changesOf(draft, adopted).brought.untold).toEqual(['The file has an adoption line.']);
    expect(changesOf(adopted, draft).brought.untold).toEqual(['The file has no adoption line.']);
  });

  it('has numbers that are given or gone, and levels, each to be taken', () => {
    const own = doc([
      op('Urges'),
      withAttrs(op('Invites'), { startAt: 7 }),
      op('Requests'),
      withAttrs(heading(2, 'First steps'), { numbered: true }),
      op('Decides'),
    ]);
    const changed = [
      { startAt: 3 },
      { startAt: null },
      { numbered: false },
      { level: 3, numbered: false },
      {},
    ];
    const file = doc(changed.map((attrs, at) => withAttrs(own.child(at + 3), attrs)));
    const { brought, changes } = changesOf(own, file);
    expect(changes.map((each) => [each.label, changeKind(each), each.removed, each.added])).toEqual(
      [
        ['OP1', 'number', 'counts on', 'begins with 3'],
        ['OP7', 'number', 'begins with 7', 'counts on'],
        ['OP8', 'number', 'has a number', 'has no number'],
        ['“First steps”', 'number', 'has a number', 'has no number'],
        ['“First steps”', 'level', 'level 2', 'level 3'],
      ],
    );
    expect(brought.untold).toEqual([]);
    expect(withTaken(brought, changes, new Set()).eq(own)).toBe(true);
    expect(withTaken(brought, changes, everyOne(changes)).eq(file)).toBe(true);
  });

  it('tells words whose italics came or went, but not those of opening phrases', () => {
    const note = (...words: readonly Node[]) => schema.node('footnote', null, words);
    const own = doc([
      pp(
        'Recalling the reports, ',
        em('inter alia'),
        ' on shelters',
        note(schema.text('See '), em('Gazette'), schema.text(' 5')),
      ),
      op('Urges all Member States to sign'),
    ]);
    const file = doc([
      pp(
        em('Recalling the'),
        ' reports, inter alia',
        em(' on'),
        ' shelters',
        note(schema.text('See Gazette 5')),
      ),
      op(em('Urges'), ' all Member ', em('States'), ' to ', ins('agree and '), em('sign')),
    ]);
    const { brought, changes } = changesOf(own, file);
    expect(changes.map(({ added }) => added)).toEqual(['agree and ']);
    expect(brought.untold).toEqual([
      'PP1, note: “Gazette” is not in italics in the file.',
      'PP1: “the” is in italics in the file.',
      'PP1: “inter alia” is not in italics in the file.',
      'PP1: “on” is in italics in the file.',
      'OP1: “States” is in italics in the file.',
      'OP1: “sign” is in italics in the file.',
    ]);
  });

  it('keeps where words came from', () => {
    const provenance = {
      source: 'A/RES/79/154',
      label: 'OP1',
      words: 'Urges all Member States to sign',
    };
    const own = doc([
      withAttrs(op('Urges all Member States to sign'), { provenance }),
      op('Decides'),
    ]);
    const { changes, brought } = changesOf(
      own,
      doc([op('Urges all States to sign'), op('Decides')]),
    );
    const all = withTaken(brought, changes, everyOne(changes));
    expect(all.child(3).attrs.provenance).toEqual(provenance);
  });

  it('has changes of subparagraphs', () => {
    const own = doc([op('Requests:', sub('a report on shelters'), sub('a list of judges'))]);
    const file = doc([
      op('Requests:', sub('a report on shelters'), sub('a long list of judges'), sub('money')),
    ]);
    const { changes, brought } = changesOf(own, file);
    expect(changes.map(({ kind, added }) => [kind, added])).toEqual([
      ['words', 'long '],
      ['new', 'money'],
    ]);
    expect(words(withTaken(brought, changes, everyOne(changes)))).toEqual(words(file));
  });
});

/** The words of a text as far as they can be changed: white space and marks at ends are computed. */
function told(text: Node): string {
  const all: string[] = [];
  accepted(text).descendants((node) => {
    if (!node.isTextblock || node.type.name === 'enactingBody') return true;
    if (node.type.name.includes('able')) return true;
    const own = node.textContent
      .replace(/[\s,;:.]+$/, '')
      .replace(/\s+/g, ' ')
      .trim();
    all.push(own);
    return false;
  });
  return all.filter((own) => own !== '').join('\n');
}

describe('of any draft and any file', () => {
  it('nothing taken is the draft, and what its authors track has their names', () => {
    fc.assert(
      fc.property(withRandomChanges(randomDrafts), (file) => {
        const own = rejected(file);
        const { changes, brought } = changesOf(own, file);
        expect(withTaken(brought, changes, new Set()).eq(own)).toBe(true);
        expect(changes.filter(({ isTracked }) => !isTracked)).toEqual([]);
        const all = withTaken(brought, changes, everyOne(changes));
        expect(told(all)).toBe(told(file));
      }),
    );
  });

  it('nothing taken is the draft, whatever the file is', () => {
    fc.assert(
      fc.property(withRandomChanges(randomDrafts), withRandomChanges(randomDrafts), (own, file) => {
        const { changes, brought } = changesOf(own, file);
        expect(withTaken(brought, changes, new Set()).eq(own)).toBe(true);
      }),
    );
  });
});

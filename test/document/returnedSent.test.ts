import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { asSent } from '../../src/document/asSent.ts';
import { withoutComments } from '../../src/document/comments.ts';
import { outline } from '../../src/document/outline.ts';
import { paragraphIds } from '../../src/document/paragraphId.ts';
import { accepted, rejected } from '../../src/document/proposals.ts';
import { returned } from '../../src/document/returned.ts';
import { returnedChanges, withTaken } from '../../src/document/returnedChanges.ts';
import { schema } from '../../src/document/schema.ts';
import { doc, fn, masthead, op, pp, sub, withAttrs } from '../builders.ts';
import { randomDrafts } from '../import/randomDrafts.ts';
import { withRandomChanges } from './randomProposals.ts';

const kenya = { author: 'Kenya', date: '2026-10-02T09:30:00Z' };
const ins = (words: string) => schema.text(words, [schema.mark('proposedInsertion', kenya)]);
const del = (words: string) => schema.text(words, [schema.mark('proposedDeletion', kenya)]);
const remark = (words: string) =>
  schema.text(words, [schema.mark('comment', { id: '1', ...kenya, text: 'Why?' })]);
const named = (id: string, node: Node) => withAttrs(node, { id });

const parts = {
  pp1: named('a1', pp('Recalling the Convention and its Protocols', fn('A/79/322.'))),
  pp2: named('a2', pp('Recognizing the vital work of the shelters along the rivers')),
  op1: named('b1', op('Urges all Member States to sign the Convention')),
  op2: named('b2', op('Invites the Secretary-General to report on:', sub('shelters'), sub('aid'))),
  op3: named('b3', op('Calls upon banks to freeze what traffickers own')),
  op4: named('b4', op('Decides to remain seized of the matter')),
};
type Parts = Partial<Record<keyof typeof parts | 'head', Node | null>> & {
  readonly more?: Node[];
};

/** The text that was sent, with other paragraphs for some of it, or without them. */
function text({ more = [], ...others }: Parts = {}): Node {
  const all = Object.entries({ ...parts, ...others }).flatMap(([, node]) => node ?? []);
  return doc([...all, ...more]);
}

/** With these ids, in reading order. */
function withIds(doc: Node, ids: readonly (string | undefined)[]): Node {
  const left = [...ids];
  const named = (node: Node): Node => {
    const attrs = 'id' in node.attrs ? { ...node.attrs, id: left.shift() ?? '' } : node.attrs;
    return node.isText ? node : node.type.create(attrs, node.children.map(named), node.marks);
  };
  return named(doc);
}

const sent = asSent(text());
const touched = named(
  'b1',
  op('Urges all Member States to sign ', ins('and ratify '), 'the Convention'),
);
const shown = (changes: ReturnType<typeof returnedChanges>) =>
  changes.map(({ kind, author, label, removed, added, since }) => ({
    is: `${kind} ${author} ${label}`,
    words: `−${removed}+${added}`,
    since,
  }));

function changesOf(draft: Node, file: Node, as = sent) {
  const brought = returned(draft, file, { sent: as });
  const changes = returnedChanges(brought);
  const take = (...indices: number[]) => withTaken(brought, changes, new Set(indices));
  const all = take(...changes.map(({ index }) => index));
  return { brought, changes, take, all };
}

const words = (text: Node) =>
  outline(accepted(text)).entries.map((entry) => entry.words.textContent);

describe('a file that tells how it was sent', () => {
  it('has no change where only the draft has other words, notes and paragraphs by now', () => {
    const draft = text({
      pp1: named('a1', pp('Recalling the Convention and its Protocols', fn('A/80/1.'))),
      pp2: named('a2', pp('Recognizing the paramount work of the shelters along the rivers')),
      op2: named('b2', op('Invites the Secretary-General to report on:', sub('shelters'))),
      op3: null,
      more: [named('b9', op('Encourages everyone to read it'))],
    });
    const file = text({
      op1: named(
        'b1',
        op('Urges all Member States to sign ', ins('and ratify '), 'the Convention'),
      ),
    });
    const { changes, brought, all } = changesOf(draft, file);
    expect(shown(changes)).toEqual([
      { is: 'words Kenya OP1', words: '−+and ratify ', since: null },
    ]);
    expect(words(all)).toEqual(
      words(draft).map((own) => own.replace('to sign the', 'to sign and ratify the')),
    );
    expect(brought.ours).toEqual(
      expect.arrayContaining(['PP1', 'PP2', '“Calls upon banks to freeze what traffickers own”']),
    );
  });

  it('has no change where only the draft has paragraphs elsewhere by now', () => {
    const { op1, op2, op3, op4 } = parts;
    const draft = doc([parts.pp1, parts.pp2, op3, op1, op4, op2]);
    const file = text({
      pp2: named(
        'a2',
        pp('Recognizing the vital work of ', ins('all '), 'the shelters along the rivers'),
      ),
    });
    const { changes, all } = changesOf(draft, file);
    expect(shown(changes)).toEqual([{ is: 'words Kenya PP2', words: '−+all ', since: null }]);
    expect(words(all).slice(2)).toEqual(words(draft).slice(2));
  });

  it('has what is tracked in a paragraph that the draft changed, beside the words of the draft', () => {
    const draft = text({
      pp2: named('a2', pp('Recognizing the paramount work of the shelters along the rivers')),
    });
    const file = text({
      pp2: named(
        'a2',
        pp('Recognizing the vital work of ', ins('all '), 'the shelters', del(' along the rivers')),
      ),
    });
    const { changes, take, all } = changesOf(draft, file);
    expect(shown(changes)).toEqual([
      { is: 'words Kenya PP2', words: '−+all ', since: 'changed' },
      { is: 'words Kenya PP2', words: '− along the rivers+', since: 'changed' },
    ]);
    expect(words(take(0))[1]).toBe(
      'Recognizing the paramount work of all the shelters along the rivers',
    );
    expect(words(all)[1]).toBe('Recognizing the paramount work of all the shelters');
    expect(take().eq(draft)).toBe(true);
  });

  it('says where somebody replaces what the draft replaced too', () => {
    const draft = text({
      pp2: named('a2', pp('Recognizing the paramount work of the shelters along the rivers')),
    });
    const file = text({
      pp2: named(
        'a2',
        pp(
          'Recognizing the ',
          del('vital'),
          ins('crucial'),
          ' work of the shelters along the rivers',
        ),
      ),
    });
    expect(shown(changesOf(draft, file).changes)).toEqual([
      { is: 'words Kenya PP2', words: '−paramount+crucial', since: 'changed' },
    ]);
  });

  it('says where both changed a paragraph and nobody knows whose the words are', () => {
    const draft = text({
      pp2: named('a2', pp('Recognizing the paramount work of the shelters along the rivers')),
    });
    const file = text({
      pp2: named('a2', pp('Recognizing the vital work of the shelters along the coasts')),
      op1: touched,
    });
    const { changes } = changesOf(draft, file);
    expect(changes.map(({ label, since }) => [label, since])).toEqual([
      ['PP2', 'changed'],
      ['PP2', 'changed'],
      ['OP1', null],
    ]);
  });

  it('says where the draft took out what somebody changed, or changed what somebody takes out', () => {
    const draft = text({
      op3: null,
      op4: named('b4', op('Decides to consider the matter again')),
    });
    const file = text({
      op3: named('b3', op('Calls upon banks to freeze at once what traffickers own')),
      op4: null,
      more: [named('b8', op('Requests more'))],
    });
    expect(shown(changesOf(draft, file).changes).map(({ is, since }) => [is, since])).toEqual([
      ['dropped  OP3', 'changed'],
      ['new  OP3', 'dropped'],
      ['new  OP4', null],
    ]);
  });

  it('moves a paragraph with the words that the draft has by now', () => {
    const now = named('b1', op('Urges all States to sign the Convention'));
    const draft = text({ op1: now });
    const { pp1, pp2, op1, op2, op3, op4 } = parts;
    const { changes, all } = changesOf(draft, doc([pp1, pp2, op2, op3, op4, op1]));
    expect(shown(changes).map(({ is, since }) => [is, since])).toEqual([['moved  OP1', null]]);
    expect(words(all).at(-1)).toBe('Urges all States to sign the Convention');
    const gone = withAttrs(op1, { proposed: { kind: 'deletion', ...kenya } });
    const come = withAttrs(op1, { id: 'b1x', proposed: { kind: 'insertion', ...kenya } });
    const tracked = changesOf(draft, doc([pp1, pp2, gone, op2, op3, op4, come]));
    expect(shown(tracked.changes).map(({ is, since }) => [is, since])).toEqual([
      ['moved Kenya OP1', null],
    ]);
    expect(words(tracked.all).at(-1)).toBe('Urges all States to sign the Convention');
  });

  it('tells no mark apart that the paper computes, and each that it does not', () => {
    const [typed, kept] = ['Calls upon States:', 'in paragraphs 5 and 6, etc'];
    const before = doc([op(typed, sub('to sign')), op(`${kept}.`), op('Urges'), op('Decides')]);
    const draft = doc([op(typed), op(kept), op('Urges'), op('Decides')]);
    const file = doc([
      op(typed.replace(':', ''), sub('to sign')),
      op(`${kept}.`),
      op('Urges all'),
      op('Decides'),
    ]);
    const ids = ['p1', 'p2', 'p3', 'p4', 'p5'];
    const shorter = withIds(draft, [ids[0], ...ids.slice(2)]);
    const { changes } = changesOf(shorter, withIds(file, ids), asSent(withIds(before, ids)));
    expect(changes.map(({ label, added }) => [label, added])).toEqual([['OP3', ' all']]);
  });

  it('keeps a comment on words that only the draft changed', () => {
    const draft = text({ op4: named('b4', op('Decides to consider the matter again')) });
    const file = text({
      op4: named('b4', op(remark('Decides'), ' to remain seized of the matter')),
    });
    const { changes } = changesOf(draft, file);
    expect(changes.map(({ kind, said }) => [kind, said])).toEqual([['comment', 'Why?']]);
  });

  it('tells on demand also what only the draft changed, as its doing', () => {
    const { pp1, op1, op2, op4 } = parts;
    const now = named('a2', pp('Recognizing the paramount work of the shelters along the rivers'));
    const draft = doc([pp1, now, op2, op1, op4, named('b9', op('Encourages everyone to read it'))]);
    const note = fn('A/79/322.');
    const more = named(
      'a1',
      pp('Recalling ', ins('all of '), 'the Convention and its Protocols', note),
    );
    const changes = returnedChanges(returned(draft, text({ pp1: more }), { sent }, true));
    expect(shown(changes).map(({ is, since }) => `${is} ${since}`)).toEqual([
      'words Kenya PP1 null',
      'words  PP2 changed',
      'moved  OP2 moved',
      'new  OP3 dropped',
      'dropped  OP4 changed',
    ]);
  });

  it('is compared as a whole where nobody touched it, as it may be what a colleague wrote', () => {
    const draft = text({ op4: named('b4', op('Decides to consider the matter again')) });
    const { changes, all } = changesOf(draft, text());
    expect(new Set(shown(changes).map(({ is, since }) => `${is} ${since}`))).toEqual(
      new Set(['words  OP4 null']),
    );
    expect(words(all)).toEqual(words(text()));
  });

  it('has only its masthead where somebody changed that alone', () => {
    const draft = text({ op4: named('b4', op('Decides to consider the matter again')) });
    const file = text({ head: masthead({ session: 81, agendaItem: '28' }) });
    const { changes, brought } = changesOf(draft, file);
    expect(changes.map(({ label, added }) => [label, added])).toEqual([['Masthead', '28']]);
    expect(brought.ours).toEqual(['OP4']);
  });

  it('says nothing of the number of a paragraph that was changed here and moved there', () => {
    const draft = text({ op1: named('b1', op('Urges all States to sign the Convention')) });
    const { op1, op2, op3 } = parts;
    const moved = withAttrs(op1, { startAt: 9 });
    const file = text({ op1: op2, op2: op3, op3: moved });
    expect(changesOf(draft, file).changes.map(({ kind }) => kind)).toEqual(['moved']);
  });

  it('is compared as a whole where it tells of another text', () => {
    const others = asSent(doc([named('x1', op('Urges')), named('x2', op('Decides'))]));
    const draft = text({ op4: named('b4', op('Decides to consider the matter again')) });
    const { changes } = changesOf(draft, text({ op1: touched }), others);
    expect(changes.map(({ label }) => label)).toContain('OP4');
  });

  it('tells of any draft that was changed since only what the file has', () => {
    const added = withAttrs(op('Also requests what nobody has asked for'), {
      id: 'theirs',
      proposed: { kind: 'insertion', ...kenya },
    });
    fc.assert(
      fc.property(withRandomChanges(randomDrafts), (both) => {
        const [before, draft] = [rejected, accepted].map((read) => withoutComments(read(both))) as [
          Node,
          Node,
        ];
        // Of a draft that has less than half of it left it is another text.
        const [all, left] = [paragraphIds(before), paragraphIds(draft)];
        fc.pre([...all].filter((id) => left.has(id)).length * 2 > all.size);
        const at = before.children.findLastIndex(({ type }) => type.spec.group === 'block') + 1;
        const file = before.type.create(before.attrs, [
          ...before.children.slice(0, at),
          added,
          ...before.children.slice(at),
        ]);
        const { changes, take } = changesOf(draft, file, asSent(before));
        expect(changes.map(({ author, added: own }) => [author, own])).toEqual([
          ['Kenya', added.textContent],
        ]);
        expect(take().eq(draft)).toBe(true);
      }),
    );
  });
});

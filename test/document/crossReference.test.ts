import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { crossReferenceWords } from '../../src/document/crossReference.ts';
import { outline } from '../../src/document/outline.ts';
import { annex, annexParagraph, doc, heading, op, pp, ref, sub, withAttrs } from '../builders.ts';

/** The words of the document's only cross-reference. */
function words(blocks: readonly Node[], attrs = {}): string {
  const text = doc(blocks, attrs);
  const found: string[] = [];
  text.descendants((node, pos) => {
    if (node.type.name === 'crossReference') {
      found.push(crossReferenceWords(outline(text), node.attrs.target, pos));
    }
    return true;
  });
  expect(found).toHaveLength(1);
  return found[0] ?? '';
}

const named = (id: string, node: Node) => withAttrs(node, { id });
const unnumbered = (node: Node) => withAttrs(node, { numbered: false });
const pointing = op('Recalls ', ref('x'));

describe('from the resolution', () => {
  it.each([
    ['paragraph 1 above', [named('x', op('Notes')), pointing]],
    ['paragraph 2 below', [pointing, named('x', op('Notes'))]],
    ['paragraph 2 (b) below', [pointing, op('Notes:', sub('a'), named('x', sub('b')))]],
    [
      'paragraph 1 (a) (ii) above',
      [op('Notes:', sub('a:', sub('i'), named('x', sub('ii')))), pointing],
    ],
    [
      'paragraph 1 (a) (i) a above',
      [op('Notes:', sub('a:', sub('i:', named('x', sub('deep'))))), pointing],
    ],
    ['paragraph 7 above', [named('x', withAttrs(op('Notes'), { startAt: 7 })), pointing]],
    ['the second preambular paragraph', [pp('Noting'), named('x', pp('Recalling')), pointing]],
    [
      'subparagraph (a) of the first preambular paragraph',
      [pp('Noting:', named('x', sub('a'))), pointing],
    ],
  ])('%s', (expected, blocks) => {
    expect(words(blocks)).toBe(expected);
  });

  it('names the paragraph or subparagraph it stands in as the present one', () => {
    expect(words([op('Notes'), named('x', pointing)])).toBe('the present paragraph');
    expect(words([op('Notes'), named('x', op('Asks:', sub('as in ', ref('x'))))])).toBe(
      'the present paragraph',
    );
    expect(words([op('Notes'), op('Asks:', named('x', sub('as in ', ref('x'))))])).toBe(
      'the present subparagraph',
    );
  });

  it('points from one subparagraph at its neighbour by the whole name', () => {
    const listed = op('Asks:', named('x', sub('a')), sub('as in ', ref('x')));
    expect(words([op('Notes'), listed])).toBe('paragraph 2 (a) above');
  });

  it('does without a number where the only operative paragraph has none', () => {
    expect(words([pp('Noting ', ref('x')), named('x', op('Decides'))])).toBe(
      'the operative paragraph',
    );
    expect(words([pp('Noting ', ref('x')), op('Decides:', named('x', sub('a')))])).toBe(
      'subparagraph (a) of the operative paragraph',
    );
  });

  it('says so where the target is gone', () => {
    expect(words([op('Recalls ', ref('gone')), op('Notes')])).toBe('[paragraph deleted]');
  });
});

describe('sections', () => {
  const sections = [
    heading(1, 'First'),
    named('x', op('Notes')),
    op('Notes'),
    heading(1, 'Second'),
    pointing,
  ];

  it('are named where their numbers restart and the target is in another', () => {
    expect(words(sections, { numbering: 'bySection' })).toBe('paragraph 1 of section I above');
    expect(words(sections)).toBe('paragraph 1 above');
  });

  it('are not named within the same section', () => {
    const same = [heading(1, 'First'), op('Notes'), named('x', op('Notes')), pointing];
    expect(words(same, { numbering: 'bySection' })).toBe('paragraph 2 above');
  });

  it('can be pointed at themselves', () => {
    const target = (node: Node) => [op('Notes'), heading(1, 'A'), named('x', node), pointing];
    expect(words(target(heading(1, 'Data')))).toBe('section II above');
    expect(words(target(heading(2, 'Data')))).toBe('section I.A above');
    expect(words(target(unnumbered(heading(1, 'Data'))))).toBe('the section entitled “Data” above');
  });
});

describe('a section without a number', () => {
  const wordsAt = (target: string, blocks: readonly Node[]) => {
    const text = doc(blocks);
    return crossReferenceWords(outline(text), target, text.content.size);
  };

  it('goes by its words as they print, references among them', () => {
    const data = named('x', unnumbered(heading(1, 'Follow-up to ', ref('y'))));
    expect(wordsAt('x', [named('y', op('Notes')), op('Urges'), data])).toBe(
      'the section entitled “Follow-up to paragraph 1 above” above',
    );
  });

  it('may name another that names it', () => {
    const one = named('x', unnumbered(heading(1, 'One and ', ref('y'))));
    const two = named('y', unnumbered(heading(1, 'two and ', ref('x'))));
    expect(wordsAt('x', [one, two, op('Urges')])).toBe(
      'the section entitled “One and the section entitled “two and ” below” above',
    );
  });
});

describe('annexes', () => {
  const body = [op('Notes'), pointing];

  it('are pointed at from the resolution', () => {
    const rules = annex('Rules', annexParagraph('One'), named('x', annexParagraph('Two')));
    expect(words([...body, rules])).toBe('paragraph 2 of the annex to the present resolution');
    expect(words([...body, annex('Aims', annexParagraph('One')), rules])).toBe(
      'paragraph 2 of annex II to the present resolution',
    );
    expect(words([...body, named('x', annex('Rules', annexParagraph('One')))])).toBe(
      'the annex to the present resolution',
    );
  });

  it('point into themselves, at each other and at the resolution', () => {
    const here = annexParagraph('See ', ref('x'));
    const target = named('x', annexParagraph('Two:', sub('a')));
    expect(words([op('Notes'), annex('Rules', target, here)])).toBe('paragraph 1 above');
    expect(words([op('Notes'), annex('Rules', target), annex('Aims', here)])).toBe(
      'paragraph 1 of annex I',
    );
    expect(words([op('Notes'), named('x', op('Urges')), annex('Aims', here)])).toBe(
      'paragraph 2 of the present resolution',
    );
    expect(words([named('x', pp('Noting')), op('Urges'), annex('Aims', here)])).toBe(
      'the first preambular paragraph of the present resolution',
    );
    expect(words([op('Notes'), named('x', annex('Aims', here))])).toBe('the present annex');
  });

  it('count their unnumbered paragraphs', () => {
    const target = named('x', unnumbered(annexParagraph('Two')));
    expect(words([...body, annex('Rules', annexParagraph('One'), target)])).toBe(
      'the first unnumbered paragraph of the annex to the present resolution',
    );
  });

  it('have sections of their own', () => {
    const section = named('x', heading(1, 'Aims'));
    expect(words([...body, annex('Rules', section, annexParagraph('One'))])).toBe(
      'section I of the annex to the present resolution',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { actionsFor } from '../../src/app/actions.ts';
import { renamedIds } from '../../src/app/otherNames.ts';
import { outlineGroups } from '../../src/app/outlineRows.ts';
import { paletteItems, rankedItems } from '../../src/app/paletteItems.ts';
import { outline } from '../../src/document/outline.ts';
import { doc, op, pp } from '../builders.ts';

const draft = doc([
  pp('Recalling all international conventions'),
  ...Array.from({ length: 12 }, (_, index) => op(`Urges Member States to do thing ${index + 1}`)),
]);
const groups = outlineGroups(outline(draft));
const items = paletteItems(actionsFor('electron'), groups, ['Kenya']);
const titles = (typed: string) => rankedItems(items, typed).map(({ title }) => title);

describe('the command palette', () => {
  it('shows the actions, and not itself, before anything is typed', () => {
    expect(titles('')).toContain('Save');
    expect(titles('')).not.toContain('Commands');
    expect(titles('')).not.toContain('PP1');
  });

  it('shows every action before anything is typed, however many there are', () => {
    const actions = actionsFor('electron').filter(({ id }) => id !== 'commands');
    expect(titles('')).toEqual(actions.map(({ title }) => title));
  });

  it('finds a command by what a person may call it', () => {
    expect(titles('keyboard')[0]).toBe('Keys');
    expect(titles('help')[0]).toBe('Keys');
    expect(titles('shortcut')[0]).toBe('Keys');
    expect(titles('sponsors')[0]).toBe('Edit masthead…');
    expect(titles('italics')[0]).toBe('Emphasis');
    expect(titles('cross-reference')[0]).toBe('Refer to PP1');
  });

  it('knows other names of actions that there are', () => {
    const ids = actionsFor('electron').map(({ id }) => id);
    expect(renamedIds.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('finds a command by the letters of its name', () => {
    expect(titles('export')[0]).toBe('Export to Word…');
    expect(titles('mast')[0]).toBe('Edit masthead…');
    expect(titles('exprot')).toContain('Export to Word…');
  });

  it('puts the paragraph that was named first, with or without a space', () => {
    expect(titles('op1')[0]).toBe('OP1');
    expect(titles('OP 12')[0]).toBe('OP12');
    expect(titles('pp1')[0]).toBe('PP1');
  });

  it('offers to decide on all that one of several authors proposes', () => {
    const several = paletteItems(actionsFor('electron'), groups, ['Kenya', '']);
    const found = (typed: string) => rankedItems(several, typed).map(({ title }) => title);
    expect(found('kenya')).toEqual([
      'Accept all proposals by Kenya',
      'Reject all proposals by Kenya',
    ]);
    expect(found('reject')).toContain('Reject all proposals by nobody named');
    expect(found('')).toEqual(titles(''));
    expect(titles('kenya')).toEqual([]);
  });

  it('finds a paragraph by its words', () => {
    expect(titles('international conventions')[0]).toBe('PP1');
  });

  it('offers a reference to a paragraph', () => {
    expect(titles('refer to op3')[0]).toBe('Refer to OP3');
    expect(titles('op3')[0]).toBe('OP3');
  });

  it('finds nothing for what is nowhere', () => {
    expect(titles('zzzzqqqq')).toEqual([]);
  });
});

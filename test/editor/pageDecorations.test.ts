import { type Command, EditorState, TextSelection } from 'prosemirror-state';
import { type Decoration, DecorationSet } from 'prosemirror-view';
import { expect, test } from 'vitest';
import { outline } from '../../src/document/outline.ts';
import { draftPlugins } from '../../src/editor/draftPlugins.ts';
import { insertFootnote } from '../../src/editor/footnoteCommand.ts';
import { notesVersion, pageDecorations } from '../../src/editor/pageDecorations.ts';
import { deleteParagraph } from '../../src/editor/paragraphCommands.ts';
import { splitParagraph } from '../../src/editor/splitParagraph.ts';
import { adoptionLine, doc, fn, masthead, op, pp, ref, sub, withAttrs } from '../builders.ts';

const page = pageDecorations();

class Page {
  state: EditorState;

  constructor(...children: Parameters<typeof doc>) {
    this.state = EditorState.create({
      doc: doc(...children),
      plugins: [...draftPlugins(), page],
    });
  }

  in(label: string, where: 'start' | 'end' = 'start'): this {
    const entry = outline(this.state.doc).entries.find((found) => found.label === label);
    if (!entry) throw new RangeError(`No paragraph is named ${label}`);
    const pos = entry.wordsPos + 1 + (where === 'end' ? entry.words.content.size : 0);
    this.state = this.state.apply(
      this.state.tr.setSelection(TextSelection.create(this.state.doc, pos)),
    );
    return this;
  }

  type(text: string): this {
    this.state = this.state.apply(this.state.tr.insertText(text));
    return this;
  }

  run(command: Command): this {
    command(this.state, (tr) => {
      this.state = this.state.apply(tr);
    });
    return this;
  }

  get all(): Decoration[] {
    const shown = page.props.decorations?.call(page, this.state);
    return shown instanceof DecorationSet ? shown.find() : [];
  }

  /** Each decoration as "from-to sign", in order. */
  get signs(): string[] {
    return this.all.map(({ from, to, spec }) => `${from}-${to} ${spec.sign ?? spec.key}`).sort();
  }

  /** Attributes of the words with this label. */
  attrs(label: string): Record<string, string> {
    const sign = this.all.find(({ spec }) => spec.label === label)?.spec.sign;
    return JSON.parse(sign ?? '{}');
  }

  /** The words that the decorations set in italics. */
  get italic(): string[] {
    return this.all
      .filter(({ spec }) => spec.sign === 'opening')
      .map(({ from, to }) => this.state.doc.textBetween(from, to));
  }

  get markers(): string[] {
    return this.all.flatMap(({ spec }) => {
      const attrs = JSON.parse(spec.sign?.startsWith('{') ? spec.sign : '{}');
      return attrs['data-marker'] ? [attrs['data-marker']] : [];
    });
  }
}

/** What a new page would show of the same document; what is patched must equal it. */
function anew({ state }: Page): string[] {
  const fresh = new Page([pp('')]);
  fresh.state = EditorState.create({ doc: state.doc, plugins: [page] });
  return fresh.signs;
}

const text = () =>
  new Page([
    pp('Recalling the Convention', fn('A/79/1'), fn('A/79/2')),
    pp('Taking note also of it', sub('To act')),
    op('Urges States', fn('A/79/3')),
    op('Also urges States, as in ', ref('p1')),
  ]);

test('labels, terminal marks and italics are those of the printed page', () => {
  const shown = text();
  expect(shown.attrs('PP1')).toEqual({ 'data-label': 'PP1' });
  expect(shown.attrs('PP2')).toEqual({ 'data-label': 'PP2', 'data-mark': ':' });
  expect(shown.attrs('PP2 (a)')).toEqual({
    'data-label': 'PP2 (a)',
    'data-printed': '(a)',
    'data-mark': ',',
  });
  expect(shown.attrs('OP2')).toEqual({ 'data-label': 'OP2', 'data-printed': '2.' });
  expect(shown.italic).toEqual(['Recalling', 'Taking note also', 'Urges', 'Also urges']);
});

test('the terminal mark stands before the footnote marks that end the words, a comma between these', () => {
  const shown = text();
  expect(shown.markers).toEqual(['1', ',2', '3']);
  expect(shown.signs.some((sign) => sign.endsWith('{"data-marker":"1","data-mark":","}'))).toBe(
    true,
  );
  expect(shown.signs.some((sign) => sign.endsWith('{"data-marker":"3","data-mark":";"}'))).toBe(
    true,
  );
});

test('a cross-reference that ends the words shows the terminal mark itself, on the same line', () => {
  const ended = '{"data-words":"paragraph 1 above","data-mark":"."}';
  const referring = (...end: string[]) =>
    new Page([op('Urges States'), op('Decides as in ', ref('p1'), ...end)]);
  expect(referring().signs.some((sign) => sign.endsWith(ended))).toBe(true);
  expect(referring().attrs('OP2')['data-mark']).toBeUndefined();
  const followed = referring(' of this text');
  expect(followed.attrs('OP2')['data-mark']).toBe('.');
  expect(followed.signs.some((sign) => sign.endsWith(ended))).toBe(false);
});

test('a typed mark is not shown twice, another one gives way', () => {
  const same = new Page([op('Urges States;'), op('Decides')]);
  expect(same.attrs('OP1')).toEqual({ 'data-label': 'OP1', 'data-printed': '1.' });
  const other = new Page([op('Urges States,'), op('Decides')]);
  expect(other.attrs('OP1')['data-mark']).toBe(';');
  const [superseded] = other.all.filter(({ spec }) => spec.sign === 'superseded');
  expect(other.state.doc.textBetween(superseded?.from ?? 0, superseded?.to ?? 0)).toBe(',');
});

test('a space or mark typed behind notes leaves the terminal mark before them, as on paper', () => {
  const spaced = new Page([op('Urges States', fn('A/79/3'), ' '), op('Decides')]);
  expect(spaced.signs.some((sign) => sign.endsWith('{"data-marker":"1","data-mark":";"}'))).toBe(
    true,
  );
  expect(spaced.attrs('OP1')['data-mark']).toBeUndefined();
  const marked = new Page([op('Urges States', fn('A/79/3'), ';'), op('Decides')]);
  expect(marked.signs.some((sign) => sign.endsWith('{"data-marker":"1","data-mark":";"}'))).toBe(
    true,
  );
  const [superseded] = marked.all.filter(({ spec }) => spec.sign === 'superseded');
  expect(marked.state.doc.textBetween(superseded?.from ?? 0, superseded?.to ?? 0)).toBe(';');
});

test('blank words show no terminal mark', () => {
  expect(new Page([pp('')]).attrs('PP1')).toEqual({ 'data-label': 'PP1' });
});

test('the words of a cross-reference are shown', () => {
  const words = text().signs.find((sign) => sign.includes('data-words'));
  expect(words).toContain('the first preambular paragraph');
});

test('an adopted text shows its number before the title', () => {
  const adopted = new Page([
    masthead({ documentSymbol: 'A/RES/79/154' }),
    op('Urges'),
    adoptionLine('53rd', '17 December 2024'),
  ]);
  expect(adopted.attrs('Title')).toEqual({ 'data-printed': '79/154.', 'data-label': 'Title' });
});

test('typing patches the paragraph only, and shows what a new page would', () => {
  const shown = text();
  const version = notesVersion(shown.state);
  for (const label of ['PP1', 'PP2', 'PP2 (a)', 'OP1', 'OP2']) {
    shown.in(label).type('So ');
    expect(shown.signs).toEqual(anew(shown));
    shown.in(label, 'end').type(', and;');
    expect(shown.signs).toEqual(anew(shown));
  }
  expect(shown.italic).toEqual([]);
  expect(notesVersion(shown.state)).toBe(version);
});

test('typing opens and closes italics as the words become a phrase', () => {
  const shown = new Page([op('Urge States')]).in('OP1');
  expect(shown.italic).toEqual([]);
  shown.state = shown.state.apply(shown.state.tr.insertText('s', shown.state.selection.from + 4));
  expect(shown.italic).toEqual(['Urges']);
  expect(shown.signs).toEqual(anew(shown));
});

test('changes of structure and footnotes number everything anew', () => {
  const shown = text();
  const version = notesVersion(shown.state);
  shown.in('PP1', 'start').run(insertFootnote);
  expect(shown.markers).toEqual(['1', '2', ',3', '4']);
  expect(notesVersion(shown.state)).not.toBe(version);
  shown.in('PP2', 'end').run(splitParagraph);
  shown.in('OP1').run(deleteParagraph);
  expect(shown.markers).toEqual(['1', '2', ',3']);
  expect(shown.signs).toEqual(anew(shown));
});

test('a locked or renumbered paragraph shows its own number', () => {
  const shown = new Page([withAttrs(op('Urges'), { startAt: 7 }), op('Decides')]);
  expect(shown.attrs('OP8')['data-printed']).toBe('8.');
});

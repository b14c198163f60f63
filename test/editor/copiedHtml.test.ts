import { Slice } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { schema } from '../../src/document/schema.ts';
import { copiedHtml } from '../../src/editor/copiedHtml.ts';
import { doc, fn, op, pp, sub } from '../builders.ts';
import { TestDraft } from './draft.ts';

const draft = () =>
  new TestDraft(
    doc([
      pp('Recalling the Convention', fn('A/79/1'), ' <and> all'),
      op('Urges States:', sub('To act,'), sub('To report')),
      op('Decides to remain seized'),
    ]),
  );

/** The page without what only a draft reads. */
const shown = (html: string) => html.replace(/ data-chapeau="[^"]*"/, '');

test('other programs get numbers, italics and marks as printed, and the notes at the end', () => {
  const html = shown(copiedHtml(draft().at('Recalling', ' to remain').state));
  expect(html).toContain('<p><i>Recalling</i> the Convention<a ');
  expect(html).toContain('<sup>[1]</sup></a> &#60;and&#62; all,</p>');
  expect(html).toContain(
    '<p>1. <i>Urges</i> States:</p><p style="margin-left:2em">(a) To act;</p>',
  );
  expect(html.split('<p>2. <i>Decides</i></p></div>')[1]).toContain('A/79/1.</p>');
});

test('marks and notes name each other as Word’s footnotes do', () => {
  const html = copiedHtml(draft().at('Recalling', ' to remain').state);
  expect(html).toContain('<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1">');
  expect(html).toContain('<div style="mso-element:footnote" id="ftn1">');
  expect(html).toContain('href="#_ftnref1" name="_ftn1"');
});

test('a draft gets all that is selected', () => {
  const { state } = draft().at('Recalling', ' to remain');
  const json = /data-chapeau="([^"]*)"/.exec(copiedHtml(state))?.[1] ?? '';
  const text = json.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
  const content = state.selection.content();
  expect(Slice.fromJSON(schema, JSON.parse(text)).eq(content)).toBe(true);
});

test('words of one paragraph are no paragraph of another program', () => {
  expect(shown(copiedHtml(draft().at('Recalling', ' the').state))).toBe(
    '<span><i>Recalling</i></span>',
  );
});

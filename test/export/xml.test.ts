import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { characters, element, xmlPart } from '../../src/export/xml.ts';

describe('XML', () => {
  it('escapes the signs that mean something in XML, in text and in attributes', () => {
    expect(element('a', { b: '"<&>"' }, characters('1 < 2 & "3" > 2'))).toBe(
      '<a b="&quot;&lt;&amp;&gt;&quot;">1 &lt; 2 &amp; &quot;3&quot; &gt; 2</a>',
    );
  });

  it('shows U+FFFD where a character that XML forbids stood', () => {
    expect(characters('a\u0000b\u0008c\u001Fd\uFFFEe\uFFFFf')).toBe(
      'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf',
    );
  });

  it('shows U+FFFD for half a surrogate pair, and keeps whole ones', () => {
    expect(characters('\uD83D x \uDE00 \u{1F600}')).toBe('\uFFFD x \uFFFD \u{1F600}');
  });

  it('makes tabs and line breaks inside words spaces', () => {
    expect(characters('a\tb\nc\rd')).toBe('a b c d');
  });

  it('leaves out attributes without a value and children that are null', () => {
    expect(element('a', { b: undefined, c: 0 }, null)).toBe('<a c="0"/>');
  });

  it('writes a part in UTF-8 with its declaration', () => {
    expect(strFromU8(xmlPart(element('a', {}, characters('é'))))).toBe(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<a>é</a>',
    );
  });
});

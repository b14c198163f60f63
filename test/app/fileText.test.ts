import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { FileText } from '../../src/app/fileText.ts';
import { schema } from '../../src/document/schema.ts';
import { doc, op, pp } from '../builders.ts';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

describe('the text that the file has', () => {
  const first = doc([pp('Recalling'), op('Urges States')]);
  const copy = () => Node.fromJSON(schema, first.toJSON());

  it('is the same only as the same text', () => {
    const text = new FileText(first);
    expect(text.isSame(first)).toBe(true);
    expect(text.isSame(copy())).toBe(true);
    expect(text.isSame(doc([pp('Recalling'), op('Urges all States')]))).toBe(false);
    expect(text.isSame(copy())).toBe(true);
  });

  it('keeps one document alive, and not the one that was changed and changed back', async () => {
    const { text, before } = textOf(copy());
    const now = copy();
    text.isSame(now);
    // A weak reference holds until the turn in which it was made or read is over.
    await new Promise((done) => setTimeout(done));
    collect();
    expect(before.deref()).toBeUndefined();
    expect(text.isSame(now)).toBe(true);
  });
});

/** Apart, so that no register of the test holds the document. */
function textOf(document: Node): { text: FileText; before: WeakRef<Node> } {
  return { text: new FileText(document), before: new WeakRef(document) };
}

import type { Node } from 'prosemirror-model';
import { outline } from '../document/outline.ts';
import type { Doubts } from './doubts.ts';
import type { SourceParagraph } from './sourceParagraph.ts';

/** Tells where a heading or annex is counted otherwise than the source has it. */
export function tellSigns(
  doc: Node,
  sources: ReadonlyMap<Node, SourceParagraph>,
  doubts: Doubts,
): void {
  for (const entry of outline(doc).entries) {
    const source = sources.get(entry.words);
    if (!source || (entry.kind !== 'heading' && entry.kind !== 'annex')) continue;
    const stands = printedSign(source);
    if (stands === entry.printed) continue;
    const reason = `The source has “${stands}” here; counting gives “${entry.printed}”.`;
    doubts.add(source.id, source.line, reason, 'It prints as counted.');
  }
}

/** What the source prints before the words: "12.", "(a)", "II", "Annex I"; empty for nothing. */
export function printedSign({ kind, sign }: SourceParagraph): string {
  if (kind === 'annex') return `Annex ${sign}`.trim();
  const isNumber = kind === 'operativeParagraph' || kind === 'annexParagraph';
  return isNumber && sign !== '' ? `${sign}.` : sign;
}

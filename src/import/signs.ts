import type { Node } from 'prosemirror-model';
import { type OutlineEntry, outline } from '../document/outline.ts';
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
    const stands = signOf(entry, source);
    if (stands === entry.printed) continue;
    const reason = `The source has “${stands}” here; counting gives “${entry.printed}”.`;
    doubts.add(source.id, source.line, reason, 'It prints as counted.');
  }
}

function signOf({ kind }: OutlineEntry, { sign }: SourceParagraph): string {
  return kind === 'annex' ? `Annex ${sign}`.trim() : sign;
}

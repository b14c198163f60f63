import { diffableJson } from '../document/diffableJson.ts';
import {
  type ClausePair,
  isOfDraft,
  type LineageCorrections,
  lineageFormat,
  nameOfPair,
  readLineageFile,
} from './lineageFile.ts';
import type { RelationKind } from './relations.ts';

/** What a person says of two clauses, or of a draft's paragraph and a clause. */
export interface LineageJudgement extends ClausePair {
  /** The later came from the earlier and how, or did not; null takes back what was said before. */
  readonly said: RelationKind | 'apart' | null;
}

/**
 * The text of a lineage file after a judgement; `text` is the file before, null where there is none.
 * All else in it stays, what people wrote beside the pairs too; of a draft's paragraph only what was
 * said last. Throws `FileError` as
 * `readLineageFile`: a file that cannot be read is not written over.
 */
export function judgedLineageFile(text: string | null, judgement: LineageJudgement): string {
  const before = text ?? JSON.stringify({ format: lineageFormat, version: 1 });
  readLineageFile(before);
  const file = JSON.parse(before) as Partial<LineageCorrections>;
  const { later, earlier, said } = judgement;
  const others = <Pair extends ClausePair>(pairs: readonly Pair[] = []) =>
    pairs.filter((pair) =>
      isOfDraft(judgement) ? pair.later !== later : nameOfPair(pair) !== nameOfPair(judgement),
    );
  const isPair = said !== null && said !== 'apart';
  return diffableJson({
    ...file,
    pairs: [...others(file.pairs), ...(isPair ? [{ later, earlier, kind: said }] : [])],
    apart: [...others(file.apart), ...(said === 'apart' ? [{ later, earlier }] : [])],
  });
}

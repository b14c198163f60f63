import type { Node } from 'prosemirror-model';
import { compactDraft } from '../document/compactDraft.ts';
import type { Redline } from '../document/redline.ts';
import type { RedlineRow } from '../document/redlineRows.ts';
import type { ChangedBy } from '../document/redlineRuns.ts';
import type { ReportedDraft } from '../export/agreedReport.ts';
import type { TableExtent } from '../export/comparisonTable.ts';
import type { FileLayout } from '../export/fileLayout.ts';

/** A document on its way to a worker, as the text of a saved draft. */
export type SentDocument = string;

/** A Word file that is to be made. */
export type MakingFile =
  | { readonly kind: 'word'; readonly doc: SentDocument; readonly layout?: FileLayout | undefined }
  | {
      readonly kind: 'redline';
      readonly base: SentDocument;
      readonly doc: SentDocument;
      readonly by: ChangedBy;
    }
  | {
      readonly kind: 'table';
      readonly title: string;
      /** What base and draft are called. */
      readonly names: readonly [base: string, draft: string];
      readonly rows: readonly RedlineRow[];
      readonly extent: TableExtent;
    }
  | { readonly kind: 'report'; readonly title: string; readonly account: ReportedDraft };

/** A draft that is to be compared with its base. */
export interface MakingComparison {
  readonly kind: 'comparison';
  readonly base: SentDocument;
  readonly doc: SentDocument;
}

/** What became of each paragraph of a base. */
export interface MadeComparison {
  readonly summary: Redline['summary'];
  readonly rows: readonly RedlineRow[];
}

export type Making = MakingFile | MakingComparison;

/** What is made of it: the bytes of a Word file, or a comparison. */
export type Made<Asked extends Making> = Asked extends MakingFile ? Uint8Array : MadeComparison;

/** A document as it is sent. */
export function sent(doc: Node): SentDocument {
  return compactDraft({ doc, origin: null });
}

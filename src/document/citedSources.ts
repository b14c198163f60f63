import type { Node } from 'prosemirror-model';
import type { Citation, Source } from './citation.ts';
import { isDeleted } from './proposals.ts';

/** The citations of a note, in order. */
export function citedSources(footnote: Node): Citation[] {
  const cited: Citation[] = [];
  footnote.forEach((child) => {
    if (child.type.name === 'citation' && !isDeleted(child)) cited.push(child.attrs.citation);
  });
  return cited;
}

/**
 * A key that two citations share when they point at the same place of the same work, however its
 * dashes, apostrophes and capitals are set.
 */
export function sourceKey(citation: Citation): string {
  const { volumes, registration, parts } = citation.pinpoint;
  return [...workKey(citation.source), ...volumes, registration, ...parts]
    .join('|')
    .replaceAll('–', '-')
    .replaceAll('’', "'")
    .toLowerCase();
}

function workKey(source: Source): readonly string[] {
  switch (source.kind) {
    case 'treatySeries':
      return [source.kind];
    case 'resolution':
      return [
        source.kind,
        source.organ === 'General Assembly' ? '' : source.organ,
        ...source.numbers,
      ];
    case 'mastheadDocument':
      return [source.kind, source.documentSymbol];
    case 'officialRecords':
      return [source.kind, source.organ, source.session, source.supplement, source.documentSymbol];
    case 'securityCouncilDecisions':
      return [source.kind, source.period, source.documentSymbol];
    case 'salesPublication':
      return [source.kind, source.salesNumber];
    case 'other':
      return [source.kind, source.organization, source.document];
  }
}

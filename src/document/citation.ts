/** Where a footnote points: a work outside the resolution, and the place in it. */
export interface Citation {
  readonly source: Source;
  readonly pinpoint: Pinpoint;
}

/** A work that resolutions cite, by the templates of un-style 4.4. */
export type Source =
  | { readonly kind: 'treatySeries' }
  | {
      readonly kind: 'resolution';
      /** As "55/25", "2200 A (XXI)", "32/3"; several are "Resolutions 55/67, 58/137 and 59/166". */
      readonly numbers: readonly string[];
      /** The organ where it is named, "Human Rights Council"; empty for the Assembly's own. */
      readonly organ: string;
    }
  | {
      readonly kind: 'mastheadDocument';
      /** As "A/79/322" or "A/67/828-S/2013/210". */
      readonly documentSymbol: string;
    }
  | {
      readonly kind: 'officialRecords';
      /** "General Assembly" or "Economic and Social Council". */
      readonly organ: string;
      /** "Seventy-first Session", or the year "2024" for the Council. */
      readonly session: string;
      /** As "Supplement No. 53"; may be empty. */
      readonly supplement: string;
      /** As "A/71/53"; may be empty. */
      readonly documentSymbol: string;
    }
  | {
      /** Resolutions and Decisions of the Security Council. */
      readonly kind: 'securityCouncilDecisions';
      /** As "1 August 2012–31 July 2013". */
      readonly period: string;
      /** As "S/INF/68". */
      readonly documentSymbol: string;
    }
  | {
      readonly kind: 'salesPublication';
      /** The whole title, printed in italics. */
      readonly title: string;
      /** As "E.96.IV.13". */
      readonly salesNumber: string;
    }
  | {
      readonly kind: 'other';
      /** As "World Health Organization". */
      readonly organization: string;
      /** As "WHA69/2016/REC/1". */
      readonly document: string;
    };

/** Where in a work, from wide to narrow. */
export interface Pinpoint {
  /** Treaty Series volumes, as ["2171", "2173"]; empty for other works. */
  readonly volumes: readonly string[];
  /** Treaty Series registration number, as "27531"; empty for other works. */
  readonly registration: string;
  /** Further parts as printed, wide to narrow: ["chap. I", "resolution 1", "annexes I and II"]. */
  readonly parts: readonly string[];
}

/** The pinpoint of a whole work. */
export const wholeWork: Pinpoint = { volumes: [], registration: '', parts: [] };

/** What stands before the title of a resolution or a draft, as a person states it. */
export interface Masthead {
  /** The organ as the masthead prints it: "General Assembly", "Human Rights Council". */
  readonly organ: string;
  /** As "A/C.3/81/L.…" or "A/RES/79/154"; empty where the text states none. */
  readonly documentSymbol: string;
  /** "Limited" or "General"; empty where the text states none. */
  readonly distribution: string;
  /** The document's own date as printed, "2 October 2026"; empty while unknown. */
  readonly date: string;
  /** As "English"; empty on adopted resolutions, which print no such line (un-style 1.2). */
  readonly originalLanguage: string;
  /** The session's number, 81; null where the text states none. */
  readonly session: number | null;
  /** As "Third Committee"; empty in plenary texts and adopted resolutions. */
  readonly committee: string;
  /** As "27" or "71 (a)"; empty where the text states none. */
  readonly agendaItem: string;
  /** As "Advancement of women"; often left out in adopted resolutions. */
  readonly agendaItemTitle: string;
  /** States in the order they were entered; they print in English alphabetical order. */
  readonly sponsors: readonly string[];
  /** As "draft resolution", "revised draft resolution"; empty on adopted resolutions. */
  readonly proposalKind: string;
  /** What stands in square brackets under the resolution line, without them:
   * "on the report of the Third Committee (A/79/451, para. 65)". */
  readonly report: string;
}

/** A masthead that states nothing. */
export const blankMasthead: Masthead = {
  organ: 'General Assembly',
  documentSymbol: '',
  distribution: '',
  date: '',
  originalLanguage: '',
  session: null,
  committee: '',
  agendaItem: '',
  agendaItemTitle: '',
  sponsors: [],
  proposalKind: '',
  report: '',
};

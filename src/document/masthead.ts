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
  /** The session as printed where its number alone does not give it: "Eleventh emergency special
   * session", "Substantive session of 2005"; empty otherwise. */
  readonly sessionWords: string;
  /** As "19 June–14 July 2023", which Councils print; empty otherwise. */
  readonly sessionDates: string;
  /** As "Third Committee", "Human Rights Council"; empty in plenary texts. */
  readonly committee: string;
  /** As "27" or "71 (a)"; empty where the text states none. */
  readonly agendaItem: string;
  /** As "Advancement of women"; often left out in adopted resolutions. */
  readonly agendaItemTitle: string;
  /** States in the order they were entered; they print in English alphabetical order. One that a
   * note is about has its asterisks: "Albania*". */
  readonly sponsors: readonly string[];
  /** Notes about sponsors, asterisks first: "* State not a member of the Human Rights Council." */
  readonly sponsorNotes: readonly string[];
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
  sessionWords: '',
  sessionDates: '',
  committee: '',
  agendaItem: '',
  agendaItemTitle: '',
  sponsors: [],
  sponsorNotes: [],
  proposalKind: '',
  report: '',
};

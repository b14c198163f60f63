/** What a person may call an action that its title does not say, by the action's id. */
const otherNames: Readonly<Record<string, string>> = {
  keys: 'keyboard shortcuts help',
  editMasthead: 'sponsors symbol session agenda item date header',
  insertFootnote: 'note citation endnote reference',
  emphasis: 'italics',
  nest: 'indent level',
  unnest: 'outdent level',
  insertHeading: 'section part',
  addContinuation: 'chapeau continue closing words',
  redline: 'track changes marked up',
  takeChanges: 'tracked changes review edits merge returned',
  lineage: 'history previous years earlier wordings',
  versions: 'history restore recover earlier backup',
  savesByItself: 'autosave automatic',
  compare: 'differences side by side',
  searchAgreedLanguage: 'find',
  adoptedWords: 'departures deviations',
  zoomIn: 'zoom bigger',
  zoomOut: 'zoom',
};

/** Other names of an action for the palette to find it by; empty where it has none. */
export function otherNamesOf(id: string): string {
  return otherNames[id] ?? '';
}

/** The ids that have other names. */
export const renamedIds: readonly string[] = Object.keys(otherNames);

import { type Draft, readDraft } from '../document/draftFile.ts';
import { combined, type LineageCorrections, readLineageFile } from '../library/lineageFile.ts';

// Vite puts the files themselves into dist/cli.js, so that it runs without anything beside it.
const resolutionFiles = import.meta.glob<string>('../../clause-library/*.json', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const templateFiles = import.meta.glob<string>('../../templates/*.json', {
  eager: true,
  query: '?raw',
  import: 'default',
});

const lineageFiles = import.meta.glob<string>('../../clause-library/lineage/*.json', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** Which paragraphs of the bundled resolutions came from which, as they were judged by reading. */
export function bundledLineage(): LineageCorrections {
  return combined(Object.values(lineageFiles).map(readLineageFile));
}

/** The resolutions of `clause-library`, in the order of their file names. */
export function bundledResolutions(): Draft[] {
  return Object.values(resolutionFiles).map(readDraft);
}

/** The draft files of `templates` by their names, as "third-committee-draft". */
export function bundledTemplates(): ReadonlyMap<string, string> {
  return new Map(Object.entries(templateFiles).map(([path, text]) => [nameOf(path), text]));
}

function nameOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.json$/, '');
}

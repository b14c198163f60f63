import { extname } from 'node:path';
import { UsageError } from './usageError.ts';

const endings = {
  'a Word file': ['.docx'],
  'plain text': ['.txt', '.text', '.md'],
};

// Names of drafts end with other things too: "A_C.3_81_L.12".
const otherEndings = ['.pdf', '.doc', '.odt', '.rtf', '.html', '.json', '.chapeau'];

/** Throws `UsageError` where the name to write to ends as that of a file of another kind does. */
export function refuseOtherKind(out: string, kind: keyof typeof endings): void {
  const ending = extname(out).toLowerCase();
  const known = [...Object.values(endings).flat(), ...otherEndings];
  if (!known.includes(ending) || endings[kind].includes(ending)) return;
  throw new UsageError(
    `--out ${out} would hold ${kind}, which is not ${ending}: end it with ${endings[kind][0]}.`,
  );
}

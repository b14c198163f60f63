import { type AsSent, sentLine } from '../document/asSent.ts';
import type { Part } from './wordPackage.ts';
import { characters, element } from './xml.ts';

/** Word takes 255 signs of a property at most. */
const longest = 240;

/** The set of properties that a person may give a file. */
const userDefined = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/**
 * What tells whose a change is when the file comes back, as properties of the file: other programs than
 * Word keep these and lose parts of data.
 */
export function sentPart(sent: AsSent): Part {
  const line = sentLine(sent);
  const pieces = Array.from({ length: Math.ceil(line.length / longest) }, (_, at) =>
    line.slice(at * longest, (at + 1) * longest),
  );
  const xml = element(
    'Properties',
    {
      xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
      'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
    },
    ...pieces.map((piece, at) =>
      element(
        'property',
        { fmtid: userDefined, pid: at + 2, name: `Chapeau ${at + 1}` },
        element('vt:lpwstr', {}, characters(piece)),
      ),
    ),
  );
  const contentType = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
  return { path: 'docProps/custom.xml', contentType, xml };
}

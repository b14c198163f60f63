import { expect, test } from 'vitest';
import { importText } from '../../src/import/importText.ts';

const adopted = (lines: string) =>
  importText(`## Resolution adopted by the General Assembly on 17 December 2024

### 79/154. Trafficking in women and girls

*The General Assembly,*

*Recalling* its resolutions,

1. *Urges* Governments to act;

2. *Requests* a report.

${lines}
`);

test.each([
  ['in one block', '*53rd plenary meeting*\n*17 December 2024*'],
  ['in blocks of their own', '*53rd plenary meeting*\n\n*17 December 2024*'],
])('meeting and date of adoption are read %s', (_, lines) => {
  const { doc, doubts } = adopted(lines);
  expect(doc.lastChild?.attrs).toEqual({
    meeting: '53rd',
    meetingKind: 'plenary meeting',
    date: '17 December 2024',
    vote: '',
  });
  expect(doubts.filter(({ reason }) => reason.includes('adoption line'))).toEqual([]);
});

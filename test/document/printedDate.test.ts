import { expect, it } from 'vitest';
import { isPrintedDate } from '../../src/document/printedDate.ts';

it.each([
  '17 December 2024',
  '2 October 2026',
  '29 February 2028',
  '1\u00A0May 2026',
  ' 31 May 2026 ',
])('“%s” is a day as the masthead prints it', (words) => expect(isPrintedDate(words)).toBe(true));

it.each([
  '2 Octobr 2026',
  '2 october 2026',
  '02.10.2026',
  '2026-10-02',
  'October 2, 2026',
  '2 Oct 2026',
  '2 October',
  'October 2026',
  '31 June 2026',
  '29 February 2026',
  '0 May 2026',
  '2 October 2026 at noon',
  '',
])('“%s” is not', (words) => expect(isPrintedDate(words)).toBe(false));

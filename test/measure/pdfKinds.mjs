import { annexes, annexNames, annexRunIn, annexTable } from './writtenText.mjs';

const assembly = {
  organ: /^General Assembly$/,
  symbol: 'A/RES/79/144',
  number: '79/144',
  runningTitle: true,
};

/**
 * The kinds of documents that `pdf.mjs` writes: whose texts they take, what stands at their head,
 * how many notes a paragraph has, and what follows the text.
 */
export const pdfKinds = [
  { name: 'assembly', ...assembly },
  {
    name: 'draft',
    organ: /^General Assembly$/,
    symbol: 'A/C.3/80/L.29/Rev.1',
    number: '',
    draft: true,
    aside: 'Reissued for technical reasons on 12 November 2025.',
  },
  {
    name: 'rights',
    organ: /^Human Rights Council$/,
    masthead: 'General Assembly',
    symbol: 'A/HRC/RES/53/9',
    number: '53/9',
    geneva: true,
  },
  {
    name: 'security',
    organ: /^Security Council$/,
    symbol: 'S/RES/2388 (2017)',
    number: '2388',
    resolution: (number) => `Resolution ${number} (2017)`,
  },
  {
    name: 'economic',
    organ: /^Economic and Social Council$/,
    symbol: 'E/RES/2023/14',
    number: '2023/14',
    runningTitle: true,
  },
  { name: 'notes', ...assembly, notes: 2.2 },
  { name: 'annexes', ...assembly, more: annexes(1) },
  { name: 'restart', ...assembly, more: annexes(6) },
  { name: 'tables', ...assembly, more: annexTable },
  { name: 'names', ...assembly, more: annexNames },
  { name: 'runin', ...assembly, more: annexRunIn },
];

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { built } from './built.mjs';

// How much of an official PDF's lines our Word file has again:
//   node test/measure/lines.mjs OFFICIAL.pdf… [SOFFICE] [--show] [--keep FOLDER]
// Each PDF is read, written as Word in its own layout and made a PDF by LibreOffice (SOFFICE, else
// the one on the PATH). Take 26.8 or later: 25.2 narrows spaces more often than Word does, 7.4 never.
//
// What counts: every line of print of the official PDF from the session to the closing date, and all
// notes. A line is the same if it has exactly the same words: same beginning, same end, every mark
// and sign between. Spaces are not compared (a PDF has none of its own) and all hyphens are one.
// Lines of text and lines of small print (notes and tables, by their height) are compared apart, each
// in the order of reading, over the whole document: a line may stand on another page. What is left of
// both is compared together: headings in bold are low in a PDF without its fonts.
// What does not count, in both files, by its place on the page alone: the masthead's two rows on the
// first page (above 208 pt), running heads (above 66 pt), what stands below 735 pt (page numbers, job
// number, "Please recycle"), the rule above notes. An asterisk of a reissue and its note count: they
// come out only if they were read.
// Lines that part: of the first lines that differ, which takes more words. Those behind it in the
// paragraph mostly follow from it. LibreOffice 25.2 narrows spaces up to a fifth whenever a word fits so;
// Word only where widening them without the word would change them about three times as much.
// Spaced by hand: before a document is printed, someone sets the letters of a paragraph closer, or its
// words come with wider spaces from another file. What is left without such paragraphs is told too:
// `handSpaced.ts` says by what they are known.
// `--show` prints the lines that differ; `--keep` keeps Word files and PDFs.
const words = process.argv.slice(2);
const keepAt = words.indexOf('--keep');
const [, keep] = keepAt < 0 ? [] : words.splice(keepAt, 2);
const show = words.includes('--show');
const official = words.filter((word) => word.endsWith('.pdf'));
const soffice = words.find((word) => !word.endsWith('.pdf') && !word.startsWith('--')) ?? 'soffice';
if (official.length === 0) {
  console.error('Which PDFs? node test/measure/lines.mjs OFFICIAL.pdf… [SOFFICE] [--show]');
  process.exit(2);
}

const { exportedPdf, handSpaced, pageLines, pageStarts, partings, sameLines } = await built(
  'dist/measure-lines',
  ['test/measure/exportedPdf.ts', 'test/measure/handSpaced.ts', 'test/measure/pageLines.ts'],
);
const folder = keep ?? mkdtempSync(join(tmpdir(), 'chapeau-lines-'));
mkdirSync(folder, { recursive: true });
const exported = [];
for (const path of official) {
  const name = basename(path, '.pdf');
  const { word, paragraphs } = await exportedPdf(new Uint8Array(readFileSync(path)));
  writeFileSync(join(folder, `${name}.docx`), word);
  exported.push({ name, path, paragraphs });
}
console.log(toPdf(exported.map(({ name }) => join(folder, `${name}.docx`))));
const totals = exported.map(compared);
if (totals.length > 1) {
  const of = (part) => totals.flatMap((total) => total[part]);
  const share = shareOf(of('same'), of('all'));
  const rest = shareOf(of('sameOfRest'), of('rest'));
  console.log(`${'all'.padEnd(14)} ${share}; not spaced by hand ${rest}`);
}
if (!keep) rmSync(folder, { recursive: true });

/** Gives the name and version of what made the PDFs. */
function toPdf(files) {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const run = (...given) => spawnSync(soffice, [profile, '--headless', ...given]);
  run('--convert-to', 'pdf', '--outdir', folder, ...files);
  return String(run('--version').stdout).trim();
}

function compared({ name, path, paragraphs }) {
  const theirs = linesOf(path);
  const ours = linesOf(join(folder, `${name}.pdf`));
  const same = sameLines(theirs, ours);
  const spaced = handSpaced(theirs, ours);
  const rest = (lines) => lines.filter((line) => !spaced.has(line));
  const parted = partings(theirs, ours);
  const small = (lines) => lines.filter((line) => line.small);
  const starts = [theirs, ours].map((lines) => pageStarts(lines, paragraphs));
  const begins = starts[0].filter((start, at) => start >= 0 && start === starts[1][at]).length;
  console.log(
    `${name.padEnd(14)} ${shareOf(same, theirs)}; small print ${shareOf(small(same), small(theirs))}; ` +
      `not spaced by hand ${shareOf(rest(same), rest(theirs))}; ` +
      `pages ${starts[1].length} of ${starts[0].length}, ${begins} begin in the same paragraph; ` +
      `lines part ${parted.ours} times where ours takes more words, ${parted.official} where the official one does`,
  );
  if (show) showDifferences(theirs, ours, same, starts, sameLines(ours, theirs));
  return { same, all: theirs, sameOfRest: rest(same), rest: rest(theirs) };
}

function linesOf(pdf) {
  const boxes = execFileSync('pdftotext', ['-bbox', pdf, '-'], { maxBuffer: 1 << 28 });
  return pageLines(boxes.toString('utf8'));
}

function shareOf(same, all) {
  const rate = all.length === 0 ? 100 : (100 * same.length) / all.length;
  return `${same.length} of ${all.length} lines (${rate.toFixed(1)} %)`;
}

function showDifferences(theirs, ours, same, starts, sameOfOurs) {
  starts[0].forEach((start, at) => {
    if (start !== starts[1][at]) console.log(`  page ${at + 1}: ${start} / ${starts[1][at]}`);
  });
  for (let page = 1; page <= starts[0].length; page += 1) {
    const missed = (lines, found) =>
      lines.filter((line) => line.page === page && !found.includes(line));
    for (const line of missed(theirs, same)) console.log(`  ${page} - ${line.words}`);
    for (const line of missed(ours, sameOfOurs)) console.log(`  ${page} + ${line.words}`);
  }
}

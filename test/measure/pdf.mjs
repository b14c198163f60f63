import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { openDocument } from './openDocument.mjs';
import { pdfKinds } from './pdfKinds.mjs';
import { writtenTexts } from './writtenText.mjs';

// How much of PDFs in the layout of official documents is read right:
//   node test/measure/pdf.mjs FOLDER [--each N] [--seed N] [--kind NAME] [--keep FOLDER] [--show]
// FOLDER holds the corpus unpacked, one JSON file a document. LibreOffice makes the PDFs.
const root = fileURLToPath(new URL('../..', import.meta.url));
const [folder, ...flags] = process.argv.slice(2);
if (!folder) {
  console.error('Where is the corpus? node test/measure/pdf.mjs FOLDER');
  process.exit(2);
}
const flag = (name) => (flags.includes(name) ? flags[flags.indexOf(name) + 1] : undefined);
const each = Number(flag('--each') ?? 20);
const kinds = pdfKinds.filter(({ name }) => name === (flag('--kind') ?? name));
const keep = flag('--keep');
const out = keep ?? mkdtempSync(join(tmpdir(), 'chapeau-pdf-'));

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir: 'dist/measure',
    rollupOptions: { input: { pdfReading: 'test/measure/pdfReading.ts' } },
  },
});
const { pdfReading } = await import(new URL('../../dist/measure/pdfReading.js', import.meta.url));

const texts = writtenTexts(folder, kinds, each, Number(flag('--seed') ?? 1));
mkdirSync(out, { recursive: true });
makePdfs(texts);
const totals = new Map();
for (const text of texts) {
  const read = await pdfReading(new Uint8Array(readFileSync(join(out, `${text.name}.pdf`))));
  add(text, compared(text, read), read);
}
report();
if (!keep) rmSync(out, { recursive: true });

/** Half of the files with tags, half without. */
function makePdfs(all) {
  for (const tagged of [true, false]) {
    const files = all
      .filter((_, index) => (index % 2 === 0) === tagged)
      .map((text) => {
        const file = join(out, `${text.name}.fodt`);
        writeFileSync(file, openDocument(text, text.look));
        return file;
      });
    const filter = `pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"${tagged}"}}`;
    const profile = `-env:UserInstallation=file://${join(out, 'profile')}`;
    spawnSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      filter,
      '--outdir',
      out,
      ...files,
    ]);
  }
}

/** What was written, held against what was read; a wrong one is doubted if a doubt stands by it. */
function compared(text, read) {
  const blocks = text.blocks.flatMap((block) => written(block));
  const notes = text.notes.map((runs) => runs.map(({ text: words }) => words).join(''));
  return {
    blocks: wrongOnes(blocks, read.blocks),
    notes: wrongOnes(notes, read.notes),
    counts: [blocks.length, notes.length],
  };
}

function written(block) {
  if (block.table) return [block.table.map((cells) => cells.join(' | ')).join(' / ')];
  if (block.names) return block.names;
  const words = block.runs.map(({ text, note }) => text ?? String(note)).join('');
  return [`${block.sign ?? ''} ${words}`.trim()];
}

function wrongOnes(wanted, found) {
  const right = commonOnes(
    wanted,
    found.map(({ words }) => words),
  );
  const wrong = [];
  let from = 0;
  wanted.forEach((words, index) => {
    const at = right.get(index);
    if (at !== undefined) {
      from = at + 1;
      return;
    }
    const next = wanted.findIndex((_, later) => later > index && right.has(later));
    const to = next === -1 ? found.length : right.get(next);
    const near = found.slice(Math.max(0, from - 1), to + 1);
    wrong.push({
      words,
      near: found.slice(from, to),
      doubted: near.some(({ doubted }) => doubted),
    });
  });
  return wrong;
}

/** The longest series of lines that both have, as places in the one and the other. */
function commonOnes(a, b) {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i][j] =
        a[i] === b[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  const pairs = new Map();
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.set(i++, j++);
    else if (lengths[i + 1][j] >= lengths[i][j + 1]) i += 1;
    else j += 1;
  }
  return pairs;
}

function add({ name, kind }, { blocks, notes, counts }, read) {
  const total = totals.get(kind.name) ?? {
    files: 0,
    paragraphs: 0,
    notes: 0,
    wrong: 0,
    wrongNotes: 0,
    silent: 0,
    doubts: 0,
    refused: 0,
  };
  total.files += 1;
  total.paragraphs += counts[0];
  total.notes += counts[1];
  total.wrong += blocks.length;
  total.wrongNotes += notes.length;
  total.silent += [...blocks, ...notes].filter(({ doubted }) => !doubted).length;
  total.doubts += read.doubts.length;
  total.refused += read.refused ? 1 : 0;
  totals.set(kind.name, total);
  if (!flags.includes('--show')) return;
  if (blocks.length + notes.length + read.doubts.length > 0)
    console.log(`\n${name} ${read.refused}`);
  for (const doubt of read.doubts) console.log(`  doubt ${doubt.slice(0, 200)}`);
  for (const { words, near, doubted } of [...blocks, ...notes]) {
    const from = sharedLength(words, near[0]?.words ?? '');
    console.log(`  ${doubted ? 'doubted' : 'SILENT'} ${shortened(words, from)}`);
    for (const other of near.slice(0, 4)) console.log(`      read ${shortened(other.words, from)}`);
  }
}

function sharedLength(a, b) {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

function shortened(words, from) {
  const start = Math.max(0, from - 40);
  return `${words.slice(0, 40)} … ${words.slice(start, start + 150)}`;
}

function report() {
  const all = {
    files: 0,
    paragraphs: 0,
    notes: 0,
    wrong: 0,
    wrongNotes: 0,
    silent: 0,
    doubts: 0,
    refused: 0,
  };
  for (const [name, total] of [...totals, ['all', all]]) {
    if (total !== all) for (const key of Object.keys(all)) all[key] += total[key];
    const { files, paragraphs, notes, wrong, wrongNotes, silent, doubts, refused } = total;
    console.log(
      `${name.padEnd(12)} ${files} files: ${paragraphs - wrong} of ${paragraphs} paragraphs right, ${notes - wrongNotes} of ${notes} notes; ${silent} wrong under no doubt; ${doubts} doubts${refused ? `; ${refused} refused` : ''}`,
    );
  }
}

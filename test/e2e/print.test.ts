import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDraft, writeDraft } from '../../src/document/draftFile.ts';
import { linesInOrder } from '../../src/document/mastheadLines.ts';
import { printed } from '../../src/document/printed.ts';
import { type Run, textOf } from '../../src/document/runs.ts';
import {
  annex,
  annexParagraph,
  doc,
  fn,
  headerRow,
  masthead,
  op,
  pp,
  row,
  sub,
  table,
} from '../builders.ts';
import { temporaryPlace } from './desktopHost.ts';
import { root } from './launch.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';

type Doc = Parameters<typeof printed>[0];

/** A draft as paper shows it. */
interface Paper {
  readonly doc: Doc;
  /** Text of each page, as `pdftotext` reads it. */
  readonly pages: readonly string[];
  /** The numbers of the notes whose marks stand on each page. */
  readonly marks: readonly (readonly string[])[];
  readonly path: string;
}

let window: OpenWindow;
let place: ReturnType<typeof temporaryPlace>;
beforeAll(async () => {
  place = temporaryPlace();
  window = await openWindow();
  await window.page.evaluate(() => {
    globalThis.print = () => undefined;
  });
});
afterAll(async () => {
  await window?.close();
  place.remove();
});

/** Opens the draft, chooses Print, and reads what Chromium puts on paper. */
async function onPaper(name: string, bytes: Uint8Array): Promise<Paper> {
  const { page, files } = window;
  await files.open({ name, bytes }, () =>
    page.getByRole('button', { name: 'Open', exact: true }).click(),
  );
  await expect.poll(() => page.locator('.announcement').innerText()).toBe(`Opened ${name}.`);
  await page.keyboard.press('ControlOrMeta+p');
  await page.locator('.print-page').first().waitFor({ state: 'attached' });
  const marks = await page.evaluate(() =>
    [...document.querySelectorAll('.print-page')].map((one) =>
      [...one.querySelectorAll<HTMLElement>('.print-text [data-note]')].map(
        (mark) => mark.dataset.note ?? '',
      ),
    ),
  );
  const path = join(place.folder, `${name}.pdf`);
  writeFileSync(path, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  expect(await page.locator('.print-view').count()).toBe(0);
  const pages = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).split('\f');
  return {
    doc: readDraft(new TextDecoder().decode(bytes)).doc,
    pages: pages.slice(0, -1),
    marks,
    path,
  };
}

/** How often each word stands in a text; signs and figures are left out. */
function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/\p{L}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** All that paper has to show, with what stands at the head of the pages after the first. */
function wordsOf(draft: Doc, pages: number): string {
  const all = printed(draft);
  const { documentSymbol, titleNumber, adopted } = all.masthead;
  const words = (runs: readonly Run[]) =>
    runs.map((run) => (run.kind === 'text' ? run.text : ' ')).join('');
  const symbol = documentSymbol.lead + documentSymbol.rest;
  const head = adopted ? `${symbol} ${textOf(all.title)}` : symbol;
  return [
    ...linesInOrder(all.masthead),
    titleNumber,
    words(all.title),
    ...all.entries.map(({ runs }) => words(runs)),
    textOf(all.enactingBody),
    ...all.entries.map(({ entry }) => ` ${entry.printed}`),
    ...all.notes.map(({ runs }) => textOf(runs)),
    ...Array.from({ length: pages - 1 }, () => head),
  ].join('\n');
}

/** Pairs of words that are printed over each other, on any page. */
function overlaps(path: string): string[] {
  const html = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8' });
  return html.split('<page').flatMap((page) => {
    const boxes = [...page.matchAll(/xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)</g)];
    const all = boxes.map(([, left, top, right, bottom, word]) => ({
      ...{ left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom) },
      word,
    }));
    return all.flatMap((one, at) =>
      all.slice(at + 1).flatMap((other) => {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        const least = Math.min(one.bottom - one.top, other.bottom - other.top);
        return across > 1 && down > least / 2 ? [`${one.word} ${other.word}`] : [];
      }),
    );
  });
}

function expectWhole({ doc: draft, pages, marks, path }: Paper): void {
  expect(Object.fromEntries(counted(pages.join('\n')))).toEqual(
    Object.fromEntries(counted(wordsOf(draft, pages.length))),
  );
  pages.forEach((text, at) => {
    if (at > 0) expect(text).toContain(`${at + 1}/${pages.length}`);
    // The notes stand below the rule, each by its number.
    const foot = text.split(/^ *_{10,}$/m)[1] ?? '';
    const numbers = [...foot.matchAll(/^ *(\d+)$/gm)].map(([, number]) => number);
    for (const mark of marks[at] ?? []) expect(numbers, `page ${at + 1}`).toContain(mark);
  });
  expect(overlaps(path)).toEqual([]);
}

const bytesOf = (draft: Doc) => new TextEncoder().encode(writeDraft({ doc: draft, origin: null }));

describe('on paper', () => {
  it.each(['79-154', '73-146', '72-195', '2006-text'])(
    '%s has every word once, notes on the page of their mark, and numbers on its pages',
    async (name) => {
      const bytes = readFileSync(join(root, `clause-library/${name}.json`));
      const paper = await onPaper(`${name}.json`, new Uint8Array(bytes));
      expect(paper.pages.length).toBeGreaterThan(3);
      expectWhole(paper);
    },
  );

  it('has a note that is longer than a page, a table over several pages, an annex on a new one', async () => {
    const long = Array.from({ length: 900 }, (_, at) => `longnote${'abcdefghij'[at % 10]}`).join(
      ' ',
    );
    const rows = Array.from({ length: 120 }, (_, at) => row(`Cell ${at}`, `Value ${at}`));
    const draft = doc([
      masthead({
        documentSymbol: 'A/C.3/81/L.9',
        session: 81,
        sponsors: ['Belarus', 'Philippines'],
      }),
      pp('Recalling one thing', fn(long)),
      pp('Recalling another', fn('A/79/1')),
      op('Urges all States:', sub('To do one thing'), sub('To do another')),
      table(headerRow('Head one', 'Head two'), ...rows),
      annex('Guidelines', annexParagraph('The first guideline')),
    ]);
    const paper = await onPaper('made.chapeau', bytesOf(draft));
    const heads = paper.pages.filter((text) => text.includes('Head one')).length;
    expect(heads).toBeGreaterThan(2);
    expect(paper.pages.at(-1)).toContain('Guidelines');
    expect(paper.pages.at(-1)).not.toContain('Value');
    expect(overlaps(paper.path)).toEqual([]);
    const all = counted(paper.pages.join('\n'));
    expect(all.get('longnotea')).toBe(90);
    expect(all.get('longnotej')).toBe(90);
    expect(all.get('Value')).toBe(120);
    expect(all.get('Recalling')).toBe(2);
  });

  it('is what the browser’s own menu prints too', async () => {
    const { page } = window;
    expect(await page.locator('.print-view').count()).toBe(0);
    const path = join(place.folder, 'menu.pdf');
    writeFileSync(path, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
    expect(text.split('\f').slice(0, -1).at(-1)).toContain('Guidelines');
    expect(text).not.toContain('Export to Word');
    expect(await page.locator('.print-view').count()).toBe(0);
  });

  it('shows the window again afterwards, and the pages in it to nobody', async () => {
    const { page } = window;
    await page.keyboard.press('ControlOrMeta+p');
    await page.locator('.print-page').first().waitFor({ state: 'attached' });
    expect(await page.locator('.print-page').first().isVisible()).toBe(false);
    expect(await page.getByRole('textbox', { name: 'Draft' }).isVisible()).toBe(true);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('.print-view').count()).toBe(0);
    expect(await page.title()).toContain('Chapeau');
  });
});

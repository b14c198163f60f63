import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readDraftBytes } from '../../src/document/draftFile.ts';
import { footnotes } from '../../src/document/footnotes.ts';
import { outline } from '../../src/document/outline.ts';
import { storedWords, textOf } from '../../src/document/runs.ts';
import { falsePage, hostilePage, webPage, wordPage } from './clipboardPages.ts';
import { root } from './launch.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';

// What a person copies elsewhere and pastes with the keyboard, in a real browser.
let window: OpenWindow;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  window = await openWindow();
  page = window.page;
  page.on('pageerror', (error) => errors.push(error.message));
});
afterAll(() => window?.close());

beforeEach(async () => {
  await page.getByRole('button', { name: 'New draft' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Third Committee draft/ })
    .click();
  await page.locator('[data-node=preambularParagraph]').first().click();
});

// What is saved is not asked about when the next draft begins.
afterEach(() => saved());

/** Puts both on the clipboard as another program would, and pastes them with the keyboard. */
async function paste(data: { html?: string; text?: string }): Promise<void> {
  await page.evaluate(({ html, text }) => {
    const fill = (event: ClipboardEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (html) event.clipboardData?.setData('text/html', html);
      event.clipboardData?.setData('text/plain', text ?? '');
    };
    addEventListener('copy', fill, { capture: true, once: true });
  }, data);
  await page.keyboard.press('ControlOrMeta+c');
  await page.keyboard.press('ControlOrMeta+v');
}

async function copied(): Promise<{ html: string; text: string }> {
  const seen = page.evaluate(
    () =>
      new Promise<{ html: string; text: string }>((done) => {
        addEventListener(
          'copy',
          ({ clipboardData }) =>
            done({
              html: clipboardData?.getData('text/html') ?? '',
              text: clipboardData?.getData('text/plain') ?? '',
            }),
          { once: true },
        );
      }),
  );
  await page.keyboard.press('ControlOrMeta+c');
  return seen;
}

async function saved() {
  const bytes = await window.files.written(() => page.keyboard.press('ControlOrMeta+s'));
  return readDraftBytes(bytes).doc;
}

/** "OP1 (a) words" of all that is not blank, and the notes. */
async function savedText(): Promise<string[]> {
  const doc = await saved();
  const { entries, tables } = outline(doc);
  return [
    ...entries
      .filter(({ words }) => words.content.size > 0)
      .map(({ label, words }) => `${label} ${storedWords(words)}`),
    ...tables.map(({ label, node }) => `${label} ${node.textContent}`),
    ...footnotes(doc).notes.map(({ marker, runs }) => `${marker} ${textOf(runs)}`),
  ];
}

const status = () => page.getByRole('status').first().innerText();

/** Where the cursor stands: the words around it. */
function cursor(): Promise<string> {
  return page.evaluate(() => {
    const selection = document.getSelection();
    const { textContent = '' } = selection?.anchorNode ?? {};
    return `${textContent} ${selection?.anchorOffset}–${selection?.focusOffset}`;
  });
}

describe('pasting', { timeout: 90_000 }, () => {
  it('tells which words were struck through, in paragraphs and tables', async () => {
    const cell =
      '<td><p>shelters <span style="text-decoration: underline line-through">many</span></p></td>';
    const html = `<p>Recalling <s>its</s><del> earlier</del> words,</p><p>Noting <b>them</b>,</p>
      <table><tr>${cell}<td><p>two</p></td></tr><tr><td>three</td><td>four</td></tr></table>`;
    await paste({ html, text: 'Recalling …' });
    await expect
      .poll(status)
      .toContain('Pasted without the stroke through them: “its earlier”, “many”.');
    expect((await savedText()).join('\n')).toContain('Recalling its earlier words');
  });

  it('takes levels, italics and footnotes from Word, and gives all back with one Undo', async () => {
    await page.keyboard.type('Guided by the Charter');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Shift+ArrowLeft');
    const [before, at] = [await saved(), await cursor()];
    await paste({ html: wordPage, text: 'Recalling …' });
    await expect.poll(status).toContain('Pasted 6 paragraphs and 2 footnotes.');
    await page.screenshot({ path: `${root}/dist/pasteWord.png` });
    const text = await savedText();
    expect(text).toEqual([
      expect.stringMatching(/^PP1 Guided by the Char/),
      'PP2 Recalling the Convention and the Global Report on Trafficking in Persons of Vienna',
      'OP1 Urges Member States',
      'OP1 (a) To ratify the Protocol',
      'OP1 (a) (i) Without delay',
      'OP1 (b) To report thereon',
      'OP2 Decides to remain seized of the matter',
      '1 United Nations, Treaty Series, vol. 2225, No. 39574.',
      '2 Resolution 64/293.',
    ]);
    await page.keyboard.press('ControlOrMeta+z');
    expect((await saved()).toJSON()).toEqual(before.toJSON());
    expect(await cursor()).toBe(at);
  });

  it('takes headings, lists, linked notes and tables from a web page', async () => {
    await paste({ html: webPage });
    await expect.poll(status).toContain('Pasted 6 paragraphs, 1 table and 1 footnote.');
    await page.screenshot({ path: `${root}/dist/pasteWeb.png` });
    expect(await savedText()).toEqual([
      ' Background',
      'PP1 Noting the report of the Secretary-General',
      'OP1 Urges States to act',
      'OP1 (a) at home',
      'OP1 (b) abroad',
      'OP2 Decides to go on',
      'Table 1 YearVictims202412',
      '1 A/79/1, para. 3.',
    ]);
  });

  it('keeps one pasted paragraph as text of the one at the cursor', async () => {
    await page.keyboard.type('Recalling  and more');
    for (let step = 0; step < 9; step += 1) await page.keyboard.press('ArrowLeft');
    await paste({ html: '<p><b>its</b> <a href="https://example.org">resolutions</a></p>' });
    expect(await savedText()).toEqual(['PP1 Recalling its resolutions and more']);
  });

  it('runs nothing of a page that means harm, and keeps its words', async () => {
    await paste({ html: hostilePage, text: 'Recalling the harm' });
    expect(await page.evaluate(() => Reflect.get(globalThis, 'harmed'))).toBeUndefined();
    const text = (await savedText()).join(' ');
    expect(text).toContain('Recalling the harm');
    expect(text).toContain('deep down');
    await paste({ html: falsePage });
    expect((await savedText()).join(' ')).toContain('Recalling what is false');
    expect(errors).toEqual([]);
  });

  it('pastes into a note its words only, as one step', async () => {
    await page.keyboard.type('Recalling the Protocol');
    await page.keyboard.press('ControlOrMeta+Shift+f');
    await page.locator('.note').waitFor();
    await page.keyboard.type('See ');
    await paste({ html: '<p>Resolution <i>64/293</i>,</p><p>annex.</p>' });
    await page.keyboard.press('Escape');
    expect(await savedText()).toEqual([
      'PP1 Recalling the Protocol',
      '1 See Resolution 64/293, annex.',
    ]);
    await page.keyboard.press('ControlOrMeta+z');
    expect((await savedText())[1]).toBe('1 See.');
  });

  it('copies for other programs what the paper shows, and for a draft all there is', async () => {
    await paste({ html: wordPage });
    await page.keyboard.press('ControlOrMeta+Shift+Home');
    const { html, text } = await copied();
    expect(text).toContain(
      '1. Urges Member States:\n(a) To ratify the Protocol:\n(i) Without delay;',
    );
    expect(text.split('\n').slice(-2)).toEqual([
      '[1] United Nations, Treaty Series, vol. 2225, No. 39574.',
      '[2] Resolution 64/293.',
    ]);
    const shown = await page.evaluate((source) => {
      const { body } = new DOMParser().parseFromString(source, 'text/html');
      return [...body.querySelectorAll('p')].map((each) => each.textContent);
    }, html);
    expect(shown).toContain('1. Urges Member States:');
    expect(shown).toContain('[2] Resolution 64/293.');
    const before = await savedText();
    await page.keyboard.press('ControlOrMeta+v');
    expect(await savedText()).toEqual(before);
  });

  it('takes a megabyte without a stop', async () => {
    const line = 'Recalling its resolution 73/146 of 17 December 2018 on trafficking in persons,';
    const lines = Array.from({ length: 4000 }, () => `<p>${line.repeat(3)}</p>`);
    await paste({ html: lines.join('') });
    await expect.poll(status, { timeout: 30_000 }).toContain('Pasted 4000 paragraphs.');
    await page.keyboard.press('ControlOrMeta+z');
    expect(await savedText()).toEqual([]);
  });

  describe('a long text', () => {
    const long = Array.from(
      { length: 1500 },
      (_, index) =>
        `Recalling its resolution ${index + 1} on trafficking in persons, and its annex,`,
    ).join('\n\n');

    it('comes before what is typed while it is read, and goes with one Undo', async () => {
      await page.keyboard.type('Guided by the Charter,');
      await page.keyboard.press('Enter');
      const before = await saved();
      await paste({ text: long });
      expect(await status()).toContain('Reading what was pasted. Escape gives it up.');
      await page.keyboard.type(' and so on');
      const text = await savedText();
      expect(text).toHaveLength(1501);
      expect(text.at(-1)).toMatch(/^PP1501 Recalling .*its resolution 1500 .*annex,? and so on$/);
      await page.keyboard.press('ControlOrMeta+z');
      // Words typed at once behind what was pasted may be a step of their own.
      if ((await savedText()).length > 1) await page.keyboard.press('ControlOrMeta+z');
      expect((await saved()).toJSON()).toEqual(before.toJSON());
    });

    it('is given up with Escape, and nothing is changed', async () => {
      const before = await saved();
      await page.evaluate(() => {
        const givingUp = new KeyboardEvent('keydown', { key: 'Escape', cancelable: true });
        const press = () => setTimeout(() => document.dispatchEvent(givingUp));
        addEventListener('paste', press, { capture: true, once: true });
      });
      await paste({ text: long });
      await expect.poll(status).toContain('Nothing was pasted.');
      expect((await saved()).toJSON()).toEqual(before.toJSON());
    });
  });
});

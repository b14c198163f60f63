import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OpenWindow, openWindow } from './openWindow.ts';

let window: OpenWindow;

beforeAll(async () => {
  window = await openWindow();
});
afterAll(() => window?.close());

const outside = 'http://127.0.0.1:9/outside';

it('asks only its own address, and breaks no rule of its content policy, from opening to export', async () => {
  const asked: string[] = [];
  const broken: string[] = [];
  await window.comeBack((page) => {
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) broken.push(message.text());
    });
    page.context().on('request', (request) => asked.push(request.url()));
  });
  const draft = window.page.getByRole('textbox', { name: 'Draft' });
  await draft.focus();
  await window.page.keyboard.type('Recalling ');
  await window.page.getByRole('searchbox', { name: 'Search agreed language' }).fill('trafficking');
  const found = window.page.getByRole('listbox', { name: 'Agreed language' });
  await found.getByRole('option').first().waitFor();
  const exporting = () => window.page.getByRole('button', { name: 'Export to Word' }).click();
  expect((await window.files.written(exporting)).length).toBeGreaterThan(0);

  expect(asked.length).toBeGreaterThan(0);
  const own = (url: string) => url.startsWith(window.address) || /^(data|blob):/.test(url);
  expect(asked.filter((url) => !own(url))).toEqual([]);
  expect(broken).toEqual([]);
});

it.each([
  ['a fetch', `fetch('${outside}')`],
  ['an image', `new Image().src = '${outside}'`],
  ['a web socket', `new WebSocket('ws://127.0.0.1:9')`],
  [
    'a script',
    `document.head.append(Object.assign(document.createElement('script'), { src: '${outside}' }))`,
  ],
  [
    'a frame',
    `document.body.append(Object.assign(document.createElement('iframe'), { src: '${outside}' }))`,
  ],
])('is refused %s of another address by its content policy', async (_, attempt) => {
  const refused = await window.page.evaluate<string>(`new Promise((resolve) => {
    const done = (event) => resolve(event.blockedURI);
    document.addEventListener('securitypolicyviolation', done, { once: true });
    Promise.resolve().then(() => ${attempt}).catch(() => undefined);
  })`);
  expect(refused).toContain('127.0.0.1:9');
});

import { expect, it } from 'vitest';
import { ClauseLibraries } from '../../src/app/clauseLibrary.ts';

const pair = { later: 'A/RES/79/154, OP47', earlier: 'A/RES/73/146, OP47' };

async function libraries(lineageFile: string) {
  const all = new ClauseLibraries({
    libraryFiles: async () => ['lineage.json'],
    readLibraryFile: async () => new TextEncoder().encode(lineageFile),
    removeLibraryFile: async () => {},
  });
  await all.read();
  const shown = all.shown.get();
  const lineage = await shown?.library.lineage(pair.later);
  const ids = lineage?.steps.map(({ clause }) => clause.id);
  return { ids, unreadable: shown?.unreadable };
}

it('the lineage that is shipped holds, and one’s own above it', async () => {
  const own = { format: 'chapeau lineage', version: 1 };
  const shipped = await libraries(JSON.stringify(own));
  expect(shipped).toEqual({
    ids: ['2006 text, OP23', pair.earlier, pair.later],
    unreadable: [],
  });
  const parted = await libraries(JSON.stringify({ ...own, apart: [pair] }));
  expect(parted).toEqual({ ids: [pair.later], unreadable: [] });
});

it('a lineage file that cannot be read is told, and the shipped one holds', async () => {
  const { ids, unreadable } = await libraries('pairs:');
  expect(ids).toHaveLength(3);
  expect(unreadable).toMatchObject([
    { file: 'lineage.json', why: expect.stringMatching(/not JSON/) },
  ]);
});

import { expect, it } from 'vitest';
import { isResolutionFile, resolutionFile } from '../../src/library/resolutionFile.ts';

it.each([
  ['A/RES/79/189', 'A-RES-79-189.json'],
  ['S/RES/1325(2000)', 'S-RES-1325-2000.json'],
  ['../../etc/passwd', 'etc-passwd.json'],
  ['Con', 'text-Con.json'],
  ['***', 'resolution.json'],
  ['Lineage', 'text-Lineage.json'],
  ['Traite des êtres humains : « femmes »', 'Traite-des-êtres-humains-femmes.json'],
  ['x'.repeat(300), `${'x'.repeat(80)}.json`],
])('%s stands in %s, a name for every disk', (source, file) => {
  expect(resolutionFile(source, [])).toBe(file);
  expect(isResolutionFile(file)).toBe(true);
});

it('is numbered where the name is taken, in whatever capitals', () => {
  const taken = ['a-res-79-189.json', 'A-RES-79-189-2.json'];
  expect(resolutionFile('A/RES/79/189', taken)).toBe('A-RES-79-189-3.json');
});

it.each([
  'lineage.json',
  '../a.json',
  'a/b.json',
  '.a.json',
  'a.txt',
  'a\\b.json',
  '',
  `${'a'.repeat(200)}.json`,
])('%j is no file of a library', (name) => {
  expect(isResolutionFile(name)).toBe(false);
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { boundsOn, keepPlace, keptPlace } from '../../electron/windowPlace.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const besideIt = { x: 1440, y: 0, width: 1920, height: 1080 };
const kept = { x: 1600, y: 100, width: 1300, height: 800 };

describe('the bounds of a new window', () => {
  it('are those that were kept, where their screen is still there', () => {
    expect(boundsOn(kept, [laptop, besideIt], 0)).toEqual(kept);
  });

  it('have no position where their screen is gone, but the size', () => {
    expect(boundsOn(kept, [laptop], 0)).toEqual({ width: 1300, height: 800 });
  });

  it.each([
    ['left of every screen', { ...kept, x: -1290 }],
    ['above every screen, where no title bar can be taken hold of', { ...kept, y: -40 }],
    ['below every screen', { ...kept, y: 1060 }],
  ])('have no position %s', (_, bounds) => {
    expect(boundsOn(bounds, [laptop, besideIt], 0)).not.toHaveProperty('x');
  });

  it('are no larger than the screen is now', () => {
    const large = { x: 10, y: 30, width: 2000, height: 1400 };
    expect(boundsOn(large, [laptop], 0)).toEqual({ x: 10, y: 30, width: 1440, height: 875 });
  });

  it('stand a step from those of the window before', () => {
    const second = boundsOn(kept, [laptop, besideIt], 1);
    expect([second.x, second.y]).not.toEqual([kept.x, kept.y]);
    expect([second.width, second.height]).toEqual([kept.width, kept.height]);
  });
});

describe('the kept place', () => {
  const place = { bounds: kept, isMaximized: true, isFullScreen: false, zoom: 1.25 };

  it('comes back as it was', async () => {
    const path = join(temporaryFolder(), 'window.json');
    await keepPlace(path, place);
    expect(keptPlace(path)).toEqual(place);
  });

  it.each([
    ['nothing', ''],
    ['something else', '{"bounds":{"x":"a"}}'],
    ['half a file', '{"bounds":{"x":1,"y":'],
  ])('is none where the file has %s', (_, text) => {
    const path = join(temporaryFolder(), 'window.json');
    writeFileSync(path, text);
    expect(keptPlace(path)).toBeNull();
  });

  it('never zooms so far that nothing can be read', () => {
    const path = join(temporaryFolder(), 'window.json');
    writeFileSync(path, JSON.stringify({ ...place, zoom: 90 }));
    expect(keptPlace(path)?.zoom).toBe(1);
  });

  it('that cannot be kept stands in nobody’s way', async () => {
    const path = join(temporaryFolder(), 'gone', 'window.json');
    await expect(keepPlace(path, place)).resolves.toBeUndefined();
  });
});

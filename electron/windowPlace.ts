import { readFileSync } from 'node:fs';
import type { Rectangle } from 'electron';
import { atomicWrite } from './atomicWrite.ts';

/** Where and how large a window stands, and how its page is shown. */
export interface WindowPlace {
  /** Of the window while it is neither maximized nor full screen. */
  readonly bounds: Rectangle;
  readonly isMaximized: boolean;
  readonly isFullScreen: boolean;
  /** Of everything in the window, 1 for 100 %. */
  readonly zoom: number;
}

/** The size of a first window, which the system puts where it likes. */
const firstSize = { width: 1400, height: 900 };

/** How far a further window stands from the one before, and how much of one must be on a screen. */
const step = 28;
const least = 120;

/**
 * The bounds to open a window with: as kept, where enough of its title bar is on one of the screens
 * that there are now, no larger than that screen. Without a position the system chooses one.
 * `beside` says how many windows there are already.
 */
export function boundsOn(
  kept: Rectangle | null,
  screens: readonly Rectangle[],
  beside: number,
): Partial<Rectangle> & Pick<Rectangle, 'width' | 'height'> {
  if (!kept) return firstSize;
  const wanted = { ...kept, x: kept.x + beside * step, y: kept.y + beside * step };
  const screen = screens.find((each) => isReachable(wanted, each));
  const { width, height } = kept;
  if (!screen) return { width, height };
  return {
    ...wanted,
    width: Math.min(width, screen.width),
    height: Math.min(height, screen.height),
  };
}

function isReachable({ x, y, width }: Rectangle, screen: Rectangle): boolean {
  const across = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x);
  return across >= least && y >= screen.y && y <= screen.y + screen.height - least;
}

/** The place that was kept in the file; null where there is none that can be read. */
export function keptPlace(path: string): WindowPlace | null {
  try {
    const place = JSON.parse(readFileSync(path, 'utf8')) as WindowPlace;
    const { x, y, width, height } = place.bounds;
    if (![x, y, width, height].every(Number.isSafeInteger)) return null;
    const zoom = place.zoom >= 0.25 && place.zoom <= 5 ? place.zoom : 1;
    const { isMaximized, isFullScreen } = place;
    return {
      bounds: { x, y, width, height },
      isMaximized: isMaximized === true,
      isFullScreen: isFullScreen === true,
      zoom,
    };
  } catch {
    return null;
  }
}

/** Keeps the place for the next start. Never rejects: no window stays open for that. */
export async function keepPlace(path: string, place: WindowPlace): Promise<void> {
  await atomicWrite(path, new TextEncoder().encode(JSON.stringify(place))).catch(() => undefined);
}

import type { Desk } from './desk.ts';
import { changeSettings } from './settings.ts';

/** Sizes of the page that zooming goes through. */
const zooms = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

/** Makes the page larger or smaller by a step. */
export function zoom(desk: Desk, step: 1 | -1): void {
  const now = desk.zoom.get();
  const next = step > 0 ? zooms.find((each) => each > now) : zooms.findLast((each) => each < now);
  if (!next) return;
  desk.zoom.set(next);
  // Where it cannot be kept, the page has its size until the window is closed.
  void changeSettings(desk, { zoom: next }).catch(() => undefined);
}

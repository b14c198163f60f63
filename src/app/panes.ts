import { type Desk, type Pane, panes } from './desk.ts';

/** Brings the keyboard into the next pane, or the one before. */
export function cyclePanes(desk: Desk, step: 1 | -1): void {
  const here = document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset.pane;
  const index = panes.indexOf((here ?? 'outline') as Pane);
  const next = panes[(index + step + panes.length) % panes.length];
  if (next) desk.goTo(next);
}

import { useEffect, useLayoutEffect } from 'react';
import { createPortal } from 'react-dom';
import type { Desk } from './desk.ts';
import { RecoveryPanel } from './recoveryPanel.tsx';
import { StartPanel } from './startPanel.tsx';
import { useObserved } from './useObserved.ts';
import type { WindowFrame } from './windowFrame.ts';

/** The desk with the page on it. The page draws itself: React only says when and how large. */
export function PagePane({ desk, frame }: { desk: Desk; frame: WindowFrame }) {
  const { pane, place, start } = frame;
  const zoom = useObserved(desk.zoom);
  const starting = useObserved(desk.starting);
  const recovered = useObserved(desk.recovered);
  useLayoutEffect(() => desk.mountPage(place), [desk, place]);
  useLayoutEffect(() => {
    place.style.zoom = String(zoom);
  }, [place, zoom]);
  useEffect(() => {
    const closeDrawer = () => desk.drawer.set(null);
    pane.addEventListener('focusin', closeDrawer);
    return () => pane.removeEventListener('focusin', closeDrawer);
  }, [desk, pane]);
  if (recovered) return createPortal(<RecoveryPanel desk={desk} recovered={recovered} />, start);
  return starting ? createPortal(<StartPanel desk={desk} />, start) : null;
}

import { useLayoutEffect, useRef } from 'react';
import type { Desk } from './desk.ts';
import { StartPanel } from './startPanel.tsx';
import { useObserved } from './useObserved.ts';

/** The desk with the page on it. The page draws itself: React only gives it its place. */
export function PagePane({ desk }: { desk: Desk }) {
  const place = useRef<HTMLDivElement>(null);
  const zoom = useObserved(desk.zoom);
  const starting = useObserved(desk.starting);
  useLayoutEffect(() => (place.current ? desk.mountPage(place.current) : undefined), [desk]);
  return (
    <main className="page-pane" data-pane="text" onFocus={() => desk.drawer.set(null)}>
      <div className="page-scroll">
        <div className="page-place" ref={place} style={{ zoom }} />
      </div>
      {starting && <StartPanel desk={desk} />}
    </main>
  );
}

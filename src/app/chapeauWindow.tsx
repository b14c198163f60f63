import { lazy, Suspense, useLayoutEffect } from 'react';
import { createPortal } from 'react-dom';
import { AgreedLanguagePane } from './agreedLanguagePane.tsx';
import type { Desk } from './desk.ts';
import { OutlinePane } from './outlinePane.tsx';
import { PagePane } from './pagePane.tsx';
import { StatusLine } from './statusLine.tsx';
import { TopBar } from './topBar.tsx';
import { useObserved } from './useObserved.ts';
import { windowEvents } from './windowEvents.ts';
import type { WindowFrame } from './windowFrame.ts';

/** Comes after the page, which is there to type in before anybody opens a dialog. */
const OpenDialog = lazy(() =>
  import('./openDialog.tsx').then((dialogs) => ({ default: dialogs.OpenDialog })),
);

/** The whole window: bars, panes, and the dialog that is open. Stands in the frame's `before`. */
export function ChapeauWindow({ desk, frame }: { desk: Desk; frame: WindowFrame }) {
  const drawer = useObserved(desk.drawer);
  const dragging = useObserved(desk.dragging);
  useLayoutEffect(() => {
    if (drawer) frame.window.dataset.drawer = drawer;
    else delete frame.window.dataset.drawer;
  }, [frame, drawer]);
  // Before the first paint: whoever sees the page may press a key.
  useLayoutEffect(() => windowEvents(desk), [desk]);
  return (
    <>
      <TopBar desk={desk} />
      <OutlinePane desk={desk} />
      <PagePane desk={desk} frame={frame} />
      {createPortal(
        <>
          <AgreedLanguagePane desk={desk} />
          <StatusLine desk={desk} />
        </>,
        frame.after,
      )}
      {dragging && (
        <p className="drop-hint" aria-hidden="true">
          Drop the file to open it
        </p>
      )}
      <Suspense>
        <OpenDialog desk={desk} />
      </Suspense>
    </>
  );
}

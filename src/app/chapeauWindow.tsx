import { lazy, Suspense, useEffect } from 'react';
import { AgreedLanguagePane } from './agreedLanguagePane.tsx';
import type { Desk } from './desk.ts';
import { OutlinePane } from './outlinePane.tsx';
import { PagePane } from './pagePane.tsx';
import { StatusLine } from './statusLine.tsx';
import { TopBar } from './topBar.tsx';
import { useObserved } from './useObserved.ts';
import { windowEvents } from './windowEvents.ts';

/** Comes after the page, which is there to type in before anybody opens a dialog. */
const OpenDialog = lazy(() =>
  import('./openDialog.tsx').then((dialogs) => ({ default: dialogs.OpenDialog })),
);

/** The whole window: bars, panes, and the dialog that is open. */
export function ChapeauWindow({ desk }: { desk: Desk }) {
  const drawer = useObserved(desk.drawer);
  useEffect(() => windowEvents(desk), [desk]);
  return (
    <>
      <div className="window" data-drawer={drawer ?? undefined}>
        <TopBar desk={desk} />
        <OutlinePane desk={desk} />
        <PagePane desk={desk} />
        <AgreedLanguagePane desk={desk} />
        <StatusLine desk={desk} />
      </div>
      <Suspense>
        <OpenDialog desk={desk} />
      </Suspense>
    </>
  );
}

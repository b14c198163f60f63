import { type KeyboardEvent, useEffect } from 'react';
import { runAction } from './actions.ts';
import type { Desk } from './desk.ts';
import { LineagePanel } from './lineagePanel.tsx';
import { type PaneTab, paneTabs } from './paneTab.ts';
import { SearchPanel } from './searchPanel.tsx';
import { useObserved } from './useObserved.ts';

/** Agreed language: what may be inserted, and how the paragraph at the cursor came to read as it does. */
export function AgreedLanguagePane({ desk }: { desk: Desk }) {
  const shown = useObserved(desk.tab);
  useEffect(() => {
    desk.focusPane.set('agreedLanguage', () => desk.focusTab.get(desk.tab.get())?.());
  }, [desk]);
  return (
    <aside className="agreed-pane" aria-label="Agreed language" data-pane="agreedLanguage">
      <div className="pane-head">
        <Tabs desk={desk} shown={shown} />
        <button
          type="button"
          className="button quiet"
          onClick={() => runAction(desk, 'ownLibrary')}
        >
          My library
        </button>
      </div>
      <Panel tab="search" shown={shown}>
        <SearchPanel desk={desk} />
      </Panel>
      <Panel tab="lineage" shown={shown}>
        <LineagePanel desk={desk} isShown={shown === 'lineage'} />
      </Panel>
    </aside>
  );
}

const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

function Tabs({ desk, shown }: { desk: Desk; shown: PaneTab }) {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = paneTabs.findIndex(([tab]) => tab === shown);
    const [next] = paneTabs[(at + step + paneTabs.length) % paneTabs.length] ?? paneTabs[0];
    desk.tab.set(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div className="pane-tabs" role="tablist" aria-label="Agreed language" onKeyDown={onKeyDown}>
      {paneTabs.map(([tab, name]) => (
        <button
          key={tab}
          id={`tab-${tab}`}
          type="button"
          role="tab"
          aria-selected={tab === shown}
          aria-controls={`panel-${tab}`}
          tabIndex={tab === shown ? 0 : -1}
          onClick={() => desk.tab.set(tab)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

interface PanelProps {
  readonly tab: PaneTab;
  readonly shown: PaneTab;
  readonly children: React.ReactNode;
}

/** Hidden ones stay as they are: what was searched for is there again. */
function Panel({ tab, shown, children }: PanelProps) {
  return (
    <div
      className="pane-panel"
      role="tabpanel"
      id={`panel-${tab}`}
      aria-labelledby={`tab-${tab}`}
      hidden={tab !== shown}
    >
      {children}
    </div>
  );
}

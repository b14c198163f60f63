import { useEffect, useMemo, useState } from 'react';
import type { Version } from '../bridge.ts';
import type { Draft } from '../document/draftFile.ts';
import type { Desk } from './desk.ts';
import { attempt } from './fileFlows.ts';
import { ComparedTexts } from './textComparisonDialog.tsx';
import { readVersion, reasonWords, restoreVersion, timeWords } from './versions.ts';
import { WindowDialog } from './windowDialog.tsx';

/** The versions of the draft: one is shown beside what the draft is now, and may be restored. */
export function VersionsDialog({ desk }: { desk: Desk }) {
  const versions = useVersions(desk);
  const [chosen, setChosen] = useState<string | null>(null);
  const version = versions?.find(({ id }) => id === chosen) ?? versions?.[0] ?? null;
  return (
    <WindowDialog title="Versions" className="compare versions" onClose={() => desk.closeDialog()}>
      <p className="soft">
        Kept on this machine only. Of what was saved all of the last five minutes is here, then the
        last of each minute, of every ten minutes, each hour, each day, each month. What no file has
        stays for ninety days, and what has a name for ever.
      </p>
      {!versions && <p role="status">Reading the versions…</p>}
      {versions?.length === 0 && (
        <p>There is none yet: the first is kept when the draft is saved.</p>
      )}
      {versions && version && (
        <>
          <label className="version-choice">
            <span className="soft">Version</span>
            <select
              size={5}
              value={version.id}
              // biome-ignore lint/a11y/noAutofocus: the dialog begins with what is chosen
              autoFocus
              onChange={(event) => setChosen(event.target.value)}
            >
              {versions.map((each) => (
                <option key={each.id} value={each.id}>
                  {timeWords(each.at)} · {reasonWords(each)}
                </option>
              ))}
            </select>
          </label>
          <ShownVersion key={version.id} desk={desk} version={version} />
        </>
      )}
      {!version && <Buttons desk={desk} />}
    </WindowDialog>
  );
}

/** Null while they are read. */
function useVersions(desk: Desk): readonly Version[] | null {
  const [versions, setVersions] = useState<readonly Version[] | null>(null);
  useEffect(() => {
    desk.bridge.versions(desk.file.get().key).then(setVersions, () => setVersions([]));
  }, [desk]);
  return versions;
}

/** A version beside the draft as it is now. */
function ShownVersion({ desk, version }: { desk: Desk; version: Version }) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    readVersion(desk, version.id).then(setDraft, (error: Error) => setProblem(error.message));
  }, [desk, version]);
  const texts = useMemo(
    () =>
      draft && {
        earlier: { name: `the version of ${timeWords(version.at)}`, draft },
        later: { name: 'the draft now', draft: { doc: desk.doc, origin: desk.file.get().origin } },
      },
    [desk, version, draft],
  );
  return (
    <>
      {texts && <ComparedTexts desk={desk} {...texts} />}
      {problem && <p role="status">{problem}</p>}
      <Buttons desk={desk} restore={draft && (() => restoreVersion(desk, version, draft))} />
    </>
  );
}

interface ButtonsProps {
  readonly desk: Desk;
  readonly restore?: (() => Promise<void>) | null;
}

function Buttons({ desk, restore }: ButtonsProps) {
  const take = (task: () => Promise<void>) => {
    desk.closeDialog();
    void attempt(desk, 'The version was not restored', task);
  };
  return (
    <div className="dialog-buttons">
      {restore && (
        <button type="button" className="button primary" onClick={() => take(restore)}>
          Restore this version
        </button>
      )}
      <button
        type="button"
        className="button plain"
        onClick={() => {
          desk.closeDialog();
          desk.dialog.show({ kind: 'nameVersion' });
        }}
      >
        Name the draft as it is now…
      </button>
      <button type="button" className="button plain" onClick={() => desk.closeDialog()}>
        Close
      </button>
    </div>
  );
}

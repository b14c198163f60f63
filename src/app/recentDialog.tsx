import type { Desk } from './desk.ts';
import { attempt } from './fileFlows.ts';
import { RecentList } from './recentList.tsx';
import { useRecent } from './useRecent.ts';
import { WindowDialog } from './windowDialog.tsx';

/** The drafts that were opened or saved last, to open one again or to empty the list. */
export function RecentDialog({ desk }: { desk: Desk }) {
  const { files, again } = useRecent(desk);
  const close = () => desk.closeDialog();
  const clear = () =>
    void attempt(desk, 'The list was not emptied', async () => {
      await desk.bridge.clearRecent();
      again();
      desk.announcement.set('The list of recent drafts is empty. The files are where they were.');
    });
  return (
    <WindowDialog title="Recent drafts" className="narrow" onClose={close}>
      {files?.length === 0 && (
        <p>There is none yet: drafts come here when they are opened or saved in a file.</p>
      )}
      {files && <RecentList desk={desk} files={files} onOpen={close} />}
      <div className="dialog-buttons">
        {files && files.length > 0 && (
          <button type="button" className="button" onClick={clear}>
            Clear the list
          </button>
        )}
        <button type="button" className="button" onClick={close}>
          Close
        </button>
      </div>
    </WindowDialog>
  );
}

import type { RecentFile } from '../bridge.ts';
import type { Desk } from './desk.ts';
import { attempt, openRecent } from './fileFlows.ts';
import { dayWords } from './versions.ts';

interface RecentListProps {
  readonly desk: Desk;
  readonly files: readonly RecentFile[];
  /** Called before a file is opened. */
  readonly onOpen?: () => void;
}

/** Drafts to open again, each with its name and the day of the last time. */
export function RecentList({ desk, files, onOpen }: RecentListProps) {
  return (
    <ul className="recent-list" aria-label="Recent drafts">
      {files.map((file, at) => (
        <li key={file.handle}>
          <button
            type="button"
            className="button plain"
            // biome-ignore lint/a11y/noAutofocus: the dialog begins at its first draft
            autoFocus={onOpen !== undefined && at === 0}
            onClick={() => {
              onOpen?.();
              void attempt(desk, 'The draft was not opened', () => openRecent(desk, file));
            }}
          >
            <span>{file.name}</span> <span className="soft">{dayWords(file.at)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

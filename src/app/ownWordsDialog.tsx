import type { Desk } from './desk.ts';
import { attempt } from './fileFlows.ts';
import { useObserved } from './useObserved.ts';
import { WindowDialog } from './windowDialog.tsx';

/** The words that a drafter added to the dictionaries, and a way to take them out again. */
export function OwnWordsDialog({ desk }: { desk: Desk }) {
  const own = useObserved(desk.spelling.own) ?? [];
  const remove = (word: string) =>
    void attempt(desk, 'The word was not removed', async () => {
      await desk.spelling.change(desk, (all) => all.filter((one) => one !== word));
      desk.announcement.set(`“${word}” is none of your words any more.`);
    });
  return (
    <WindowDialog title="My words" className="narrow" onClose={() => desk.closeDialog()}>
      <p className="soft">
        Words that you added: names and terms that the dictionaries lack. They stay on this machine.
      </p>
      {own.length === 0 ? (
        <p>There are none yet. A word that is underlined can be added from its menu.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
        <ul className="own-texts" aria-label="Words" tabIndex={0}>
          {own.map((word) => (
            <li key={word}>
              <b>{word}</b>
              <button
                type="button"
                className="button plain"
                aria-label={`Remove ${word}`}
                onClick={() => remove(word)}
              >
                Remove
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="dialog-buttons">
        <button
          type="button"
          className="button primary"
          // biome-ignore lint/a11y/noAutofocus: the dialog begins at its usual answer
          autoFocus
          onClick={() => desk.closeDialog()}
        >
          Close
        </button>
      </div>
    </WindowDialog>
  );
}

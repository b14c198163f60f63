import { type Action, actionsFor } from './actions.ts';
import type { Desk } from './desk.ts';
import { isMac, keyNames } from './keys.ts';
import { reviewActions } from './reviewKeys.ts';
import { WindowDialog } from './windowDialog.tsx';

/** Keys that act in a list and stand in no table of actions. */
const listKeys: readonly (readonly [string, string])[] = [
  ['Next or previous card', 'ArrowDown'],
  ['Insert below the paragraph', 'Enter'],
  ['Insert the words only', 'Alt-Enter'],
  ['Insert as a subparagraph', 'Shift-Enter'],
  ['Clear the search, back to the text', 'Escape'],
  ['Move a paragraph in the outline', 'Alt-ArrowUp'],
];

/** Letters act while the keyboard is in the recognised text. */
const reviewKeys = [
  ...reviewActions.map(({ title, keys: [key = ''] }) => [title, key] as const),
  ['Take another reading of a doubt', '1'] as const,
];

/** All keys on one sheet, from the tables that make them work. */
export function KeySheet({ desk }: { desk: Desk }) {
  const actions = actionsFor(desk.bridge.host).filter(({ keys }) => keys !== '');
  const groups: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
    ['Draft', rows(actions, 'Draft')],
    ['Text', rows(actions, 'Text')],
    ['Window', rows(actions, 'Window')],
    ['Agreed language and outline', listKeys],
    ['Review of a file that is opened', reviewKeys],
  ];
  return (
    <WindowDialog title="Keys" className="wide" onClose={() => desk.closeDialog()}>
      <div className="key-groups">
        {groups.map(([title, keys]) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([words, key]) => (
                <div key={words}>
                  <dt>{words}</dt>
                  <dd>
                    <kbd>{keyNames(key, isMac)}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="dialog-buttons">
        <button type="button" className="button primary" onClick={() => desk.closeDialog()}>
          Close
        </button>
      </div>
    </WindowDialog>
  );
}

function rows(actions: readonly Action[], group: Action['group']): [string, string][] {
  return actions.filter((each) => each.group === group).map(({ title, keys }) => [title, keys]);
}

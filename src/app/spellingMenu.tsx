import { useEffect, useRef, useState } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components';
import { elementOf, type Misspelled, respell } from '../editor/misspelled.ts';
import { openNoteAt } from '../editor/misspelledNotes.ts';
import type { Desk } from './desk.ts';
import { attempt } from './fileFlows.ts';

/** What can be done about a word that no dictionary knows, under the word. */
export function SpellingMenu({ desk, found }: { desk: Desk; found: Misspelled }) {
  const { word } = found;
  const at = useRef(elementOf(desk.editor.view, found));
  const suggestions = useSuggestions(desk, word);
  const close = () => {
    desk.closeDialog();
    // The menu holds the keyboard until React has taken it away, in its own microtask.
    queueMicrotask(() => {
      if (!desk.editor.run(openNoteAt(found.from))) desk.editor.focus();
    });
  };
  if (!suggestions) return null;
  const choose = (id: string) => {
    close();
    if (id === 'add') addWord(desk, word);
    else if (id === 'leave') leaveWord(desk, word);
    else if (id !== 'none') correct(desk, found, id.slice(prefix.length));
  };
  return (
    <Popover
      isOpen
      triggerRef={at}
      placement="bottom start"
      onOpenChange={(isOpen) => !isOpen && close()}
      className="spelling-menu"
      UNSTABLE_portalContainer={document.getElementById('dialogs') ?? document.body}
    >
      <Menu
        aria-label={`Spelling of “${word}”`}
        autoFocus="first"
        disabledKeys={['none']}
        onAction={(key) => choose(String(key))}
      >
        <MenuSection>
          <Header>{suggestions.length > 0 ? 'Did you mean' : `“${word}”`}</Header>
          {suggestions.length === 0 && <MenuItem id="none">No suggestions</MenuItem>}
          {suggestions.map((suggestion) => (
            <MenuItem key={suggestion} id={prefix + suggestion}>
              {suggestion}
            </MenuItem>
          ))}
        </MenuSection>
        <MenuSection aria-label="This word">
          <MenuItem id="add">{`Add “${word}” to my words`}</MenuItem>
          <MenuItem id="leave">Leave it as it is for now</MenuItem>
        </MenuSection>
      </Menu>
    </Popover>
  );
}

const prefix = 'word ';

/** Null until they have come. */
function useSuggestions(desk: Desk, word: string): readonly string[] | null {
  const [found, setFound] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let wanted = true;
    desk.spelling.suggestions(word).then(
      (suggestions) => wanted && setFound(suggestions),
      () => wanted && setFound([]),
    );
    return () => {
      wanted = false;
    };
  }, [desk, word]);
  return found;
}

function correct(desk: Desk, found: Misspelled, by: string): void {
  if (desk.run(respell(found, by))) desk.announcement.set(`“${found.word}” is now “${by}”.`);
}

function leaveWord(desk: Desk, word: string): void {
  desk.spelling.leave(word);
  desk.announcement.set(`“${word}” is left as it is until the window is closed.`);
}

function addWord(desk: Desk, word: string): void {
  void attempt(desk, 'The word was not added', async () => {
    await desk.spelling.change(desk, (own) => [...own, word]);
    desk.announcement.set(`“${word}” is one of your words now.`);
  });
}

import { memo, useDeferredValue } from 'react';
import { Toolbar } from 'react-aria-components';
import { KeyHint } from './keyHint.tsx';
import { ariaKeys, isMac } from './keys.ts';
import { type ReviewAction, reviewActions } from './reviewKeys.ts';
import { currentRow, type ReviewState } from './reviewState.ts';

interface ReviewToolsProps {
  readonly state: ReviewState;
  act(step: (state: ReviewState) => ReviewState): void;
}

/** What can be done, each with its key, and what was done last. */
export function ReviewTools({ state, act }: ReviewToolsProps) {
  return (
    <footer className="review-tools">
      <Tools state={useDeferredValue(state)} act={act} />
      <p role="status" className="review-said">
        {state.said}
      </p>
    </footer>
  );
}

/** Told a moment later: what can be done is tried out on the whole document. */
const Tools = memo(({ state, act }: ReviewToolsProps) => (
  <Toolbar aria-label="Review" className="review-toolbar">
    <ToolGroup name="Doubts" group="doubts" state={state} act={act} />
    <ToolGroup name="Decisions" group="decisions" state={state} act={act} />
    <ToolGroup name={currentRow(state).name} group="paragraph" state={state} act={act} />
  </Toolbar>
));

interface ToolGroupProps extends ReviewToolsProps {
  readonly name: string;
  readonly group: ReviewAction['group'];
}

function ToolGroup({ name, group, state, act }: ToolGroupProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a field set is for a form's fields
    <div role="group" aria-label={name} className="tool-group">
      <span className="tool-title" aria-hidden="true">
        {name}
      </span>
      {reviewActions
        .filter((action) => action.group === group)
        .map((action) => (
          <button
            key={action.id}
            type="button"
            className="tool"
            aria-keyshortcuts={action.keys.map((keys) => ariaKeys(keys, isMac)).join(' ')}
            disabled={!action.can(state)}
            onClick={() => act(action.run)}
          >
            <ToolTitle title={action.label?.(state) ?? action.title} shown={action.short ?? null} />
            <KeyHint keys={action.keys[0] ?? ''} />
          </button>
        ))}
    </div>
  );
}

/** What a button does; the group that it stands in says the end of it to those who see. */
function ToolTitle({ title, shown }: { title: string; shown: string | null }) {
  if (shown === null) return title;
  return (
    <>
      {shown}
      <span className="unseen">{title.slice(shown.length)}</span>
    </>
  );
}

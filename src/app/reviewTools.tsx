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
      <Toolbar aria-label="Review" className="review-toolbar">
        <ToolGroup title="Doubts" group="doubts" state={state} act={act} />
        <ToolGroup title={currentRow(state).name} group="paragraph" state={state} act={act} />
        <ToolGroup title="" group="review" state={state} act={act} />
      </Toolbar>
      <p role="status" className="review-said">
        {state.said}
      </p>
    </footer>
  );
}

interface ToolGroupProps extends ReviewToolsProps {
  readonly title: string;
  readonly group: ReviewAction['group'];
}

function ToolGroup({ title, group, state, act }: ToolGroupProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a field set is for a form's fields
    <div role="group" aria-label={title || 'Decisions'} className="tool-group">
      {title && (
        <span className="tool-title" aria-hidden="true">
          {title}
        </span>
      )}
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
            {action.title}
            <KeyHint keys={action.keys[0] ?? ''} />
          </button>
        ))}
    </div>
  );
}

import type { Choice } from './dialogs.ts';

interface ChoiceButtonsProps {
  /** The first is what Enter takes. */
  readonly choices: readonly Choice[];
  choose(id: string): void;
}

/** The answers to a question, at the foot of its dialog. */
export function ChoiceButtons({ choices, choose }: ChoiceButtonsProps) {
  return (
    <div className="dialog-buttons">
      {choices.map(({ id, words }, index) => (
        <button
          key={id}
          type="button"
          className={index === 0 ? 'button primary' : 'button plain'}
          // biome-ignore lint/a11y/noAutofocus: an alert dialog begins at its usual answer
          autoFocus={index === 0}
          onClick={() => choose(id)}
        >
          {words}
        </button>
      ))}
    </div>
  );
}

import { Text } from 'react-aria-components';
import { ChoiceButtons } from './choiceButtons.tsx';
import type { Question } from './dialogs.ts';
import { WindowDialog } from './windowDialog.tsx';

interface QuestionDialogProps {
  readonly question: Question;
  answer(id: string): void;
}

/** A sentence and its answers, or a sentence to take note of. */
export function QuestionDialog({ question, answer }: QuestionDialogProps) {
  return (
    <WindowDialog
      title={question.title}
      role="alertdialog"
      className="narrow"
      onClose={() => answer('cancel')}
    >
      {/* The slot makes it the dialog's description, which is read out with its title. */}
      <Text slot="description" elementType="p">
        {question.sentence}
      </Text>
      <ChoiceButtons choices={question.choices} choose={answer} />
    </WindowDialog>
  );
}

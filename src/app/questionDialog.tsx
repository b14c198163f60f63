import { Text } from 'react-aria-components';
import { ChoiceButtons } from './choiceButtons.tsx';
import type { Desk } from './desk.ts';
import type { Question } from './dialogs.ts';
import { WindowDialog } from './windowDialog.tsx';

interface QuestionDialogProps {
  readonly desk: Desk;
  readonly question: Question;
  answer(id: string): void;
}

/** A sentence and its answers, or a sentence to take note of. */
export function QuestionDialog({ desk, question, answer }: QuestionDialogProps) {
  const choose = (id: string) => {
    desk.closeDialog();
    answer(id);
  };
  return (
    <WindowDialog
      title={question.title}
      role="alertdialog"
      className="narrow"
      onClose={() => choose('cancel')}
    >
      {/* The slot makes it the dialog's description, which is read out with its title. */}
      <Text slot="description" elementType="p">
        {question.sentence}
      </Text>
      <ChoiceButtons choices={question.choices} choose={choose} />
    </WindowDialog>
  );
}

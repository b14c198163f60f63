import { Activity } from 'react';
import { AgreedReportDialog } from './agreedReportDialog.tsx';
import { CommandPalette } from './commandPalette.tsx';
import { CompareDialog } from './compareDialog.tsx';
import type { Desk } from './desk.ts';
import type { Dialog } from './dialogs.ts';
import { IntakeDialog } from './intakeDialog.tsx';
import { KeySheet } from './keySheet.tsx';
import { MastheadDialog } from './mastheadDialog.tsx';
import { NameVersionDialog } from './nameVersionDialog.tsx';
import { NewDraftDialog } from './newDraftDialog.tsx';
import { OwnLibraryDialog } from './ownLibraryDialog.tsx';
import { OwnWordsDialog } from './ownWordsDialog.tsx';
import { MakingDialog, ReadingDialog } from './progressDialog.tsx';
import { QuestionDialog } from './questionDialog.tsx';
import { RecentDialog } from './recentDialog.tsx';
import { RedlineDialog } from './redlineDialog.tsx';
import { ReturnedDialog } from './returnedDialog.tsx';
import { ReviewView } from './reviewView.tsx';
import { SpellingMenu } from './spellingMenu.tsx';
import { TextComparisonDialog } from './textComparisonDialog.tsx';
import { useObserved } from './useObserved.ts';
import { VersionsDialog } from './versionsDialog.tsx';

/** The dialog that stands before the window; one behind it is out of sight and keeps its state. */
export function OpenDialog({ desk }: { desk: Desk }) {
  const shown = useObserved(desk.dialog.shown);
  return shown.map(({ id, dialog }, at) => (
    <Activity key={id} mode={at === shown.length - 1 ? 'visible' : 'hidden'}>
      <OneDialog desk={desk} dialog={dialog} />
    </Activity>
  ));
}

function OneDialog({ desk, dialog }: { desk: Desk; dialog: Dialog }) {
  switch (dialog.kind) {
    case 'palette':
      return <CommandPalette desk={desk} />;
    case 'keys':
      return <KeySheet desk={desk} />;
    case 'newDraft':
      return <NewDraftDialog desk={desk} />;
    case 'recent':
      return <RecentDialog desk={desk} />;
    case 'masthead':
      return <MastheadDialog desk={desk} />;
    case 'question':
      return <QuestionDialog {...dialog} />;
    case 'reading':
      return <ReadingDialog {...dialog} />;
    case 'making':
      return <MakingDialog {...dialog} />;
    case 'intake':
      return <IntakeDialog desk={desk} {...dialog} />;
    case 'ownLibrary':
      return <OwnLibraryDialog desk={desk} />;
    case 'ownWords':
      return <OwnWordsDialog desk={desk} />;
    case 'spelling':
      return <SpellingMenu desk={desk} found={dialog.found} />;
    case 'compare':
      return <CompareDialog desk={desk} />;
    case 'redline':
      return <RedlineDialog desk={desk} />;
    case 'returned':
      return <ReturnedDialog desk={desk} file={dialog.file} />;
    case 'agreedReport':
      return <AgreedReportDialog desk={desk} />;
    case 'versions':
      return <VersionsDialog desk={desk} />;
    case 'nameVersion':
      return <NameVersionDialog desk={desk} />;
    case 'textComparison':
      return <TextComparisonDialog desk={desk} {...dialog} />;
    case 'review':
      return <ReviewView {...dialog} />;
  }
}

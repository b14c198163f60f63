import type { Desk } from './desk.ts';

/** Shows which words are agreed, or no longer. */
export function toggleAgreedWords({ agreed, announcement }: Desk): void {
  const shown = !agreed.shown.get();
  agreed.shown.set(shown);
  announcement.set(shown ? 'Looking which words are agreed…' : 'Agreed words are no longer shown.');
}

/** Shows agreed words where they are not shown yet: the card of those at the cursor comes with them. */
export function goToSpan(desk: Desk): void {
  const { agreed, announcement } = desk;
  desk.tab.set('search');
  desk.drawer.set('agreedLanguage');
  if (desk.focusSpan) {
    queueMicrotask(() => desk.focusSpan?.());
    return;
  }
  if (agreed.shown.get()) announcement.set('There are no words at the cursor.');
  else {
    agreed.awaitsCard = true;
    toggleAgreedWords(desk);
  }
}

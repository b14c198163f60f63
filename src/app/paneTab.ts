import type { Desk } from './desk.ts';

/** The tabs of the right pane, in their order, with their names. */
export const paneTabs = [
  ['search', 'Agreed language'],
  ['lineage', 'Lineage'],
] as const;

/** A tab of the right pane. */
export type PaneTab = (typeof paneTabs)[number][0];

/** Shows a tab of the right pane and brings the keyboard into it. */
export function goToTab(desk: Desk, tab: PaneTab): void {
  desk.tab.set(tab);
  desk.goTo('agreedLanguage');
}

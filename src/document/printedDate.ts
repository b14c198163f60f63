/** The months in their order, as dates name them. */
export const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

const asPrinted = /^(\d{1,2})\s([A-Z][a-z]+)\s(\d{4})$/;

/** Whether words are a day as the masthead prints it, "17 December 2024" (un-style 5.6), that there is. */
export function isPrintedDate(words: string): boolean {
  const [, day, name, year] = asPrinted.exec(words.trim()) ?? [];
  const month = months.indexOf(name ?? '');
  if (month < 0) return false;
  const time = new Date(Date.UTC(Number(year), month, Number(day)));
  return Number(day) > 0 && time.getUTCMonth() === month;
}

/** The day of a moment, "2026-10-02T09:30:00Z", as dates print: "2 October 2026"; empty for other words. */
export function printedDay(moment: string): string {
  const day = /^(\d{4})-(\d\d)-(\d\d)/.exec(moment);
  const month = months[Number(day?.[2]) - 1];
  return day && month ? `${Number(day[3])} ${month} ${day[1]}` : '';
}

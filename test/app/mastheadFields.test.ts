import { expect, it } from 'vitest';
import {
  fieldsAfterSponsors,
  fieldsBeforeSponsors,
  isFilled,
  type MastheadField,
} from '../../src/app/mastheadFields.ts';
import type { MastheadForm } from '../../src/app/mastheadForm.ts';
import { blankMasthead } from '../../src/document/masthead.ts';
import { blankAdoptionLine } from '../../src/editor/mastheadCommand.ts';

const all = [...fieldsBeforeSponsors, ...fieldsAfterSponsors];
const draft: MastheadForm = { masthead: blankMasthead, adoption: null };
const adopted: MastheadForm = { masthead: blankMasthead, adoption: blankAdoptionLine };

function field(label: string): MastheadField {
  const found = all.find((one) => one.label === label);
  if (!found) throw new RangeError(`No field ${label}`);
  return found;
}

const labels = (form: MastheadForm, standing: string) =>
  all.filter((one) => one.standing(form) === standing).map(({ label }) => label);

it('has a field for everything that a masthead and an adoption line state', () => {
  const changed = all.map((one) => one.write(adopted, '7'));
  const reached = (part: 'masthead' | 'adoption') =>
    Object.keys(adopted[part] ?? {}).filter((name) =>
      changed.some(
        (form) =>
          JSON.stringify(Reflect.get(form[part] ?? {}, name)) !==
          JSON.stringify(Reflect.get(adopted[part] ?? {}, name)),
      ),
    );
  // Sponsors have a field of their own kind.
  expect([...reached('masthead'), 'sponsors'].sort()).toEqual(Object.keys(blankMasthead).sort());
  expect(reached('adoption').sort()).toEqual(Object.keys(blankAdoptionLine).sort());
});

it('keeps the fields that few texts fill apart', () => {
  expect(labels(draft, 'rare')).toEqual([
    'Session in words',
    'Dates of the session',
    'Notes on sponsors',
    'Report line',
  ]);
  expect(labels(adopted, 'rare')).toEqual([
    'Session in words',
    'Dates of the session',
    'Kind of meeting',
    'Vote',
  ]);
});

it('shows what a draft states and an adopted text does not print, and says so', () => {
  const kind = field('Kind of proposal');
  const stated = kind.write(adopted, 'draft resolution');
  expect([kind.standing(draft), kind.standing(stated)]).toEqual(['usual', 'whereStated']);
  expect([isFilled(kind, adopted), isFilled(kind, stated)]).toEqual([false, true]);
  expect(typeof kind.hint === 'function' && kind.hint(stated)).toBe(
    'Adopted texts do not print it',
  );
});

it('has no field of the adoption in a draft', () => {
  expect(field('Vote').standing(draft)).toBeNull();
});

it('takes a plenary meeting for the usual one', () => {
  const kind = field('Kind of meeting');
  expect(isFilled(kind, adopted)).toBe(false);
  expect(isFilled(kind, kind.write(adopted, 'meeting'))).toBe(true);
});

it('reads back what was typed, line by line', () => {
  const notes = field('Notes on sponsors');
  const typed = '* State not a member.\n** Observer.\n';
  expect(notes.read(notes.write(draft, typed))).toBe(typed);
  expect(notes.write(draft, '').masthead.sponsorNotes).toEqual([]);
});

it('says how the session prints', () => {
  const { hint } = field('Session');
  const said = (changed: Partial<typeof blankMasthead>) =>
    typeof hint === 'function' && hint({ ...draft, masthead: { ...blankMasthead, ...changed } });
  expect(said({ session: 81 })).toBe('Eighty-first session');
  expect(said({ session: 11, sessionWords: 'Eleventh emergency special session' })).toBe(
    'Prints as “Eleventh emergency special session”',
  );
});

it('says of dates that are none what it expects, and nothing of an empty one', () => {
  for (const label of ['Date', 'Date of adoption']) {
    const { problem } = field(label);
    expect(problem?.('2 Octobr 2026')).toMatch(
      /^“2 Octobr 2026” is not a date as resolutions print it:/,
    );
    expect(problem?.('2 October 2026')).toBe('');
    expect(problem?.('')).toBe('');
  }
});

it('takes a session’s number as people write it, and keeps what is none', () => {
  const session = field('Session');
  const numbers = ['81', ' 81st ', '82ND'].map(
    (words) => session.write(draft, words).masthead.session,
  );
  expect(numbers).toEqual([81, 81, 82]);
  for (const words of ['Eighty-first', '8a1', '0', '12345']) {
    const form = session.write(session.write(draft, '80'), words);
    expect(form.masthead.session).toBe(null);
    expect(session.read(form)).toBe(words);
    expect(session.problem?.(words)).toContain(`“${words}” is not the number of a session, as 81.`);
  }
  const emptied = session.write(session.write(draft, 'Eighty-first'), '');
  expect([emptied.masthead.session, session.read(emptied)]).toEqual([null, '']);
});

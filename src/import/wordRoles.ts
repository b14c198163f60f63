/** What a style of the United Nations' templates is for. */
export type Role =
  | 'text'
  | 'heading'
  | 'title'
  | 'resolution line'
  | 'session'
  | 'agenda item'
  | 'agenda title'
  | 'sponsors'
  | 'table head'
  | 'table text';

/** Style names of New York and Geneva (un-style 7.5, 7.6) and of Word, in lower case. */
const roles: readonly (readonly [RegExp, Role])[] = [
  [/^(?:reg|anno)?_? ?_? ?single txt(?:_?g\d?)?$/, 'text'],
  [/^(?:reg|anno)?_? ?h ?_?(?:ch|m|1|2\/3|2|3|4|5\/6)(?:_?g)?$/, 'heading'],
  [/^heading \d$/, 'heading'],
  [/^title_h1$/, 'title'],
  [/^title_h_ch$/, 'resolution line'],
  [/^session$/, 'session'],
  [/^agenda_item_normal$/, 'agenda item'],
  [/^agenda_title_h2$/, 'agenda title'],
  [/^sponsors$/, 'sponsors'],
  // Those of our own tables.
  [/^table head$/, 'table head'],
  [/^table text$/, 'table text'],
];

/** The role of a style by its name, "__Single Txt" or "_ H_1_G"; null for other styles. */
export function roleOf(style: string): Role | null {
  const name = style
    .toLowerCase()
    .replace(/^[_ ]+/, '')
    .replace(/_+/g, '_');
  return roles.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

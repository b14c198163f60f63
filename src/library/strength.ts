/** What opening phrases of one kind do. Only phrases of one family are stronger or weaker than each other. */
export type PhraseFamily =
  | 'asking'
  | 'deciding'
  | 'noting'
  | 'welcoming'
  | 'supporting'
  | 'concern'
  | 'condemning';

/** What became of an opening phrase: "family" where it does something else now. */
export type StrengthChange = 'stronger' | 'weaker' | 'equal' | 'family';

interface Strength {
  readonly family: PhraseFamily;
  /** The higher, the stronger; only compared within a family. */
  readonly level: number;
}

type Row = readonly [stems: RegExp, family: PhraseFamily, level: number];

/**
 * The verbs of opening phrases by what they do, from weak to strong; the first row that fits holds.
 * Stems stand for both forms, "Urging" and "Urges". Asking goes by what delegations say of it
 * (un-style 9: "decides/requests/urges/calls upon/encourages") and by what 79/154 strengthened
 * (un-style 5.14: "Invites" to "Encourages", "Encourages" to "Calls upon", "Calls upon" to "Urges").
 * A feeling decides before the verb: "Notes with concern" is concern.
 */
const verbs: readonly Row[] = [
  [/\b(condemn|denounc)/, 'condemning', 30],
  [/\b(deplor|outrage)/, 'condemning', 20],
  [/\b(reject)/, 'condemning', 20],
  [/\b(regret|disappoint|dismay)/, 'condemning', 10],
  [/\b(alarm|appalled|shocked)/, 'concern', 40],
  [/^(tak\w+ (due )?note|not|recall|recogniz|acknowledg)\w* .*concern/, 'concern', 10],
  [/\b(concern|worried|disturbed|troubled|distress|sad)/, 'concern', 20],
  [/\b(interest|with encouragement)\b/, 'welcoming', 10],
  [/\bwith (pride|pleasure)\b/, 'welcoming', 30],
  [
    /^(tak\w+ (due )?note|not|recall|recogniz|acknowledg|having noted)\w* .*(appreciation|gratitude)/,
    'welcoming',
    20,
  ],
  [
    /^(tak\w+ (due )?note|not|recall|recogniz|acknowledg|having noted)\w* .*satisfaction/,
    'welcoming',
    30,
  ],
  [/\bwelcom/, 'welcoming', 40],
  [/\b(appreciat|gratitude|grateful|thank|satisfaction|encouraged)/, 'welcoming', 40],
  [/\b(commend|congratulat|applaud|hail|salut|pay\w* .*tribute)/, 'welcoming', 50],
  [/\b(support)/, 'supporting', 10],
  [/\b(endors)/, 'supporting', 20],
  [/\b(approv|accept|adopt)/, 'supporting', 30],
  [/\b(invit)/, 'asking', 10],
  [/\b(encourag)/, 'asking', 20],
  [/\b(recommend|propos)/, 'asking', 20],
  [/\b(appeal)/, 'asking', 30],
  [
    /\b(call\w*( once again)? (up)?on|call\w*( once again)? for|its (urgent )?call)\b/,
    'asking',
    40,
  ],
  [/\b(urg)(es|ing)\b/, 'asking', 50],
  [/\b(request)/, 'asking', 60],
  [/\b(demand|insist|instruct|direct)/, 'asking', 70],
  [
    /\b(decid|declar|proclaim|establish|resolv|determin(es|ing)|authoriz|designat|appoint)/,
    'deciding',
    10,
  ],
  [
    /\b(tak\w+ (due )?note|not(es|ing)|having (considered|examined|noted)|observ|consider)/,
    'noting',
    10,
  ],
  [
    /\b(bear\w* in mind|mindful|aware|conscious|cognizant|tak\w* into (account|consideration))/,
    'noting',
    10,
  ],
  [/\b(recall|refer)/, 'noting', 20],
  [/\b(recogniz|acknowledg|realiz)/, 'noting', 30],
  [
    /\b(stress|emphasiz|re-emphasiz|underlin|underscor|highlight|draw\w* .*attention)/,
    'noting',
    40,
  ],
  [/\b(affirm|reaffirm|reiterat|reconfirm|confirm)/, 'noting', 40],
];

/** What a word beside the verb adds; less than the step from one verb to the next. */
const degrees: readonly (readonly [word: RegExp, more: number])[] = [
  [/\bstrongest|categorically|unequivocal/, 8],
  [/\b(strong|strongly|gravely?|gravest|utmost|extremely|urgent)\b/, 6],
  [/\b(seriously?|profound(ly)?|deepest)\b/, 5],
  [/\b(deep(ly)?|great(ly)?|highly|firmly|fully?|due|solemnly)\b/, 4],
  [/\b(growing|increasing|particular|special)\b/, 2],
];

/** How strong an opening phrase is; null for one that the table does not know, and for none. */
function strengthOf(phrase: string): Strength | null {
  const words = phrase
    .toLowerCase()
    .replace(/\b(also|further) /g, '')
    .replace(/ (also|further)$/, '');
  const row = verbs.find(([stems]) => stems.test(words));
  if (!row) return null;
  const degree = degrees.find(([word]) => word.test(words));
  return { family: row[1], level: row[2] + (degree?.[1] ?? 0) };
}

/**
 * What became of an opening phrase from an earlier to a later paragraph; null where either has none
 * that is known.
 */
export function strengthChange(earlier: string, later: string): StrengthChange | null {
  const [before, after] = [strengthOf(earlier), strengthOf(later)];
  if (!before || !after) return null;
  if (before.family !== after.family) return 'family';
  if (before.level === after.level) return 'equal';
  return after.level > before.level ? 'stronger' : 'weaker';
}

/** What became of an opening phrase, "stronger: Invites to Encourages"; empty where it is as strong. */
export function strengthWords(
  strength: StrengthChange | null,
  earlier: string,
  later: string,
): string {
  if (strength === null || strength === 'equal') return '';
  return `${strength === 'family' ? 'another kind' : strength}: ${earlier} to ${later}`;
}

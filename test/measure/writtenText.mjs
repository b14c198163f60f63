import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomNumbers } from './mutations.mjs';

/**
 * Texts of resolutions with the words of real ones and notes made here: what a PDF is made from, and
 * what its reading is held against. Words are runs: `{ text, italic }`, or `{ note }` for a mark.
 */
export function writtenTexts(folder, kinds, each, seed) {
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => source(name, readFileSync(join(folder, name), 'utf8')));
  const random = randomNumbers(seed);
  return kinds.flatMap((kind) => {
    const fitting = sources.filter(({ organ }) => kind.organ.test(organ));
    return Array.from({ length: each }, (_, index) => {
      const from = fitting[Math.floor(random() * fitting.length)];
      return writtenText(from, kind, `${kind.name}-${index + 1}`, random);
    });
  });
}

const organ = /^The ([A-Z][A-Za-z ]{3,60}),$/;

/** A document of the corpus whose paragraphs are numbered and marked as the rules have it; else none. */
function source(name, json) {
  const stored = JSON.parse(json).filter(({ type, text }) => {
    return (type === 'paragraph' || type === 'heading') && text.trim() !== '';
  });
  const at = stored.findIndex(({ text }) => organ.test(text.trim()));
  const rest = stored.slice(at + 1);
  const blocks = rest.map(block);
  if (at < 0 || blocks.length < 8 || blocks.length > 90 || !blocks.every(Boolean)) return [];
  if (!inOrder(blocks)) return [];
  return [{ name, organ: organ.exec(stored[at].text.trim())[1], blocks: marked(blocks) }];
}

function block({ type, text, prefix, paragraph_type: part, paragraph_level: level }) {
  const words = text
    .replace(/[\u00ad\u200b-\u200f\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\u2011/g, '-')
    .trim();
  const clean =
    /^[“A-Za-z(]/.test(words) && !/[a-z.,;)”]\d|[[\]_<>"'|*]|\.\.|-\s|\s[,;.]/.test(words);
  if (type !== 'paragraph' || !clean || words.length > 1800 || /^Resolutions adopted/.test(words))
    return null;
  if (part !== 'preambular' && part !== 'operative') return null;
  const sign = (prefix ?? '').trim();
  const depth = part === 'preambular' ? 0 : Math.max(0, (level ?? 1) - 1);
  return depth > 2 ? null : { kind: part, depth, sign, words };
}

/** Whether parts, numbers and labels follow each other without a gap. */
function inOrder(blocks) {
  const counts = [0, 0, 0];
  let operative = false;
  for (const { kind, depth, sign } of blocks) {
    if (kind === 'preambular') {
      if (operative || sign !== '') return false;
      continue;
    }
    operative = true;
    if (depth > 0 && counts[depth - 1] === 0) return false;
    counts[depth] += 1;
    counts.fill(0, depth + 1);
    if (sign !== signOf(depth, counts[depth])) return false;
  }
  return operative && counts[0] > 1;
}

const romans = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

function signOf(depth, count) {
  if (depth === 0) return `${count}.`;
  return depth === 1 ? `(${String.fromCharCode(96 + count)})` : `(${romans[count]})`;
}

/** The blocks with the marks that end paragraphs, whatever the corpus has there (un-style 3.1). */
function marked(blocks) {
  return blocks.map((each, index) => {
    const next = blocks[index + 1];
    const bare = each.words.replace(/(?:[,;:.]| and|; and)+$/, '');
    const inner = next && next.depth > each.depth;
    const mark = !next ? '.' : inner ? ':' : each.kind === 'preambular' ? ',' : ';';
    return { ...each, words: bare + mark };
  });
}

function writtenText(from, kind, name, random) {
  const text = {
    name,
    kind,
    look: lookOf(kind, random),
    organ: from.organ,
    symbol: kind.symbol,
    number: kind.number,
    job: `${17 + Math.floor(random() * 8)}-${10000 + Math.floor(random() * 89999)}`,
    aside: kind.aside,
    title: titles[Math.floor(random() * titles.length)],
    blocks: [],
    notes: [],
  };
  const body = from.blocks.map((each) => ({ ...each, runs: opened(each) }));
  text.blocks = [...body, ...(kind.more?.(body, random) ?? [])];
  addNotes(text, kind, random);
  return text;
}

/** The opening word or words of a paragraph are in italics. */
function opened({ depth, words }) {
  const opening =
    depth === 0
      ? /^\P{Lu}*\p{Lu}\p{L}+(?: (?:also|further|with \p{L}+|note|upon))?/u.exec(words)?.[0]
      : undefined;
  if (!opening) return [{ text: words }];
  return [{ text: opening, italic: true }, { text: words.slice(opening.length) }];
}

const titles = [
  'Strengthening international cooperation',
  'Promotion of the rule of law and protection of the rights of all persons at the national and international levels',
  'Follow-up to the implementation of the outcome of the high-level meeting, including its review in the light of later developments and the reports of the Secretary-General on the question',
  'Question of the financing of activities',
];

/** Layouts vary: the size of paper and type, ragged or justified lines, how pages may cut paragraphs. */
function lookOf({ geneva }, random) {
  return {
    page: geneva ? [595.3, 841.9] : [612, 792],
    bottom: 28 + Math.floor(random() * 8),
    size: random() < 0.8 ? 10 : 10.5,
    note: random() < 0.7 ? 8.5 : 9,
    justified: random() < 0.8,
    kept: random() < 0.6,
    tabbed: random() < 0.9,
    head: geneva || random() < 0.3 ? 'plain' : 'slash',
  };
}

/** Notes as resolutions have them; `a` and `b` are numbers, and italics stand between underscores. */
const noteForms = [
  (a) => `Resolution ${60 + (a % 20)}/${a}.`,
  () => 'Resolution 217 A (III).',
  (a, b) => `United Nations, _Treaty Series_, vol. ${1000 + a}, No. ${20000 + b}.`,
  (a, b) =>
    `See _Official Records of the General Assembly, Seventy-${['first', 'third', 'fifth'][a % 3]} Session, Supplement No. ${1 + (b % 60)}_ (A/${70 + (a % 9)}/${b}), chap. ${['I', 'IV', 'VII'][b % 3]}, sect. A.`,
  (a, b) => `A/${60 + (a % 20)}/${a} and A/${60 + (a % 20)}/${b}.`,
  (a, b) =>
    `_Report of the International Conference on Population and Development, Cairo, 5–13 September ${1990 + (a % 20)}_ (United Nations publication, Sales No. E.${90 + (a % 9)}.XIII.${b}), chap. I, resolution ${1 + (b % 9)}, annex.`,
  (a) => `See A/HRC/${20 + (a % 30)}/${a}.`,
  (a, b) =>
    `_Official Records of the Economic and Social Council, ${2000 + (a % 24)}, Supplement No. ${1 + (b % 40)}_ (E/${2000 + (a % 24)}/${b}), chap. II, para. ${a}.`,
  (a) => `S/${2000 + (a % 24)}/${a}.`,
];

function addNotes(text, kind, random) {
  const density = kind.notes ?? 0.4;
  let last = -1;
  for (const each of text.blocks) {
    if (each.table || each.names || each.kind === 'heading' || each.kind === 'annex') continue;
    for (let more = density; random() < more; more -= 1) {
      if (!placeMark(each, text.notes.length + 1, random)) break;
      let form = Math.floor(random() * noteForms.length);
      if (form === last) form = (form + 1) % noteForms.length;
      last = form;
      const [a, b] = [1 + Math.floor(random() * 400), 401 + Math.floor(random() * 500)];
      text.notes.push(noteRuns(noteForms[form](a, b)));
    }
  }
}

function noteRuns(words) {
  return words
    .split('_')
    .map((text, index) => ({ text, italic: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

/** Puts a mark behind a word of the last run of text that is long enough; the last mark stays last. */
function placeMark(each, note, random) {
  const run = each.runs.at(-1);
  if (!run?.text) return false;
  const places = [...run.text.matchAll(/\p{L}{2}[,;.]?(?= |$)/gu)].map(
    (m) => m.index + m[0].length,
  );
  const place = places[Math.floor(random() * places.length)];
  if (place === undefined) return false;
  const after = run.text.slice(place);
  each.runs.splice(-1, 1, { text: run.text.slice(0, place) }, { note });
  if (after !== '') each.runs.push({ text: after });
  return true;
}

/** Two annexes of declarations with headings and numbers; `from` is the first number of the second. */
export function annexes(from) {
  return (body, random) => {
    const words = body.filter(({ kind, depth }) => kind === 'operative' && depth === 0);
    const pick = () => words[Math.floor(random() * words.length)].words.replace(/[;:.]$/, '.');
    const paragraphs = (start, count) => {
      return Array.from({ length: count }, (_, index) => {
        return {
          kind: 'annex paragraph',
          depth: 0,
          sign: `${start + index}.`,
          runs: [{ text: pick() }],
        };
      });
    };
    const annex = (sign, title) => ({
      kind: 'annex',
      sign,
      title,
      depth: 0,
      runs: [{ text: title }],
    });
    const heading = (title) => ({ kind: 'heading', depth: 0, sign: '', runs: [{ text: title }] });
    return [
      annex('Annex I', 'Declaration on the future of cooperation'),
      heading('Principles and purposes'),
      ...paragraphs(1, 3),
      heading('Commitments of Member States'),
      ...paragraphs(4, 4),
      annex('Annex II', 'Programme of work'),
      ...paragraphs(from, 5),
    ];
  };
}

const countries =
  'Angola,Belgium,Chad,Dominica,Ecuador,Finland,Ghana,Haiti,Iceland,Japan,Kenya,Latvia,Mali,Nepal,Oman,Peru,Qatar,Rwanda,Senegal,Togo,Uganda,Viet Nam,Yemen,Zambia'.split(
    ',',
  );

/** An annex with a table of a few columns. */
export function annexTable(body, random) {
  const columns = 2 + Math.floor(random() * 3);
  const count = 4 + Math.floor(random() * 30);
  const words = body.flatMap(({ words }) => words.split(' '));
  const phrase = (most) => {
    const at = Math.floor(random() * (words.length - most));
    return words
      .slice(at, at + 1 + Math.floor(random() * most))
      .join(' ')
      .replace(/[^\p{L}\p{N} ]/gu, '');
  };
  const head = Array.from(
    { length: columns },
    (_, at) => ['Member State', 'Amount', 'Measure', 'Period'][at],
  );
  const rows = Array.from({ length: count }, (_, row) => {
    return head.map((_, at) => {
      if (at === 0) return countries[row % countries.length];
      if (at === 1) return `${1 + Math.floor(random() * 900)} ${100 + Math.floor(random() * 800)}`;
      return phrase(at === 2 ? 14 : 4);
    });
  });
  return [
    {
      kind: 'annex',
      sign: 'Annex',
      title: 'Scale of contributions',
      depth: 0,
      runs: [{ text: 'Scale of contributions' }],
    },
    {
      kind: 'annex paragraph',
      depth: 0,
      sign: '1.',
      runs: [{ text: 'The contributions of Member States shall be as set out below.' }],
    },
    { kind: 'table', table: [head, ...rows] },
    {
      kind: 'annex paragraph',
      depth: 0,
      sign: '2.',
      runs: [
        {
          text: 'The scale shall be reviewed at the following session of the Assembly in the light of its experience.',
        },
      ],
    },
  ];
}

/** An annex with a list of names in two columns. */
export function annexNames(_, random) {
  const names = countries.slice(0, 9 + Math.floor(random() * 15));
  return [
    {
      kind: 'annex',
      sign: 'Annex',
      title: 'States members of the Committee',
      depth: 0,
      runs: [{ text: 'States members of the Committee' }],
    },
    {
      kind: 'annex paragraph',
      depth: 0,
      sign: '',
      runs: [{ text: 'The following States are members of the Committee from its next session.' }],
    },
    { kind: 'names', names },
  ];
}

/** An annex whose paragraphs begin with headings of their own in italics. */
export function annexRunIn(body, random) {
  const words = body.filter(({ kind, depth }) => kind === 'operative' && depth === 0);
  const titles = ['Scope.', 'Membership of the Group.', 'Reports and documentation.', 'Meetings.'];
  return [
    {
      kind: 'annex',
      sign: 'Annex',
      title: 'Terms of reference',
      depth: 0,
      runs: [{ text: 'Terms of reference' }],
    },
    ...titles.map((title, index) => ({
      kind: 'annex paragraph',
      depth: 0,
      sign: index % 2 ? '' : '',
      runs: [
        { text: title, italic: true },
        { text: ` ${words[Math.floor(random() * words.length)].words.replace(/[;:.]$/, '.')}` },
      ],
    })),
  ];
}

/** How each command is written, and what it does. */
export const commandUsages = {
  import: [
    'chapeau import FILE [--changes accepted|rejected|proposals] [--out DRAFT]',
    'reads a resolution, an official PDF, a Word file or a text, prints what it found and what it doubts, and writes the draft; tracked changes are kept as proposals unless --changes says otherwise',
  ],
  outline: ['chapeau outline DRAFT', 'prints the paragraphs and notes of a draft as JSON'],
  export: [
    'chapeau export DRAFT [--to word|text] [--layout draft|adopted|manuscript] --out FILE',
    'writes a draft as a Word file, or as plain text, which import reads back as the same draft; without --layout the Word file looks like a draft or an adopted resolution as its masthead says; a manuscript has 12 points and double lines',
  ],
  search: [
    'chapeau search WORDS [--part preambular|operative] [--source SYMBOL] [--body BODY] [--years 2006-2018] [--phrase PHRASE] [--addressee WHOM] [--limit N] [--all-years] [--json]',
    'finds agreed language by its words, or by symbol and paragraph: 79/154 OP27; the options keep to a part, a resolution, a body as “General Assembly”, years, an opening phrase as “Calls upon”, or whom a paragraph asks; nearly identical paragraphs are one, or with --all-years each by itself. This command and the next three look in --library DIR alone, in your clause library in --dir DIR, or in the shared library at --server postgres://NAME@HOST/DATABASE, which CHAPEAU_SERVER may name too',
  ],
  match: [
    'chapeau match DRAFT [--json] [--out FILE]',
    'prints which words of a draft stand in adopted resolutions, and where; --out writes it as a report for Word, .docx, or as .json',
  ],
  lineage: [
    'chapeau lineage SYMBOL LABEL [--json]',
    'prints how a paragraph came to read as it does, year by year, and what became of it',
  ],
  compare: [
    'chapeau compare A B [--json]',
    'prints what became of each paragraph of A in B: symbols of the library, or saved drafts',
  ],
  redline: [
    'chapeau redline BASE DRAFT [--author NAME] [--date DAY] [--as changes|table|changed-rows] --out FILE',
    'writes a draft as a Word file with every change of the text it is based on tracked, as the Secretariat asks for, or --as table with base, draft and room for remarks in three columns, or --as changed-rows with those alone that changed; BASE is a symbol of the library, or a file',
  ],
  take: [
    'chapeau take DRAFT FILE [--by AUTHOR] [--rest left|proposals] [--whole] [--json] [--out DRAFT]',
    'prints what a Word file that came back changed of a draft, by author, silent edits as untracked; --out writes the draft with all of it taken, or with that by one author (or by “untracked”), but what is in paragraphs that the draft changed too since the file was sent, and --rest proposals keeps the others as proposals; --whole tells also what only the draft changed since',
  ],
  new: ['chapeau new --template NAME --out DRAFT', 'starts a draft from a template'],
  'library add': [
    'chapeau library add PATH… [--dir DIR] [--replace]',
    'adds resolutions and drafts, files or whole folders, to your clause library, kept in DIR',
  ],
  'library list': ['chapeau library list [--dir DIR]', 'prints what is in your clause library'],
  'library remove': [
    'chapeau library remove NAME… [--dir DIR]',
    'takes texts out of it, by symbol or file',
  ],
  'library publish': [
    'chapeau library publish --server URL [--dir DIR] [--replace]',
    'puts what comes with Chapeau and your clause library, or the folder of --library DIR alone, into a shared library in PostgreSQL, for all who search it there',
  ],
} as const satisfies Record<string, readonly [line: string, does: string]>;

/** The name of a command. */
export type CommandName = keyof typeof commandUsages;

/** The answer to --help. */
export function help(templates: Iterable<string>): string {
  return `Chapeau drafts United Nations resolutions. Usage:

${Object.values(commandUsages)
  .map(([line, does]) => `  ${line}\n      ${does}`)
  .join('\n')}
  chapeau --help, chapeau --version

Templates: ${[...templates].join(', ')}.
Exit status: 0, 1 for a file that cannot be read or written, 2 for wrong use.
`;
}

/** How one command is written, or all of them, in few lines. */
export function usage(command: CommandName | null): string {
  const lines = command
    ? [commandUsages[command][0]]
    : Object.values(commandUsages).map(([line]) => line);
  return `${lines.map((line, at) => `${at === 0 ? 'usage: ' : '       '}${line}`).join('\n')}\n`;
}

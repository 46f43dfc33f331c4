/** A verb of the command line, as the help shows it and the arguments are read. */
export interface Verb {
  name: VerbName;
  /** What stands after the verb. */
  takes: string;
  says: string;
  /** Options with a value, and those without. */
  values?: readonly string[];
  flags?: readonly string[];
  details?: readonly string[];
}

export type VerbName =
  | 'new'
  | 'import'
  | 'list'
  | 'show'
  | 'highlight'
  | 'claim'
  | 'link'
  | 'search'
  | 'export'
  | 'check'
  | 'backup'
  | 'call';

export const verbs: readonly Verb[] = [
  { name: 'new', takes: '', says: 'makes an empty notebook; an existing file is left alone' },
  {
    name: 'import',
    takes: 'PATH…',
    says: 'brings in files and folders (.html, .md, .txt); - reads standard input',
    flags: ['dry-run'],
    details: ['--dry-run   says what would become of each, and stores nothing'],
  },
  {
    name: 'list',
    takes: 'articles|highlights|notes|claims|links|tags',
    says: 'lists records',
    flags: ['full'],
    details: ['--full      whole records, as show gives them'],
  },
  { name: 'show', takes: 'ID', says: 'shows one record whole' },
  {
    name: 'highlight',
    takes: 'ARTICLE --quote TEXT',
    says: 'marks a quote in an article',
    values: ['quote', 'prefix', 'suffix', 'color', 'note', 'tags'],
    details: [
      '--prefix P  words just before it, where the quote stands several times',
      '--suffix S  words just after it',
      '--color C   yellow (usual), green, blue, pink or purple',
      '--note M    its annotation, in Markdown',
      '--tags a,b  its tags',
    ],
  },
  {
    name: 'claim',
    takes: 'STATEMENT',
    says: 'makes a claim',
    values: ['kind', 'said-by', 'evidence'],
    details: [
      '--kind K    fact (usual), figure, assessment, forecast or intention',
      '--said-by C who said it, through whom: "official > Nikkei"',
      '--evidence HIGHLIGHT:STANCE   supports (usual), contradicts or context; may be repeated',
    ],
  },
  {
    name: 'link',
    takes: 'CLAIM RELATION CLAIM',
    says: 'links two claims: supports, contradicts, qualifies, repeats, "depends on"',
    values: ['reason'],
    details: ['--reason R  why'],
  },
  {
    name: 'search',
    takes: 'QUERY',
    says: 'finds articles, highlights, notes and claims, best first',
    values: ['limit'],
    details: ['--limit N   how many at most'],
  },
  {
    name: 'export',
    takes: '--to DIR',
    says: 'writes everything as Markdown into a folder',
    values: ['to'],
    flags: ['whole-text', 'restore-deleted'],
    details: [
      '--whole-text        the articles’ texts too',
      '--restore-deleted   files too that were deleted since the last export',
    ],
  },
  { name: 'check', takes: '', says: 'looks the notebook through: file, index, quotes, assets' },
  { name: 'backup', takes: 'FILE', says: 'saves one self-contained copy, opened and checked' },
  {
    name: 'call',
    takes: 'METHOD JSON',
    says: 'makes a call of the contract; "call -" reads one {"method","input"} a line',
  },
];

import { excerpt } from '../../model/excerpt.ts';

type Named = { id: string } & Partial<
  Record<'title' | 'quote' | 'statement' | 'name' | 'snippet' | 'text' | 'relation', string>
>;

/** One line for one record: its id, a word about it, and what it says. */
export function recordLine(record: Named, word = ''): string {
  const said = [
    record.title,
    record.quote,
    record.statement,
    record.name,
    record.relation,
    record.text,
  ];
  const words = said.find((text) => text !== undefined && text !== '') ?? '';
  const snippet = record.snippet ? `: ${record.snippet}` : '';
  return [record.id, word, excerpt(words + snippet, 160)].filter(Boolean).join('  ');
}

export function lines<Row extends Named>(
  records: readonly Row[],
  word: (row: Row) => string,
): string {
  return records.map((record) => recordLine(record, word(record))).join('\n');
}

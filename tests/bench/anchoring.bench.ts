import { reanchor, textPair, type Selectors } from '../../model/anchoring/index.ts';
import {
  calibration,
  figuresOf,
  hasAnchors,
  reanchorCorpus,
  sureAndWrong,
  type Outcome,
} from './anchors.ts';
import { paragraphs } from './generated.ts';

/** Prints a figure beside its goal, in one line. */
function report(figure: string, value: string, goal: string, isKept: boolean): void {
  console.log(`${figure.padEnd(58)} ${value.padStart(12)}  (${goal}${isKept ? '' : ', missed'})`);
}

function reportMost(figure: string, value: number, most: number, unit: '%' | 'ms' | ''): void {
  const shown = (number: number) =>
    unit === '%' ? `${(100 * number).toFixed(1)} %` : `${Number(number.toFixed(2))} ${unit}`.trim();
  report(figure, shown(value), `≤ ${shown(most)}`, value <= most);
}

function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Of Hypothesis' matcher on the same quotes, without the old text. */
const hypothesis: Record<string, number> = {
  'en edit10': 0.951,
  'ja edit10': 0.98,
  'revision reworded': 0.878,
  'revision verbatim': 1,
};

function reportCorpus(
  how: string,
  outcomes: Outcome[],
  goals: { least: (group: string) => number; gone: number },
): void {
  for (const { group, n, wellTiesApart: well } of figuresOf(
    outcomes.filter(({ isThere }) => isThere),
  )) {
    const least = goals.least(group);
    report(
      `${how}: ${group}, ${n} quotes without ties, well`,
      `${(100 * well).toFixed(1)} %`,
      `≥ ${100 * least} %`,
      well >= least,
    );
  }
  const gone = outcomes.filter(({ isThere }) => !isThere);
  const placed = gone.filter(({ confidence }) => confidence !== null).length;
  reportMost(
    `${how}: placed of ${gone.length} that are gone`,
    placed / gone.length,
    goals.gone,
    '%',
  );
  reportMost(`${how}: wrong at a confidence of 0.9 or more`, sureAndWrong(outcomes), 5, '');
  for (const [from, to] of [
    [0.8, 0.95],
    [0.95, 1.01],
  ] as const) {
    const { n, said, right } = calibration(outcomes, from, to);
    const figure = `${how}: ${n} placed from ${from} on, says ${said.toFixed(3)}, right ${right.toFixed(3)}`;
    reportMost(figure, Math.abs(said - right), 0.05, '%');
  }
  const times = outcomes.map(({ ms }) => ms);
  reportMost(`${how}: median`, quantile(times, 0.5), 1, 'ms');
  reportMost(`${how}: 95 of 100`, quantile(times, 0.95), 5, 'ms');
}

function mark(text: string, start: number, length: number): Selectors {
  return {
    exact: text.slice(start, start + length),
    prefix: text.slice(start - 32, start),
    suffix: text.slice(start + length, start + length + 32),
    start,
    end: start + length,
  };
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Quotes of a text of 20,000 words in a revision of it in which every fortieth word is another. */
function reportLongText(withOld: boolean): void {
  const old = paragraphs(1, 20_000).join('\n\n');
  const text = old.replaceAll(/\S+/gu, (word, at: number) => (at % 40 === 0 ? 'revised' : word));
  const pair = textPair(text, withOld ? old : undefined);
  const times = Array.from({ length: 400 }, (_, at) => {
    const quote = mark(old, 100 + at * 250, 40 + ((at * 37) % 250));
    return timeOf(() => reanchor(pair, quote));
  });
  const how = `20,000 words, ${withOld ? 'with' : 'without'} the old text`;
  reportMost(`${how}: median`, quantile(times, 0.5), 1, 'ms');
  reportMost(`${how}: 95 of 100`, quantile(times, 0.95), 5, 'ms');
}

function reportHostile(): void {
  const one = paragraphs(1, 20_000).join('\n');
  const other = paragraphs(2, 20_000).join('\n');
  const letters = 'a'.repeat(100_000);
  const long = { exact: one.slice(0, 100_000) };
  const hostile: [name: string, work: () => unknown][] = [
    ['a quote of 100,000 characters, not there', () => reanchor(textPair(other), long)],
    ['a text of one letter', () => reanchor(textPair(letters), mark(letters, 500, 50_000))],
    ['a text of nearly one letter', () => reanchor(textPair(letters), { exact: `b${letters}` })],
    ['two unrelated texts', () => reanchor(textPair(other, one), mark(one, 500, 200))],
  ];
  for (const [name, work] of hostile) reportMost(`hostile: ${name}`, timeOf(work), 100, 'ms');
}

if (hasAnchors) {
  reportCorpus('with the old text', reanchorCorpus({ withOld: true }), {
    least: (group) => (group === 'revision reworded' ? 0.93 : 0.99),
    gone: 0.005,
  });
  reportCorpus('without it', reanchorCorpus({ withOld: false }), {
    least: (group) => hypothesis[group] ?? 0.984,
    gone: 0.02,
  });
} else {
  console.log('The corpus of anchors is not there: how well quotes are placed is not measured.');
}
reportLongText(true);
reportLongText(false);
reportHostile();

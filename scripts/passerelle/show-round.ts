// A round on a terminal: how far it is, what it came to, how evenly, whom it left out and why.
import type { Json } from './api/api.ts';
import { bar, percent, table, wrap } from './lay-out-text.ts';
import type { Sentences } from './say/en.ts';
import { nameOf } from './show-rule.ts';
import { listOf } from './show-suggestion.ts';
import type { Screen } from './terminal.ts';

export interface ShowingRound {
  readonly say: Sentences;
  readonly screen: Screen;
  /** Of who started it. */
  readonly author: string;
  /** Of those left out. */
  readonly most: number;
}

export const minuteOf = (instant: unknown): string =>
  String(instant ?? '')
    .slice(0, 16)
    .replace('T', ' ');

const numberIn = (of: Json, field: string): number => Number(of[field] ?? 0);

const whole = (number: number): string => number.toLocaleString('fr-FR');

/** How far from the best an assignment of this kind can be. */
const gapText = (gap: number, { animators, decimal }: Sentences): string =>
  gap <= 0
    ? animators.provenBest
    : animators.withinOfBest(`${decimal((Math.ceil(gap * 1000) / 10).toString())} %`);

const figureRows = (report: Json, say: Sentences): readonly (readonly string[])[] => {
  const { figures } = say.animators;
  const of = (field: string): number => numberIn(report, field);
  return [
    [
      figures.organisations,
      figures.reached(whole(of('organisations')), percent(of('share_with_any')).trim()),
    ],
    [figures.pairs, figures.chosenFrom(whole(of('pairs')), whole(of('candidates')), of('explored'))],
    [figures.minimums, figures.coveredOf(whole(of('covered')), whole(of('most_covered')))],
    [figures.gain, `${say.decimal(of('gain').toFixed(1))} · ${gapText(of('gap'), say)}`],
    [figures.changes, figures.changed(of('fresh'), of('repeated'), of('dropped'))],
  ];
};

/** The Lorenz curve at a share of organisations, between its points. */
export const lorenzAt = (points: readonly Json[], share: number): number => {
  let [x, y] = [0, 0];
  for (const point of points) {
    const [nextX, nextY] = [numberIn(point, 'organisations'), numberIn(point, 'suggestions')];
    if (nextX >= share) return nextX === x ? nextY : y + ((nextY - y) * (share - x)) / (nextX - x);
    [x, y] = [nextX, nextY];
  }
  return 1;
};

const tenths = Array.from({ length: 10 }, (_, at) => 9 - at);

/** What each tenth of the organisations has of all suggestions, the most suggested first. */
const exposureLines = (report: Json, { say, screen }: ShowingRound): readonly string[] => {
  const points = listOf(report['lorenz']);
  if (points.length === 0) return [];
  const shares = tenths.map((at) => lorenzAt(points, (at + 1) / 10) - lorenzAt(points, at / 10));
  const largest = Math.max(...shares);
  const { animators } = say;
  const rows = shares.map((share, at) => [
    at === 0 ? animators.mostSuggested : at === 9 ? animators.leastSuggested : '',
    bar(largest > 0 ? share / largest : 0, 24),
    percent(share),
  ]);
  return [
    '',
    screen.paint.bold(animators.exposure(say.decimal(numberIn(report, 'gini').toFixed(2)))),
    ...table(rows).map((line) => `  ${line}`),
  ];
};

const heldBackLines = (report: Json, { say, screen }: ShowingRound): readonly string[] => {
  const held = listOf(report['suppressed']);
  if (held.length === 0) return [];
  const width = Math.max(...held.map(({ pairs }) => whole(Number(pairs)).length));
  return [
    '',
    screen.paint.bold(say.animators.heldBack),
    ...held.map(({ pairs, text }) => `  ${whole(Number(pairs)).padStart(width)}  ${String(text)}`),
  ];
};

const leftOutLines = (report: Json, { say, screen, most }: ShowingRound): readonly string[] => {
  const left = listOf(report['left_out']);
  if (left.length === 0) return [];
  const shown = left.slice(0, most);
  const more = numberIn(report, 'left_out_count') - shown.length;
  return [
    '',
    screen.paint.bold(say.animators.leftOut(numberIn(report, 'left_out_count'))),
    ...shown.flatMap((one) => [
      `  ${nameOf(one['organisation'] as Json)} · ${say.animators.hasOf(numberIn(one, 'has'), numberIn(one, 'should'))}`,
      ...wrap(String(one['text']), screen.columns - 2, '    ').map(screen.paint.dim),
    ]),
    ...(more > 0 ? [screen.paint.dim(`  ${say.animators.moreLeftOut(more)}`)] : []),
  ];
};

const stateIn = (round: Json, { animators }: Sentences): string => {
  const state = String(round['state']);
  const word = animators.roundStates[state] ?? state;
  const moving = ['collecting', 'solving', 'publishing'].includes(state);
  return moving ? `${word} ${percent(numberIn(round, 'progress')).trim()}` : word;
};

export const roundLines = (round: Json, showing: ShowingRound): readonly string[] => {
  const { say, screen, author } = showing;
  const { animators } = say;
  const report = round['report'] as Json | undefined;
  const failure = (round['failure'] as Json | undefined)?.['text'];
  const published = round['published_at'];
  return [
    `${screen.paint.bold(animators.round(numberIn(round, 'number')))} · ${stateIn(round, say)}`,
    screen.paint.dim(
      [
        round['started_by'] === 'service'
          ? animators.startedByItself(String(round['started_at']))
          : animators.startedBy(String(round['started_at']), author),
        ...(typeof published === 'string' ? [animators.publishedAt(published)] : []),
        animators.weightsOf(numberIn(round, 'weights_version')),
      ].join(' · '),
    ),
    ...(typeof failure === 'string' ? wrap(failure, screen.columns - 2).map(screen.paint.red) : []),
    ...(report === undefined
      ? []
      : [
          '',
          ...table(figureRows(report, say)).map((line) => `  ${line}`),
          ...exposureLines(report, showing),
          ...heldBackLines(report, showing),
          ...leftOutLines(report, showing),
        ]),
  ];
};

/** One line of a list. */
export const roundRow = (round: Json, author: string, say: Sentences): readonly string[] => {
  const report = round['report'] as Json | undefined;
  const figure = (field: string, show: (value: number) => string = whole): string =>
    report === undefined ? '' : show(numberIn(report, field));
  return [
    String(round['number']),
    stateIn(round, say),
    minuteOf(round['started_at']),
    figure('pairs'),
    figure('share_with_any', (share) => percent(share).trim()),
    figure('left_out_count'),
    figure('gini', (gini) => say.decimal(gini.toFixed(2))),
    report === undefined ? '' : `+${figure('fresh')} =${figure('repeated')} −${figure('dropped')}`,
    author,
  ];
};

const signs: Readonly<Record<string, string>> = { fresh: '+', repeated: '=', dropped: '−' };

export const comparedLine = (pair: Json, { animators }: Sentences, { paint }: Screen): string => {
  const change = String(pair['change']);
  const [first = '', second = ''] = listOf(pair['organisations']).map(nameOf);
  const tried = pair['explored'] === true ? ` · ${animators.explored}` : '';
  const cause = (pair['dropped_for'] as Json | undefined)?.['text'];
  const why = cause === undefined ? '' : ` · ${String(cause)}`;
  const line = `${signs[change] ?? change} ${percent(numberIn(pair, 'score'))}  ${first} · ${second}${tried}${why}`;
  if (change === 'fresh') return paint.green(line);
  return change === 'dropped' ? paint.red(line) : line;
};

// What features count, on a terminal: each with how it moved, and how well the whole foretells answers.
import type { Json } from './api/api.ts';
import { table, wrap } from './lay-out-text.ts';
import type { Sentences } from './say/en.ts';
import { minuteOf } from './show-round.ts';
import { listOf } from './show-suggestion.ts';
import type { Screen } from './terminal.ts';

const numberIn = (of: Json, field: string): number => Number(of[field] ?? 0);

const signed = (number: number, digits = 2): string =>
  `${number < 0 ? '−' : '+'}${Math.abs(number).toFixed(digits)}`;

const widest = 12;

/** As long as the weight is large beside the largest; those that count against are of another shade. */
const weightBar = (weight: number, largest: number): string => {
  const length = largest > 0 ? Math.round((Math.abs(weight) / largest) * widest) : 0;
  return (weight < 0 ? '▒' : '█').repeat(length).padEnd(widest);
};

const aucText = (figures: Json, { animators }: Sentences): string => {
  const auc = figures['auc'] as Json | undefined;
  if (auc === undefined) return animators.noAuc;
  const [value, low, high] = ['value', 'low', 'high'].map((field) => Math.round(numberIn(auc, field) * 100));
  return `${value} % [${low}–${high}]`;
};

const lossText = (figures: Json, { decimal }: Sentences): string =>
  decimal(numberIn(figures, 'log_loss').toFixed(3));

const replayLines = (
  replay: Json | undefined,
  say: Sentences,
  { columns }: Pick<Screen, 'columns'>,
): readonly string[] => {
  if (replay === undefined) return [];
  const { animators } = say;
  return [
    '',
    animators.replayed(numberIn(replay, 'learned'), numberIn(replay, 'tested'), String(replay['since'])),
    ...[
      { said: animators.warmer, show: aucText },
      { said: animators.farOff, show: lossText },
    ].flatMap(({ said, show }) => [
      ...wrap(`${said}:`, columns - 2, '  '),
      ...table([
        [`    ${animators.served}`, show(replay['current'] as Json, say)],
        [`    ${animators.new}`, show(replay['next'] as Json, say)],
        [`    ${animators.handSet}`, show(replay['hand_set'] as Json, say)],
      ]),
    ]),
  ];
};

const weightRow = (of: Json, largest: number, { decimal }: Sentences): readonly string[] => {
  const [weight, moved] = [numberIn(of, 'weight'), numberIn(of, 'moved')];
  const error = of['error'] === undefined ? '' : ` ±${numberIn(of, 'error').toFixed(2)}`;
  return [
    `  ${String(of['name'])}`,
    weightBar(weight, largest),
    decimal(signed(weight)) + decimal(error),
    decimal(signed(numberIn(of, 'hand_set'))),
    Math.abs(moved) < 0.005 ? '' : decimal(signed(moved)),
  ];
};

const answersOf = (version: Json, { animators }: Sentences): string =>
  numberIn(version, 'number') === 0 ? animators.handSet : animators.learnedFrom(numberIn(version, 'answers'));

const heading = (version: Json, say: Sentences, { paint }: Screen): string => {
  const { animators } = say;
  const made = version['made_at'];
  return [
    paint.bold(animators.weightsOf(numberIn(version, 'number'))),
    version['serves'] === true ? animators.serve : animators.doNotServe,
    answersOf(version, say),
    ...(typeof made === 'string' ? [say.minute(made)] : []),
  ].join(' · ');
};

/** `isKept`: false where it was only tried. */
export const versionLines = (
  version: Json,
  { say, screen, isKept = true }: { say: Sentences; screen: Screen; isKept?: boolean },
): readonly string[] => {
  const { animators } = say;
  const weights = listOf(version['weights']);
  const largest = Math.max(...weights.map((one) => Math.abs(numberIn(one, 'weight'))));
  const bias = { ...(version['bias'] as Json | undefined), name: animators.withoutFeatures };
  const rows = [weightRow(bias, 0, say), ...weights.map((one) => weightRow(one, largest, say))];
  const { weight, handSet, moved } = animators.weightHeadings;
  const [columns = '', ...lines] = table([['', '', weight, handSet, moved], ...rows]);
  return [
    isKept
      ? heading(version, say, screen)
      : `${screen.paint.bold(animators.wouldBe)} · ${answersOf(version, say)}`,
    screen.paint.dim(animators.whatWeightsAre),
    '',
    screen.paint.dim(columns),
    ...lines,
    ...replayLines(version['replay'] as Json | undefined, say, screen),
  ];
};

export const versionRow = (version: Json, { animators, decimal }: Sentences): readonly string[] => {
  const replay = version['replay'] as Json | undefined;
  const loss = (which: string): string =>
    replay === undefined ? '' : decimal(numberIn(replay[which] as Json, 'log_loss').toFixed(3));
  return [
    String(version['number']),
    version['serves'] === true ? animators.serve : '',
    minuteOf(version['made_at']),
    String(version['answers']),
    replay === undefined ? '' : `${loss('current')} → ${loss('next')}`,
  ];
};

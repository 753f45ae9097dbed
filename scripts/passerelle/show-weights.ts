// What features count, on a terminal: each with how it moved, and how well the whole foretells answers.
import type { Json } from './api/api.ts';
import { table } from './lay-out-text.ts';
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
  const [value, low, high] = ['value', 'low', 'high'].map((field) => numberIn(auc, field).toFixed(2));
  return `AUC ${value} [${low}–${high}]`;
};

const figuresText = (figures: Json, say: Sentences): string =>
  `${say.animators.logLoss} ${numberIn(figures, 'log_loss').toFixed(3)}, ${aucText(figures, say)}`;

const replayLines = (replay: Json | undefined, say: Sentences): readonly string[] => {
  if (replay === undefined) return [];
  const { animators } = say;
  const day = String(replay['since']).slice(0, 10);
  return [
    '',
    animators.replayed(numberIn(replay, 'learned'), numberIn(replay, 'tested'), day),
    ...table([
      [`  ${animators.served}`, figuresText(replay['current'] as Json, say)],
      [`  ${animators.new}`, figuresText(replay['next'] as Json, say)],
    ]),
  ];
};

const weightRow = (of: Json, largest: number): readonly string[] => {
  const [weight, moved] = [numberIn(of, 'weight'), numberIn(of, 'moved')];
  const error = of['error'] === undefined ? '' : ` ±${numberIn(of, 'error').toFixed(2)}`;
  return [
    `  ${String(of['name'])}`,
    weightBar(weight, largest),
    `${signed(weight)}${error}`,
    signed(numberIn(of, 'hand_set')),
    Math.abs(moved) < 0.005 ? '' : signed(moved),
  ];
};

export const versionLines = (
  version: Json,
  { say, screen }: { say: Sentences; screen: Screen },
): readonly string[] => {
  const { animators } = say;
  const number = numberIn(version, 'number');
  const weights = listOf(version['weights']);
  const largest = Math.max(...weights.map((one) => Math.abs(numberIn(one, 'weight'))));
  const rows = weights.map((one) => weightRow(one, largest));
  const { weight, handSet, moved } = animators.weightHeadings;
  const [heading = '', ...lines] = table([['', '', weight, handSet, moved], ...rows]);
  const answers = number === 0 ? animators.handSet : animators.learnedFrom(numberIn(version, 'answers'));
  return [
    `${screen.paint.bold(animators.weightsOf(number))} · ${version['serves'] === true ? animators.serve : animators.doNotServe} · ${answers}${number === 0 ? '' : ` · ${minuteOf(version['made_at'])}`}`,
    screen.paint.dim(animators.biasIs(signed(numberIn(version, 'bias')))),
    '',
    screen.paint.dim(heading),
    ...lines,
    ...replayLines(version['replay'] as Json | undefined, say),
  ];
};

export const versionRow = (version: Json, { animators }: Sentences): readonly string[] => {
  const replay = version['replay'] as Json | undefined;
  const loss = (which: string): string =>
    replay === undefined ? '' : numberIn(replay[which] as Json, 'log_loss').toFixed(3);
  return [
    String(version['number']),
    version['serves'] === true ? animators.serve : '',
    minuteOf(version['made_at']),
    String(version['answers']),
    replay === undefined ? '' : `${loss('current')} → ${loss('next')}`,
  ];
};

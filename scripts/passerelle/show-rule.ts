// A rule on a terminal: between whom, what it says, why, who made it, and how long it holds.
import type { Json } from './api/api.ts';
import { wrap } from './lay-out-text.ts';
import type { Sentences } from './say/en.ts';
import { listOf } from './show-suggestion.ts';
import type { Screen } from './terminal.ts';

/** Its name, or its id where that is all there is to know. */
export const nameOf = ({ id, name }: Json): string => String(name ?? id);

const dayOf = (instant: unknown): string => String(instant).slice(0, 10);

export const ruleLines = (
  rule: Json,
  author: string,
  { say: { animators }, screen }: { say: Sentences; screen: Screen },
): readonly string[] => {
  const { paint, columns } = screen;
  const [first = '', second = ''] = listOf(rule['organisations']).map(nameOf);
  const kind = String(rule['kind']);
  const says = (animators.ruleKinds[kind] ?? (() => `${first} · ${second}: ${kind}`))(first, second);
  const until = rule['until'] === undefined ? undefined : String(rule['until']);
  const when = animators.ruleTimes(dayOf(rule['since']), until, rule['holds'] === true);
  return [
    ...wrap(paint.bold(says), columns - 2),
    ...wrap(String(rule['reason']), columns - 2, '    '),
    paint.dim(`    ${author} · ${when} · ${String(rule['id'])}`),
  ];
};

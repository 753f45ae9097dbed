// A partner's key on a terminal: whose it is, what it is for, how long, how much, and which secrets it has.
import type { Json } from './api/api.ts';
import { wrap } from './lay-out-text.ts';
import type { Sentences } from './say/en.ts';
import { nameOf } from './show-rule.ts';
import { listOf } from './show-suggestion.ts';
import type { Screen } from './terminal.ts';

const wordsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
const optional = (value: unknown): string | undefined => (value === undefined ? undefined : String(value));

export const keyLines = (
  key: Json,
  { say, screen }: { say: Sentences; screen: Screen },
): readonly string[] => {
  const { keys } = say;
  const { paint, columns } = screen;
  const organisation = key['organisation'] === undefined ? [] : [nameOf(key['organisation'] as Json)];
  const state = String(key['state']);
  const networks = wordsOf(key['networks']);
  const numbers = [key['per_second'], key['burst'], key['per_day']].map(Number);
  const [perSecond = 0, burst = 0, perDay = 0] = numbers;
  const since = { revoked: key['revoked_at'], suspended: key['suspended_at'] }[state];
  const until = String(since ?? key['expires']);
  const about = [
    wordsOf(key['scopes']).join(', '),
    (keys.states[state] ?? ((at: string) => `${state} ${at}`))(until),
    keys.limits(perSecond, burst, perDay),
    ...(networks.length > 0 ? [keys.from(networks.join(', '))] : []),
  ];
  const secrets = listOf(key['secrets']).map(({ name, ends_at: ends, last_used_at: used }) =>
    keys.secret(String(name), optional(ends), optional(used)),
  );
  return [
    ...wrap([paint.bold(String(key['name'])), ...organisation].join(' · '), columns - 2),
    ...wrap(about.join(' · '), columns - 2, '    '),
    ...secrets.flatMap((words) => wrap(words, columns - 2, '    ')),
    paint.dim(`    ${String(key['id'])}`),
  ];
};

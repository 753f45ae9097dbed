// What a command asks to be done to an introduction, as a request of the REST interface. Pure.
import type { ApiRequest } from '../api/api.ts';
import { type Given, usageOf } from '../parse-command-line.ts';
import type { Sentences } from '../say/en.ts';

type Act = Pick<ApiRequest, 'method' | 'body'> & { readonly verb: string };

/** `2027-03-02T09:00/11:00`: of one day, in UTC. */
const windowOf = (word: string, say: Sentences): { start: string; end: string } => {
  const [, day = '', from = '', to = ''] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})\/(\d{2}:\d{2})$/.exec(word) ?? [];
  if (day === '') throw usageOf(say.badOption('WINDOW', say.quoted(word), say.brokering.windowCure));
  return { start: `${day}T${from}:00Z`, end: `${day}T${to}:00Z` };
};

const metOf = (word: string | undefined, say: Sentences): boolean => {
  if (word === 'met' || word === 'not-met') return word === 'met';
  throw usageOf(say.badOption('MET', say.quoted(word ?? ''), say.oneOf(['met', 'not-met'])));
};

const dayOf = (word: string | undefined, say: Sentences): number => {
  if (word === '30' || word === '90') return Number(word);
  throw usageOf(say.badOption('DAY', say.quoted(word ?? ''), say.oneOf(['30', '90'])));
};

const plain =
  (verb: string): (() => Act) =>
  () => ({ verb });

/** Words after the introduction's id that each takes, and what it comes to. */
const acts: Readonly<
  Record<string, { readonly words: number; of(words: readonly string[], given: Given, say: Sentences): Act }>
> = {
  agree: { words: 0, of: () => ({ verb: 'agree', body: {} }) },
  withdraw: { words: 0, of: () => ({ verb: 'withdraw', body: {} }) },
  decline: {
    words: 0,
    of: (_, given) => ({
      verb: 'decline',
      body: { reason: given.value('reason'), words: given.value('words') },
    }),
  },
  approve: { words: 0, of: plain('approve') },
  refuse: { words: 0, of: (_, given) => ({ verb: 'refuse', body: { reason: given.value('reason') } }) },
  exchange: { words: 0, of: plain('exchange') },
  reopen: { words: 0, of: (_, given) => ({ verb: 'reopen', body: { insist: given.flag('insist') } }) },
  stop: { words: 0, of: plain('stop') },
  undo: { words: 0, of: plain('undo') },
  times: {
    words: Infinity,
    of: (words, _, say) => ({
      verb: 'times',
      method: 'PUT',
      body: { windows: words.map((word) => windowOf(word, say)) },
    }),
  },
  meet: {
    words: 1,
    of: ([word = ''], _, say) => ({ verb: 'meeting', method: 'PUT', body: windowOf(word, say) }),
  },
  'call-off': { words: 0, of: () => ({ verb: 'meeting', method: 'DELETE' }) },
  outcome: {
    words: 2,
    of: ([day, met], given, say) => ({
      verb: 'outcome',
      body: {
        day: dayOf(day, say),
        met: metOf(met, say),
        useful: given.value('useful') === undefined ? undefined : Number(given.value('useful')),
        together: given.value('together'),
        reason: given.value('reason'),
      },
    }),
  },
};

export const introductionActs = Object.keys(acts);

/** `organisation`: the party it is done for, by id. */
export const actRequest = (
  name: string,
  given: Given,
  organisation: string | undefined,
  say: Sentences,
): ApiRequest => {
  const [id, ...words] = given.words;
  if (id === undefined) throw usageOf(say.missingArgument('ID'));
  const act = acts[name];
  const extra = words[act?.words ?? 0];
  if (!act || extra !== undefined) throw usageOf(say.tooManyArguments(say.quoted(extra ?? name)));
  const { verb, method = 'POST', body } = act.of(words, given, say);
  const path = `/v1/introductions/${encodeURIComponent(id)}/${verb}`;
  const of = organisation === undefined ? {} : { organisation };
  return {
    method,
    path,
    ...(body === undefined ? {} : { body: { ...(body as object), ...of } }),
    ...(method === 'DELETE' ? { query: of } : {}),
  };
};

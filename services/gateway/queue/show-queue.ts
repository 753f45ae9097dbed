// Items of the queue with what they are about named, and what, why now and what each action does said in words.
import type { AskingAtEdge } from '../edge.ts';
import type { Json } from '../profiles/kinds.ts';
import { findTogether } from '../profiles/find-together.ts';
import { namePersons } from '../profiles/name-persons.ts';
import type { EdgeRequest } from '../route.ts';
import { mapAtOnce, type NameBriefly, nameBriefly } from '../rounds/name-briefly.ts';
import type { Sentences } from '../sentences/sentences.ts';
import { optional } from '../suggestions/show-pair.ts';
import type { ItemResult, QueueAction, QueueEffect, QueueItem } from './queue.ts';

const showEffect = (code: QueueEffect | undefined, { queue }: Sentences): Json | undefined =>
  code === undefined ? undefined : { code, text: queue.effects[code] };

type FindWords = (
  of: QueueItem,
) => Promise<{ readonly statement?: Json; readonly text?: Json; readonly words?: string }>;

/** What an item is about, beside organisations, in its own words. */
const findWordsFor = (request: AskingAtEdge): FindWords => {
  const find = { statement: findTogether('statement', request), text: findTogether('text', request) };
  return async ({ statement, text }) => {
    const id = statement ?? text;
    if (id === undefined) return {};
    const of = statement === undefined ? 'text' : 'statement';
    const found = await find[of](id);
    if (!found.ok || !found.value) return { [of]: { id } };
    const { kind, text: words, title, language } = found.value.json;
    return of === 'statement'
      ? { statement: { id, kind, text: words, language }, words: String(words) }
      : { text: { id, title, language }, words: String(title) };
  };
};

/** Its day is the last one. */
const lastInstant = (dueAt: string): Date => new Date(Date.parse(dueAt) - 1);

/** Of whom something is awaited: who is told by what asks them. */
const awaitedIn = ({ actions }: QueueItem): readonly string[] =>
  actions.find(({ code }) => code === 'ask_owner' || code === 'reopen')?.tells ?? [];

const nameAll = (ids: readonly string[], name: NameBriefly) => Promise.all(ids.map(name));

/** In their order. */
export const showItems = async (
  items: readonly QueueItem[],
  request: EdgeRequest,
): Promise<readonly Json[]> => {
  const { sentences } = request;
  const { queue, introductions } = sentences;
  const name = nameBriefly(request);
  const person = namePersons(request);
  const findWords = findWordsFor(request);
  const timeZone = await request.edge.timeZone();

  const listed = async (ids: readonly string[]): Promise<string> => {
    const names = (await nameAll(ids, name)).flatMap((one) => one.name ?? []);
    return names.length === 0 ? queue.unnamed : introductions.listed(names);
  };
  const showAction = async ({ code, effect, tells, here }: QueueAction): Promise<Json> => ({
    code,
    ...optional({ effect: showEffect(effect, sentences) }),
    tells: await nameAll(tells, name),
    here,
  });

  return mapAtOnce(items, async (of) => {
    const { claimedBy, dueAt, stays } = of;
    const { words, ...about } = await findWords(of);
    const said = {
      names: await listed(of.organisations),
      awaited: await listed(awaitedIn(of)),
      words: words === undefined ? undefined : sentences.quoted(words),
      due: dueAt === undefined ? undefined : introductions.day(lastInstant(dueAt), timeZone),
    };
    const why = of.because.map((code) => ({ code, text: queue.why[code](said) }));
    const claimer = claimedBy === undefined ? undefined : await person(claimedBy);
    return {
      id: of.id,
      kind: of.kind,
      worth: of.worth,
      sentence: [queue.what[of.kind](said), ...why.map(({ text }) => text)].join(' '),
      why,
      ...optional({ introduction: of.introduction }),
      organisations: await nameAll(of.organisations, name),
      ...about,
      ...optional({ stays }),
      waiting: of.waiting,
      ...optional({ since: of.since, due_at: dueAt }),
      actions: await Promise.all(of.actions.map(showAction)),
      ...optional({
        claimed_by: claimedBy === undefined ? undefined : { id: claimedBy, ...optional({ name: claimer }) },
        claimed_until: of.claimedUntil,
      }),
    };
  });
};

/** In their order. */
export const showResults = (
  results: readonly ItemResult[],
  request: EdgeRequest,
): Promise<readonly Json[]> => {
  const name = nameBriefly(request);
  const { sentences } = request;
  return mapAtOnce(results, async ({ item, code, effect, tells, undo, undoUntil }) => ({
    item,
    code,
    text: sentences.queue.results[code],
    ...optional({ effect: showEffect(effect, sentences) }),
    tells: await nameAll(tells, name),
    ...optional({ undo, undo_until: undoUntil }),
  }));
};

// Free words about an introduction: the message in an animator's words, and why a party said no.
import { allPages } from '../platform/document-store/query-all.ts';
import { fault, FaultError, type Violation } from '../platform/faults/fault.ts';
import type { Deps } from './deps.ts';
import type { DeclineWords, IntroductionWords, WrittenMessage } from './kept/words.ts';

const mostOfMessage = 5_000;
const mostOfDecline = 1_000;
const maxTries = 5;
const pageSize = 200;

const tooLong = (field: string, words: string | undefined, max: number): readonly Violation[] =>
  words !== undefined && words.length > max
    ? [{ field, rule: 'too-long', value: String(words.length), parameters: { max: String(max) } }]
    : [];

export const checkMessage = ({
  french,
  english,
}: {
  readonly french?: string | undefined;
  readonly english?: string | undefined;
}): readonly Violation[] => [
  ...tooLong('french', french, mostOfMessage),
  ...tooLong('english', english, mostOfMessage),
];

export const checkWhyNot = (words: string | undefined): readonly Violation[] =>
  tooLong('words', words, mostOfDecline);

const rewrite = async (
  { kept }: Pick<Deps, 'kept'>,
  id: string,
  change: (
    words: IntroductionWords,
  ) => IntroductionWords | undefined | Promise<IntroductionWords | undefined>,
): Promise<void> => {
  // Of words that were forgotten a tombstone is left.
  let forgotten = 0;
  for (let tries = 0; tries < maxTries; tries += 1) {
    const found = await kept.words.get(id);
    const next = await change(found?.document ?? { id, declines: [] });
    if (!next) return;
    const result = await kept.words.put(next, { ifVersion: found?.version ?? forgotten });
    if (result.kind === 'written') return;
    if (result.kind === 'conflict') forgotten = result.current;
  }
  throw new FaultError(fault('overloaded', { subject: 'introduction', subjectId: id }));
};

/** Words left empty: a draft is made of the reasons again. `isAsSeen`: of those that stand; false where they are not. */
export const writeMessage = async (
  deps: Pick<Deps, 'kept'>,
  id: string,
  { french, english, by, at }: WrittenMessage,
  isAsSeen: (standing: IntroductionWords) => Promise<boolean>,
): Promise<boolean> => {
  let wasAsSeen = false;
  await rewrite(deps, id, async (standing) => {
    wasAsSeen = await isAsSeen(standing);
    if (!wasAsSeen) return undefined;
    const { message: _before, ...words } = standing;
    const message = {
      ...(french?.trim() ? { french } : {}),
      ...(english?.trim() ? { english } : {}),
      by,
      at,
    };
    const kept = message.french === undefined && message.english === undefined ? undefined : message;
    return { ...words, ...(kept ? { message: kept } : {}) };
  });
  return wasAsSeen;
};

/** `again`: what stands was sent with the same answer before. */
export const writeWhyNot = (
  deps: Pick<Deps, 'kept'>,
  id: string,
  said: DeclineWords,
  { again }: { readonly again: boolean },
): Promise<void> =>
  rewrite(deps, id, (words) => {
    const others = words.declines.filter(({ organisationId }) => organisationId !== said.organisationId);
    if (again && others.length < words.declines.length) return undefined;
    return { ...words, declines: [...others, said] };
  });

/** What somebody wrote is erased; what happened stays. `whole`: also the message, which may speak of who is gone. */
export const eraseWords = async (
  deps: Pick<Deps, 'kept'>,
  ids: readonly string[],
  { isErased, whole = false }: { isErased(said: DeclineWords): boolean; readonly whole?: boolean },
): Promise<void> => {
  for (const id of ids)
    await rewrite(deps, id, ({ message, declines: before, ...words }) => {
      const declines = before.filter((said) => !isErased(said));
      const kept = whole ? undefined : message;
      if (declines.length === before.length && kept === message) return undefined;
      return { ...words, ...(kept ? { message: kept } : {}), declines };
    });
};

/** All words that are kept, page by page. */
export const allWords = async ({ kept }: Pick<Deps, 'kept'>): Promise<readonly IntroductionWords[]> => {
  const found: IntroductionWords[] = [];
  for await (const page of allPages(kept.words, pageSize))
    found.push(...page.map(({ document }) => document));
  return found;
};

const isBy =
  (personId: string) =>
  ({ message, declines }: IntroductionWords): boolean =>
    message?.by === personId || declines.some((said) => said.personId === personId);

export const wordsOf = async (
  deps: Pick<Deps, 'kept'>,
  personId: string,
): Promise<readonly IntroductionWords[]> => (await allWords(deps)).filter(isBy(personId));

/** Found by who wrote them: who has left an organisation is not found by it any more. */
export const eraseWordsOf = async (deps: Pick<Deps, 'kept'>, personId: string): Promise<void> => {
  for (const { id } of await wordsOf(deps, personId))
    await rewrite(deps, id, ({ message, declines, ...words }) => ({
      ...words,
      ...(message === undefined || message.by === personId ? {} : { message }),
      declines: declines.filter((said) => said.personId !== personId),
    }));
};

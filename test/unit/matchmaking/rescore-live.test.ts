import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  consentEvent,
  indexedEvent,
  type MatchmakingEvent,
  type MatchmakingInMemory,
  matchmakingInMemory,
  organisationEvent,
  statementEvent,
  suggestionIdOf,
} from '../../makers/matchmaking-service.ts';

const withPair = async () => {
  const service = matchmakingInMemory();
  await service.join('org_a', 'org_b', 'org_c');
  await service.need('stm_a', 'org_a');
  await service.offer('stm_b', 'org_b');
  return service;
};

const answerInterested = async (service: MatchmakingInMemory): Promise<void> => {
  const found = await service.deps.suggestions.get(suggestionIdOf('org_a', 'org_b'));
  if (!found) throw new Error('no suggestion');
  const [first, second] = found.document.sides;
  const document = {
    ...found.document,
    sides: [{ ...first, answer: 'interested' as const }, second] as const,
  };
  await service.deps.suggestions.put(document, { ifVersion: found.version });
};

describe('suggestions, live as profiles change', () => {
  it('come from a need and the offer that answers it, with the words of both', async () => {
    const service = await withPair();
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject({
      state: 'proposed',
      matches: [
        { need: { quotes: [{ words: 'mots de stm_a' }] }, offer: { quotes: [{ words: 'mots de stm_b' }] } },
      ],
    });
  });

  it('are made of what is clearly above chance only', async () => {
    for (const [score, state] of [
      [0.57, undefined],
      [0.59, 'proposed'],
    ] as const) {
      const service = matchmakingInMemory();
      service.expertise.score = () => score;
      await service.join('org_a', 'org_b');
      await service.need('stm_a', 'org_a');
      await service.offer('stm_b', 'org_b');
      expect((await service.suggestion('org_a', 'org_b'))?.state).toBe(state);
    }
  });

  it('keep which of the quoted words matched, and tell it', async () => {
    const service = await withPair();
    const marks = [{ start: 0, end: 'mots de stm_a'.length }];
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject({
      matches: [{ need: { quotes: [{ marks }] } }],
    });
    expect(service.told().at(-1)?.suggestion?.sides[0]?.reasons[0]?.own[0]?.marks).toEqual(marks);
  });

  it('are touched by an edit of their own statements only', async () => {
    const service = await withPair();
    await service.offer('stm_c', 'org_c');
    const before = service.told().length;
    await service.offer('stm_b', 'org_b', { text: 'autres mots' }, 2);
    expect(
      service
        .told()
        .slice(before)
        .map(({ id }) => id),
    ).toEqual([suggestionIdOf('org_a', 'org_b')]);
  });

  it('are written once with one event, whose version is the document’s', async () => {
    const service = await withPair();
    await service.offer('stm_b', 'org_b', { text: 'autres mots' }, 2);
    expect(service.told().map(({ version, suggestion }) => [version, suggestion?.version])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it('are withdrawn with a consent and proposed again with it, answers kept', async () => {
    const service = await withPair();
    await answerInterested(service);
    await service.deliver(consentEvent('org_b', 2, false));
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject({ state: 'withdrawn' });
    await service.deliver(consentEvent('org_b', 3, true));
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject({
      state: 'proposed',
      sides: [{ answer: 'interested' }, {}],
    });
  });

  it('go with a consent that was given and removed in one batch', async () => {
    const service = matchmakingInMemory();
    for (const id of ['org_a', 'org_b']) await service.deliver(organisationEvent(id));
    await service.deliver(consentEvent('org_a'));
    await service.deliver(consentEvent('org_b', 1), consentEvent('org_b', 2, 'removed'));
    await service.need('stm_a', 'org_a');
    await service.offer('stm_b', 'org_b');
    expect(await service.suggestion('org_a', 'org_b')).toBeUndefined();
  });

  it('go with an expired or removed statement, at once', async () => {
    const service = await withPair();
    await service.deliver(statementEvent('stm_b', 2, { organisationId: 'org_b', expired: true }));
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject({ state: 'withdrawn', matches: [] });
  });

  it('are withdrawn between a parent and a child', async () => {
    const service = await withPair();
    await service.deliver(organisationEvent('org_b', 2, { parentId: 'org_a' }));
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject({ state: 'withdrawn' });
    await service.deliver(organisationEvent('org_b', 3));
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject({ state: 'proposed' });
  });

  it('keep their answers while an organisation is merged, and come back when it is itself again', async () => {
    const service = await withPair();
    await answerInterested(service);
    await service.deliver(organisationEvent('org_b', 2, { mergedInto: 'org_c' }));
    await service.offer('stm_b', 'org_c', {}, 2);
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject({ state: 'withdrawn' });
    expect(await service.suggestion('org_a', 'org_c')).toMatchObject({ state: 'proposed' });
    await service.deliver(organisationEvent('org_b', 3));
    await service.offer('stm_b', 'org_b', {}, 3);
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject({
      state: 'proposed',
      sides: [{ answer: 'interested' }, {}],
    });
    expect(await service.suggestion('org_a', 'org_c')).toMatchObject({ state: 'withdrawn' });
  });

  it('are gone with a removed organisation, and the last event carries no state', async () => {
    const service = await withPair();
    await service.deliver(organisationEvent('org_b', 2, 'removed'));
    expect(await service.suggestion('org_a', 'org_b')).toBeUndefined();
    expect(service.told().at(-1)).toMatchObject({ version: 2, suggestion: undefined });
  });

  it('are found though expertise was out of reach at first', async () => {
    const service = matchmakingInMemory();
    await service.join('org_a', 'org_b');
    await service.need('stm_a', 'org_a');
    const offer = statementEvent('stm_b', 1, { organisationId: 'org_b', kind: 'STATEMENT_KIND_OFFER' });
    service.expertise.held.set('stm_b', offer.message);
    await service.deliver(offer);
    service.expertise.failures = 1;
    await expect(service.deliver(indexedEvent(offer))).rejects.toMatchObject({
      fault: { code: 'unavailable' },
    });
    await service.deliver(indexedEvent(offer));
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject({ state: 'proposed' });
    const { calls } = service.expertise;
    await service.deliver(indexedEvent(offer));
    expect(service.expertise.calls).toBe(calls);
  });

  it.each([
    ['a consent is withdrawn', consentEvent('org_b', 2, false)],
    ['its organisation is removed', organisationEvent('org_b', 2, 'removed')],
    ['its statement is removed', statementEvent('stm_b', 2, 'removed')],
    ['it becomes a child', organisationEvent('org_b', 2, { parentId: 'org_a' })],
  ])('are not left standing where, in the middle of a search, %s', async (_, event) => {
    const service = matchmakingInMemory();
    await service.join('org_a', 'org_b');
    await service.offer('stm_b', 'org_b');
    const { suggestions } = service.deps;
    suggestions.beforeWrite = async () => {
      suggestions.beforeWrite = undefined;
      await service.deliver(event);
    };
    await service.need('stm_a', 'org_a');
    expect((await service.suggestion('org_a', 'org_b'))?.state).not.toBe('proposed');
  });

  it('leave the places among the best to those who may be proposed', async () => {
    const service = matchmakingInMemory();
    const silent = Array.from({ length: 12 }, (_, at) => `org_silent${at}`);
    for (const id of silent) {
      await service.deliver(organisationEvent(id));
      await service.offer(`stm_${id}`, id);
    }
    await service.join('org_a', 'org_b');
    await service.offer('stm_b', 'org_b');
    service.expertise.score = (_, offer) => (offer === 'stm_b' ? 0.6 : 0.9);
    await service.need('stm_a', 'org_a');
    expect(await service.suggestion('org_a', 'org_b')).toMatchObject({
      matches: [{ need: { found: true } }],
    });
  });
});

const organisations = ['org_a', 'org_b', 'org_c', 'org_d'];

/** What happens to one aggregate, in order. */
const historyOf = {
  organisation: (id: string) =>
    fc
      .array(
        fc.record({
          parent: fc.option(fc.constantFrom(...organisations.filter((one) => one !== id))),
          merged: fc.boolean(),
        }),
        { minLength: 1, maxLength: 3 },
      )
      .map((states) =>
        states.map(({ parent, merged }, at) =>
          organisationEvent(id, at + 1, {
            ...(parent === null ? {} : { parentId: parent }),
            ...(merged && at < states.length - 1 ? { mergedInto: 'org_x' } : {}),
          }),
        ),
      ),
  consent: (id: string) =>
    fc
      .array(fc.constantFrom(true, false, 'removed' as const), { maxLength: 3 })
      .map((states) => states.map((given, at) => consentEvent(id, at + 1, given))),
  statement: (id: string, organisationId: string, kind: 'STATEMENT_KIND_NEED' | 'STATEMENT_KIND_OFFER') =>
    fc
      .array(
        fc.oneof(
          { weight: 1, arbitrary: fc.constant('removed' as const) },
          {
            weight: 5,
            arbitrary: fc.record({
              discreet: fc.boolean(),
              expired: fc.boolean(),
              visibility: fc.constantFrom('VISIBILITY_PUBLIC' as const, 'VISIBILITY_ANIMATORS' as const),
            }),
          },
        ),
        { minLength: 1, maxLength: 3 },
      )
      .map((states) =>
        states.map((state, at) =>
          statementEvent(id, at + 1, state === 'removed' ? state : { organisationId, kind, ...state }),
        ),
      ),
};

const world = fc
  .tuple(
    ...organisations.flatMap((id) => [
      historyOf.organisation(id),
      historyOf.consent(id),
      historyOf.statement(`stm_n_${id}`, id, 'STATEMENT_KIND_NEED'),
      historyOf.statement(`stm_o_${id}`, id, 'STATEMENT_KIND_OFFER'),
    ]),
  )
  .map((histories: readonly (readonly MatchmakingEvent[])[]) => [
    ...histories,
    ...histories
      .filter(([first]) => first?.topic === 'statement')
      .map((history) =>
        history.flatMap((event) => (event.topic === 'statement' ? [indexedEvent(event)] : [])),
      ),
  ]);

const holdFinalIndex = (
  { expertise }: MatchmakingInMemory,
  histories: readonly (readonly MatchmakingEvent[])[],
): void => {
  expertise.score = (need, offer) =>
    0.1 + (Buffer.from(need + offer).reduce((sum, one) => sum + one, 0) % 9) / 10;
  for (const last of histories.map((history) => history.at(-1)))
    if (last?.topic === 'statement' && last.message.statement && !last.message.statement.expired)
      expertise.held.set(last.message.id, last.message);
};

const outcome = async ({ deps }: MatchmakingInMemory) => {
  const all = async (collection: {
    all(options: { limit: number }): Promise<{ items: readonly { document: object }[] }>;
  }) => (await collection.all({ limit: 1_000 })).items.map(({ document }) => document);
  const suggestions = (await deps.suggestions.all({ limit: 1_000 })).items.map(({ document }) => document);
  return {
    proposed: suggestions
      .filter(({ state }) => state === 'proposed')
      // Which end's search found a match is bookkeeping: it tells who came last.
      .map(({ recorded: _, proposedAt: __, matches, ...suggestion }) => ({
        ...suggestion,
        matches: matches.map(({ need, offer, score }) => ({
          score,
          ends: [need, offer].map(({ found: ___, ...end }) => end),
        })),
      })),
    projections: await Promise.all(
      [deps.organisations, deps.statements, deps.consents, deps.indexed].map(all),
    ),
  };
};

const expectConsent = async ({ deps }: MatchmakingInMemory): Promise<void> => {
  const { items } = await deps.suggestions.all({ limit: 1_000 });
  for (const { document } of items) {
    if (document.state !== 'proposed') continue;
    const consents = await deps.consents.getMany(document.organisationIds);
    expect(consents.map(({ document: { given } }) => given)).toEqual([true, true]);
  }
};

/** Delivers all histories, one event at a time, each in its order; some again, some failing at first. */
const interleave = async (
  service: MatchmakingInMemory,
  histories: readonly (readonly MatchmakingEvent[])[],
  choices: readonly number[],
): Promise<void> => {
  const at = histories.map(() => 0);
  for (let step = 0; ; step += 1) {
    const open = histories.flatMap((history, index) => ((at[index] ?? 0) < history.length ? [index] : []));
    if (open.length === 0) return;
    const choice = choices[step % choices.length] ?? 0;
    const index = open[choice % open.length] ?? 0;
    const event = histories[index]?.[at[index] ?? 0];
    if (!event) throw new Error('nothing to deliver');
    service.expertise.failures = choice % 3 === 0 ? 1 : 0;
    await service.deliver(event).catch(() => service.deliver(event));
    service.expertise.failures = 0;
    await expectConsent(service);
    const back = choice % 7 === 0 ? choice % 3 : 0;
    // Choices are repeated: going back more often than forward would never end.
    at[index] = (at[index] ?? 0) + 1 - (step < choices.length ? Math.min(back, at[index] ?? 0) : 0);
  }
};

describe('whatever the order in which events come, and however often', () => {
  const choices = fc.array(fc.nat(10_000), { minLength: 20, maxLength: 60 });

  it('projections and suggestions end the same, and nothing is ever proposed without consent', async () => {
    await fc.assert(
      fc.asyncProperty(world, choices, choices, async (histories, one, other) => {
        const [first, second] = [matchmakingInMemory(), matchmakingInMemory()];
        for (const [service, order] of [
          [first, one],
          [second, other],
        ] as const) {
          holdFinalIndex(service, histories);
          await interleave(service, histories, order);
        }
        expect(await outcome(second)).toEqual(await outcome(first));
      }),
      { numRuns: 40 },
    );
  });

  it('a replay of everything writes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(world, choices, async (histories, order) => {
        const service = matchmakingInMemory();
        holdFinalIndex(service, histories);
        await interleave(service, histories, order);
        const [told, before] = [service.told().length, await outcome(service)];
        let writes = 0;
        const count = async () => {
          writes += 1;
        };
        service.deps.suggestions.beforeWrite = count;
        for (const history of [...histories, ...histories])
          if (history.length > 0) await service.deliver(...history);
        expect(await outcome(service)).toEqual(before);
        expect(service.told()).toHaveLength(told);
        expect(writes).toBe(0);
      }),
      { numRuns: 25 },
    );
  });
});

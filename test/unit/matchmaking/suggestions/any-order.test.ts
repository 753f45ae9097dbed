import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Suggestion } from '../../../../services/matchmaking/suggestions/suggestion.ts';
import { isLive } from '../../../../services/matchmaking/suggestions/suggestion.ts';
import { takeAnswer } from '../../../../services/matchmaking/answer-suggestion-api.ts';
import { aMemberOf, asMessage } from '../../../makers/actors.ts';
import {
  consentEvent,
  indexedEvent,
  type MatchmakingEvent,
  type MatchmakingInMemory,
  matchmakingInMemory,
  organisationEvent,
  statementEvent,
} from '../../../makers/matchmaking-service.ts';
import { AnswerSuggestionRequest } from '../../../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { familyTie } from '../../../../services/matchmaking/rules/family.ts';

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
            ...(parent === null || at % 2 === 0 ? {} : { parentId: parent }),
            ...(merged && at < states.length - 1 ? { mergedInto: 'org_x' } : {}),
          }),
        ),
      ),
  consent: (id: string) =>
    fc
      .array(fc.constantFrom(true, true, false, 'removed' as const), { minLength: 1, maxLength: 3 })
      .map((states) => states.map((given, at) => consentEvent(id, at + 1, given))),
  statement: (id: string, organisationId: string, kind: 'STATEMENT_KIND_NEED' | 'STATEMENT_KIND_OFFER') =>
    fc
      .array(
        fc.record({
          gone: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
          discreet: fc.boolean(),
          expired: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
          visibility: fc.constantFrom('VISIBILITY_PUBLIC' as const, 'VISIBILITY_ANIMATORS' as const),
        }),
        { minLength: 1, maxLength: 3 },
      )
      .map((states) =>
        states.flatMap(({ gone, ...state }, at) => {
          const event = statementEvent(
            id,
            at + 1,
            gone ? 'removed' : { organisationId, kind, gladly: kind === 'STATEMENT_KIND_OFFER', ...state },
          );
          return [event, indexedEvent(event)];
        }),
      ),
};

const world = fc.tuple(
  ...organisations.flatMap((id) => [
    historyOf.organisation(id),
    historyOf.consent(id),
    historyOf.statement(`stm_n_${id}`, id, 'STATEMENT_KIND_NEED'),
    historyOf.statement(`stm_o_${id}`, id, 'STATEMENT_KIND_OFFER'),
  ]),
) as fc.Arbitrary<readonly (readonly MatchmakingEvent[])[]>;

const hold = ({ expertise }: MatchmakingInMemory, event: MatchmakingEvent): void => {
  if (event.topic !== 'statement') return;
  const message = event.message as Parameters<typeof expertise.held.set>[1];
  if (message.statement && !message.statement.expired) expertise.held.set(message.id, message);
  else expertise.held.delete(message.id);
};

const all = async ({ deps }: MatchmakingInMemory): Promise<readonly Suggestion[]> =>
  (await deps.suggestions.all({ limit: 1_000 })).items.map(({ document }) => document);

/** Everything that a rule of facts forbids, asked of the campus itself. */
const expectAllowed = async (service: MatchmakingInMemory): Promise<void> => {
  const { campus, kept } = service.deps;
  const published = (await kept.published.get('campus'))?.document.round ?? 0;
  for (const suggestion of await all(service)) {
    if (!isLive(suggestion, published)) continue;
    const [a, b] = suggestion.organisationIds;
    for (const id of [a, b]) {
      expect(campus.consents(id)).toBe(true);
      expect(campus.organisation(id)?.mergedInto).toBeUndefined();
    }
    expect(familyTie(a, b, campus.party)).toBeUndefined();
    expect(suggestion.sides.some(({ answer }) => answer === 'no')).toBe(false);
    const open = suggestion.facts.matches.filter(
      ({ need, answer }) => campus.statement(need.sourceId)?.expired === false && !answer.expired,
    );
    expect(open).not.toEqual([]);
  }
};

const replies = ['ANSWER_INTERESTED', 'ANSWER_NOT_NOW', 'ANSWER_NO'] as const;
const wordOf = { ANSWER_INTERESTED: 'interested', ANSWER_NOT_NOW: 'not_now', ANSWER_NO: 'no' } as const;

/** Somebody of a live suggestion answers; what was said is remembered beside. */
const answerOne = async (
  service: MatchmakingInMemory,
  choice: number,
  said: Map<string, string>,
): Promise<void> => {
  const some = await all(service);
  const suggestion = some[choice % Math.max(1, some.length)];
  const reply = replies[choice % 3];
  if (!suggestion || !reply) return;
  const organisationId = suggestion.organisationIds[choice % 2 === 0 ? 0 : 1];
  const request = AnswerSuggestionRequest.fromPartial({
    actor: asMessage(aMemberOf(organisationId)),
    id: suggestion.id,
    organisationId,
    answer: reply,
  });
  const taken = await takeAnswer(service.deps, request);
  if (taken.ok) said.set(`${suggestion.id} ${organisationId}`, wordOf[reply]);
};

const answersIn = async (service: MatchmakingInMemory): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (await all(service)).flatMap(({ id, sides }) =>
      sides.flatMap(({ organisationId, answer }) => (answer ? [[`${id} ${organisationId}`, answer]] : [])),
    ),
  );

/** More than a minute in which nothing comes in: so long a first round waits for what is not there yet. */
const beCalm = async ({ settle }: MatchmakingInMemory): Promise<void> => {
  for (let tenSeconds = 0; tenSeconds < 7; tenSeconds += 1) await settle();
};

describe('whatever happens, in whatever order', () => {
  it('nothing forbidden is ever live, and no answer is ever lost', async () => {
    let live = 0;
    await fc.assert(
      fc.asyncProperty(
        world,
        fc.array(fc.nat(10_000), { minLength: 30, maxLength: 60 }),
        async (histories, choices) => {
          const service = matchmakingInMemory();
          service.expertise.likeness = (need, offer) => 0.6 + ((need + offer).length % 3) / 10;
          const said = new Map<string, string>();
          const at = histories.map(() => 0);
          for (let step = 0; ; step += 1) {
            const open = histories.flatMap((history, index) =>
              (at[index] ?? 0) < history.length ? [index] : [],
            );
            if (open.length === 0) break;
            const choice = choices[step % choices.length] ?? 0;
            const index = open[choice % open.length] ?? 0;
            const event = histories[index]?.[at[index] ?? 0];
            if (!event) throw new Error('nothing to deliver');
            hold(service, event);
            service.expertise.failures = choice % 5 === 0 ? 1 : 0;
            await service.deliver(event).catch(() => service.deliver(event));
            service.expertise.failures = 0;
            at[index] = (at[index] ?? 0) + 1;
            if (choice % 3 === 0) await beCalm(service);
            if (choice % 7 === 0) await answerOne(service, choice, said);
            await expectAllowed(service);
            expect(Object.fromEntries(await answersIn(service))).toEqual(Object.fromEntries(said));
          }
          await beCalm(service);
          await expectAllowed(service);
          live += (await all(service)).filter(({ state }) => state === 'proposed').length;
        },
      ),
      { numRuns: 60 },
    );
    // Else it would hold of nothing.
    expect(live).toBeGreaterThan(10);
  }, 120_000);
});

// Two animators and the members of both sides act on one introduction at the same moment: what comes of it is what would
// have come of one act after the other, and who came too late is told how it stands. SEED=… gives the same acts again.
import { randomInt } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { randomOf } from '../../scripts/torture/random.ts';
import { act as actInOrder } from '../../services/brokering/introductions/act.ts';
import type { Action, ActedBy, Because, Context } from '../../services/brokering/introductions/action.ts';
import type { Introduction } from '../../services/brokering/introductions/introduction.ts';
import { openIntroduction } from '../../services/brokering/introductions/open-introduction.ts';
import { defaultPace } from '../../services/brokering/introductions/pace.ts';
import type { Answer } from '../makers/rest-client.ts';
import { brokering, newcomers, nextTuesday } from './introductions-campus.ts';
import type { Telling } from './introductions-short.ts';

const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31));
/** Introductions of each beginning. */
const each = 5;

const ids = ['org_a', 'org_b'] as const;
const [a, b] = ids.map((organisationId): ActedBy => {
  return { kind: 'party', organisationId, personId: `per_${organisationId}` };
});
const [ann, andy] = ['ann', 'andy'].map((personId): ActedBy => ({ kind: 'animator', personId }));
if (!a || !b || !ann || !andy) throw new Error('four act');

interface Act {
  readonly who: 'a' | 'b' | 'ann' | 'andy';
  readonly verb: string;
  readonly body?: Readonly<Record<string, unknown>>;
  /** The same in the words of the state machine. */
  readonly action: Action;
}

const [morning, noon] = [nextTuesday('08:00', '09:00'), nextTuesday('10:00', '11:00')];

const beginnings: Readonly<Record<string, readonly Act[]>> = {
  offered: [
    { who: 'a', verb: 'agree', action: { kind: 'agree', by: a } },
    { who: 'a', verb: 'decline', action: { kind: 'decline', by: a } },
    { who: 'a', verb: 'withdraw', action: { kind: 'withdraw', by: a } },
    { who: 'b', verb: 'agree', action: { kind: 'agree', by: b } },
    {
      who: 'b',
      verb: 'decline',
      body: { reason: 'no_time' },
      action: { kind: 'decline', reason: 'no_time', by: b },
    },
    { who: 'ann', verb: 'stop', action: { kind: 'block', by: ann } },
    { who: 'andy', verb: 'approve', action: { kind: 'approve', by: andy } },
    { who: 'andy', verb: 'undo', action: { kind: 'undo', by: andy } },
  ],
  under_review: [
    { who: 'ann', verb: 'approve', action: { kind: 'approve', by: ann } },
    {
      who: 'andy',
      verb: 'refuse',
      body: { reason: 'conflict' },
      action: { kind: 'refuse', reason: 'conflict', by: andy },
    },
    { who: 'andy', verb: 'approve', action: { kind: 'approve', by: andy } },
    { who: 'ann', verb: 'undo', action: { kind: 'undo', by: ann } },
    { who: 'andy', verb: 'stop', action: { kind: 'block', by: andy } },
    { who: 'a', verb: 'agree', action: { kind: 'agree', by: a } },
  ],
  introduced: [
    {
      who: 'a',
      verb: 'meeting',
      body: { ...morning },
      action: { kind: 'set_meeting', slot: morning, by: a },
    },
    { who: 'b', verb: 'meeting', body: { ...noon }, action: { kind: 'set_meeting', slot: noon, by: b } },
    { who: 'ann', verb: 'stop', action: { kind: 'block', by: ann } },
    {
      who: 'b',
      verb: 'outcome',
      body: { day: 30, met: true },
      action: { kind: 'tell_outcome', day: 30, outcome: { met: true }, by: b },
    },
    { who: 'a', verb: 'agree', action: { kind: 'agree', by: a } },
    { who: 'b', verb: 'decline', action: { kind: 'decline', by: b } },
  ],
};

const context: Context = {
  now: new Date(),
  timeZone: 'Europe/Paris',
  pace: { ...defaultPace, holdMs: 3_600_000 },
  requestId: 'test',
  exchangeable: true,
};

const after = (introduction: Introduction, action: Action, more: Partial<Context> = {}): Introduction => {
  const acted = actInOrder(introduction, action, { ...context, ...more });
  return acted.kind === 'done' ? acted.introduction : introduction;
};

/** As it stands before anybody acts, with everything that is due later still to come. */
const begun = (beginning: string): Introduction => {
  const opening = { id: 'int_1', origin: { kind: 'animator' }, organisationIds: ids, by: ann } as const;
  const held = { ...context, pace: { ...defaultPace, holdMs: 0 } };
  const opened = openIntroduction({ ...opening, review: beginning === 'under_review' }, held);
  if (opened.kind !== 'done') throw new Error('it could not be opened');
  const offered = after(opened.introduction, { kind: 'tick', by: { kind: 'clock' } });
  const agree = (of: Introduction, by: ActedBy): Introduction => after(of, { kind: 'agree', by });
  return beginning === 'introduced' ? agree(agree(offered, a), b) : offered;
};

interface Came {
  readonly statuses: readonly number[];
  readonly stage: string;
  readonly sequence: number | undefined;
}

const orders = (of: readonly number[]): readonly (readonly number[])[] =>
  of.length < 2
    ? [of]
    : of.flatMap((one) => orders(of.filter((other) => other !== one)).map((rest) => [one, ...rest]));

const refusals: Partial<Record<Because, number>> = { 'not-a-party': 404, 'meeting-to-come': 422 };

/** What would come of the acts in this order; the statuses in the order in which they are given. */
const cameInOrder = (beginning: string, acts: readonly Act[], order: readonly number[]): Came => {
  let standing = begun(beginning);
  const statuses: number[] = acts.map(() => 0);
  for (const at of order) {
    const given = acts[at];
    if (!given) continue;
    const acted = actInOrder(standing, given.action, context);
    if (acted.kind === 'done') standing = acted.introduction;
    const refused = acted.kind === 'refused' && (refusals[acted.because] ?? 409);
    statuses[at] = refused || 200;
  }
  return { statuses, stage: standing.stage, sequence: standing.meeting?.sequence };
};

/** What a member reads for what animators call refused or blocked. */
const seenAs = (stage: string): string => (['refused', 'blocked'].includes(stage) ? 'withdrawn' : stage);

export const describeActsAtOnce = (telling: () => Telling): void =>
  describe(`acted on by two animators and both members at once (SEED=${seed})`, () => {
    const random = randomOf(seed, 'at once');
    it.each(Object.keys(beginnings))(
      'is as after one act and then the other, and who came too late is told how it stands: %s',
      async (beginning) => {
        const { rest, cast } = telling();
        const by = brokering(rest);
        await by.hold(0);
        await rest.take('PATCH', '/v1/brokering/settings', {
          body: { review_all: beginning === 'under_review' },
        });
        const parties = await newcomers(
          rest,
          ...['Un', 'Deux', 'Trois', 'Quatre'].map((name) => `${name}${beginning}`),
        );
        const pairs = parties.flatMap((one, at) =>
          parties.slice(at + 1).map((other) => [one, other] as const),
        );
        const opened = await Promise.all(
          pairs.slice(0, each).map(async ([one, other]) => {
            const { id } = await by.opened([one.organisation.id, other.organisation.id]);
            await by.reaches(id, beginning === 'introduced' ? 'offered' : beginning);
            if (beginning === 'introduced')
              for (const { member } of [one, other]) await by.done(id, 'agree', member.id);
            return {
              id,
              people: { a: one.member, b: other.member, ann: cast.ann, andy: cast.andy },
            };
          }),
        );
        // What animators decide from now on is held longer than this takes.
        await rest.take('PATCH', '/v1/brokering/settings', {
          body: { hold_seconds: 3_600, review_all: false },
        });
        for (const { id, people } of opened) {
          const acts = Array.from({ length: random.between(2, 4) }, () =>
            random.oneOf(beginnings[beginning] ?? []),
          );
          const given = acts.filter((one) => one !== undefined);
          const answers: Answer[] = await Promise.all(
            given.map(({ who, verb, body }) => by.act(id, verb, people[who].id, body)),
          );
          const { stage, meeting } = await by.seen(id, cast.ann.id);
          const came: Came = {
            statuses: answers.map(({ status }) => status),
            stage,
            sequence: meeting?.sequence,
          };
          const possible = orders(given.map((_, at) => at)).map((order) =>
            cameInOrder(beginning, given, order),
          );
          const said = given.map(({ who, verb }) => `${who} ${verb}`).join(', ');
          expect({ said, possible }).toEqual({ said, possible: expect.arrayContaining([came]) });
          for (const { status, json } of answers)
            if (status === 409) expect(json).toMatchObject({ current: { id, stage: expect.any(String) } });
          if (beginning === 'under_review') continue;
          for (const person of [people.a, people.b]) {
            const own = await by.seen(id, person.id);
            const [mine] = own.parties;
            const out = mine?.answer === 'withdrawn' || mine?.answer === 'declined';
            expect(own.stage).toBe(out ? mine.answer : seenAs(stage));
          }
        }
      },
    );
  });

// A campus of three organisations with two persons each, and what anybody there may do about introductions.
import { Answer, DeclineReason } from '../../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import type { ConsentPurpose } from '../../../proto/generated/passerelle/profiles/v1/person.ts';
import { brokeringInMemory } from '../../makers/brokering-service.ts';
import { type Act, callsOf, personOf } from '../../makers/introduction-calls.ts';

export const sides = ['org_a', 'org_b', 'org_c'] as const;
export type Side = (typeof sides)[number];
/** The first one, or the colleague. */
export type Nth = 0 | 1;
export const othersOf = (side: Side): readonly Side[] => sides.filter((one) => one !== side);

/** `nth`: of the introductions that there are by then. */
export type Move =
  | { do: 'interest'; side: Side; person: Nth; in: Side; answer: Answer; reason: DeclineReason }
  | { do: 'act'; side: Side; person: Nth; nth: number; act: Act }
  | { do: 'animate'; nth: number; act: Act }
  | { do: 'open'; parties: readonly Side[]; insist: boolean }
  | { do: 'consent'; side: Side; purpose: ConsentPurpose; given: boolean }
  | { do: 'membership'; side: Side; person: Nth; state: 'in' | 'left' }
  | { do: 'remove'; side: Side }
  | { do: 'wish'; side: Side; review: boolean }
  | { do: 'pass'; seconds: number };

export const personAt = (side: Side, person: Nth): string => `${personOf(side)}${person === 0 ? '' : '2'}`;

/** What nobody but animators may read. */
export const secret = 'SECRET';
export const interested = (side: Side, other: Side): Move => ({
  ...{ do: 'interest', side, in: other, person: 0 },
  ...{ answer: Answer.INTERESTED, reason: DeclineReason.UNSPECIFIED },
});
export const pass = (seconds: number): Move => ({ do: 'pass', seconds });
export const agreeing = (side: Side, at = 0): Move => ({
  ...{ do: 'act', side, person: 0, nth: at },
  act: { agree: {} },
});
export const open = (parties: readonly Side[]): Move => ({ do: 'open', parties, insist: false });
export const animated = (at: number, act: Act): Move => ({ do: 'animate', nth: at, act });

export const aWorld = async () => {
  const campus = brokeringInMemory();
  const calls = callsOf(campus);
  for (const side of sides) {
    await campus.organisation(side);
    await campus.consent(side);
    for (const person of [0, 1] as const) await campus.membership(personAt(side, person), side);
  }
  let opened = 0;
  const ids = async (): Promise<readonly string[]> => (await campus.all()).map(({ id }) => id);
  const idAt = async (at: number): Promise<string> => {
    const all = await ids();
    return all[at % Math.max(1, all.length)] ?? 'int_none';
  };

  /** Answers what who did it got. */
  const play = async (move: Move): Promise<unknown> => {
    switch (move.do) {
      case 'interest': {
        const between = [move.side, move.in].toSorted();
        const { answer, reason } = move;
        return campus.interest(move.side, answer, {
          between,
          personId: personAt(move.side, move.person),
          ...(answer === Answer.NO ? { reason } : {}),
        });
      }
      case 'act':
        return calls.act(await idAt(move.nth), move.side, move.act, personAt(move.side, move.person));
      case 'animate':
        return calls.act(await idAt(move.nth), 'animator', move.act);
      case 'open':
        return calls.open(move.parties, { idempotencyKey: `${(opened += 1)}`, insist: move.insist });
      case 'consent':
        return campus.consent(move.side, move.given, move.purpose);
      case 'membership':
        return campus.membership(personAt(move.side, move.person), move.side, move.state);
      case 'remove':
        return campus.organisation(move.side, 'removed');
      case 'wish': {
        const wish = await campus.kept.reviewWishes.get(move.side);
        const recorded = { at: '', by: '', requestId: '' };
        const document = { id: move.side, review: move.review, recorded };
        return campus.kept.reviewWishes.put(document, { ifVersion: wish?.version ?? 0 });
      }
      case 'pass':
        return campus.passTo(new Date(campus.clock().getTime() + move.seconds * 1_000).toISOString());
    }
  };
  return { campus, calls, ids, play };
};
export type World = Awaited<ReturnType<typeof aWorld>>;

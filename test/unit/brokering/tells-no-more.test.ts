import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  ActOnIntroductionRequest,
  type Introduction,
  PartyDeclineReason,
  RefuseReason,
} from '../../../proto/generated/passerelle/brokering/v1/introductions.ts';
import { DeclineReason } from '../../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { actOnIntroduction } from '../../../services/brokering/act-on-introduction-api.ts';
import { isIn, isIntroduced } from '../../../services/brokering/introductions/party.ts';
import { getIntroduction } from '../../../services/brokering/introductions-api.ts';
import type { KeptIntroduction } from '../../../services/brokering/kept/introductions.ts';
import type { Outcome } from '../../../services/platform/faults/fault.ts';
import { asMessage } from '../../makers/actors.ts';
import { type Act, memberOf } from '../../makers/introduction-calls.ts';
import {
  aWorld,
  type Move,
  open,
  othersOf,
  pass,
  secret,
  type Side,
  sides,
  type World,
} from './campus-moves.ts';
import { aMove, someMoves } from './any-moves.ts';
import { type Hidden, hiddenFrom, hiddenKinds } from './hidden-acts.ts';
import { comparable, gotBy, isIntroducedTo } from './what-a-side-gets.ts';

const aSide = fc.constantFrom(...sides);
type Worlds = readonly [World, World];
const twoWorlds = async (): Promise<Worlds> => [await aWorld(), await aWorld()];
const text = (got: unknown): string => JSON.stringify(comparable(got)) ?? '';
const plain = (got: string): string => got;

const compare = async ([one, other]: Worlds, side: Side, as = plain): Promise<void> =>
  expect(as(await gotBy(other, side))).toBe(as(await gotBy(one, side)));

interface Playing {
  readonly side: Side;
  /** The same move, as it is in the other world. */
  readonly there?: (move: Move) => Move;
  readonly as?: (got: string) => string;
}

/** In both worlds; after each move this side has got the same in both. */
const playBoth = async (
  worlds: Worlds,
  moves: readonly Move[],
  { side, there = (move) => move, as = plain }: Playing,
): Promise<void> => {
  for (const move of moves) {
    const own = 'side' in move && move.side === side;
    const got = await worlds[0].play(move);
    const gotThere = await worlds[1].play(own ? move : there(move));
    if (own) expect(as(text(gotThere))).toBe(as(text(got)));
    await compare(worlds, side, as);
  }
};

/** Another reason, other words, another time to meet. */
const actOtherwise = ({ decline, tellOutcome, refuse, offerTimes, ...act }: Act): Act => {
  const words = `${secret} in other words`;
  // What is refused for its length is in both worlds.
  const why = (decline?.words?.length ?? 0) > words.length ? decline?.words : words;
  return {
    ...act,
    ...(decline ? { decline: { reason: PartyDeclineReason.TOO_EARLY, words: why } } : {}),
    ...(refuse ? { refuse: { reason: RefuseReason.OTHER } } : {}),
    ...(tellOutcome ? { tellOutcome: { ...tellOutcome, useful: tellOutcome.met ? 3 : 0 } } : {}),
    ...(offerTimes ? { offerTimes: { windows: [] } } : {}),
  };
};

const colleague = <M extends { readonly person: 0 | 1 }>(move: M): M => ({
  ...move,
  person: move.person === 0 ? 1 : 0,
});

/** The same, as far as others may know: also another person does it. */
const otherwise = (move: Move): Move => {
  switch (move.do) {
    case 'interest':
      return { ...colleague(move), reason: DeclineReason.UNCLEAR_BENEFIT };
    case 'membership':
      return colleague(move);
    case 'act':
      return { ...colleague(move), act: actOtherwise(move.act) };
    case 'animate':
      return { ...move, act: actOtherwise(move.act) };
    default:
      return move;
  }
};

/** Each kind as often, however many there are of it. */
const pick = (all: readonly Hidden[], which: number): Hidden | undefined => {
  const names = [...new Set(all.map(({ name }) => name))];
  const alike = all.filter(({ name }) => name === names[which % names.length]);
  return alike[which % alike.length];
};

/** By whom of this side, for whom: as itself, as another one, as nobody. */
const askers = (side: Side) => [side, ...othersOf(side), undefined];

/** What a member may try, one thing a step. */
const tries: readonly Act[] = [
  { agree: {} },
  { decline: { reason: PartyDeclineReason.NO_TIME, words: secret.repeat(200) } },
  { withdraw: {} },
  { offerTimes: { windows: [] } },
  { setMeeting: { window: undefined } },
  { cancelMeeting: {} },
  { approve: {} },
  { stop: {} },
  { undo: {} },
  { write: { french: 'Bonjour.', by: '' } as never },
  { agree: {}, ifTag: 'tag' },
  {},
];

/** Whatever is asked for or tried of what it does not know is answered as if it had never been. */
const triesAll = async (
  { campus }: World,
  side: Side,
  id: string,
  step: number,
): Promise<readonly string[]> => {
  const actor = asMessage(memberOf(side));
  const outcomes: Outcome<unknown>[] = [];
  for (const organisationId of askers(side)) {
    outcomes.push(await getIntroduction(campus.deps, { actor, id, organisationId }));
    const request = ActOnIntroductionRequest.fromPartial({ id, ...tries[step % tries.length] });
    outcomes.push(await actOnIntroduction(campus.deps, { ...request, actor, organisationId }));
  }
  return outcomes.map((outcome) => JSON.stringify(outcome).replaceAll(id, 'int_'));
};

const personsIn = (said: string, side: Side): readonly string[] =>
  [...said.matchAll(/per_[a-z]2?/g)].map(([person]) => person).filter((one) => one[4] !== side[4]);

/** Only who speaks for a side that remains, once all are introduced; never what it wrote for animators. */
const checkShown = (got: Outcome<Introduction>, of: KeptIntroduction | undefined, side: Side): void => {
  const said = JSON.stringify(got);
  expect(said).not.toMatch(/SECRET|Name of/);
  const introduced = got.ok && isIntroducedTo(got.value) && of !== undefined && isIntroduced(of);
  const speaking = introduced ? of.parties.filter(isIn).flatMap(({ personId }) => personId ?? []) : [];
  expect(speaking).toEqual(expect.arrayContaining([...personsIn(said, side)]));
  // Whom an animator brings together is named; whom a suggestion does, as far as that names them.
  const isNamed = of !== undefined && !('suggestionId' in of.origin);
  if (!introduced && !isNamed) for (const other of othersOf(side)) expect(said).not.toContain(other);
};

describe('a side of an introduction', () => {
  it('is named nobody before it is introduced, nor quoted ever, and knows of no other introduction', () =>
    fc.assert(
      fc.asyncProperty(someMoves(6, 14), async (moves) => {
        const world = await aWorld();
        const { campus, calls, ids, play } = world;
        campus.deps.log.info('The log is read.');
        for (const [step, move] of moves.entries()) {
          const got = (await play(move)) as Outcome<Introduction> | undefined;
          const all = new Map((await campus.all()).map((of) => [of.id, of]));
          if (got && move.do === 'act')
            checkShown(got, got.ok ? all.get(got.value.id) : undefined, move.side);
          // What faults say goes to the log, too.
          if (got?.ok === false) campus.deps.log.info(got.fault);
          for (const side of sides) {
            const never = await triesAll(world, side, 'int_never', step);
            for (const id of await ids()) {
              const seen = await calls.get(id, side);
              checkShown(seen, all.get(id), side);
              if (!seen.ok) expect(await triesAll(world, side, id, step)).toEqual(never);
            }
          }
        }
        expect(campus.logged[0]).toContain('The log is read.');
        for (const line of campus.logged) expect(line).not.toMatch(/SECRET|Name of|per_/);
      }),
      { numRuns: 40 },
    ));

  it('gets the same whoever of another side acts, why it says no, in which words, and what it says came of it', () =>
    fc.assert(
      fc.asyncProperty(someMoves(6, 14), aSide, async (moves, side) => {
        await playBoth(await twoWorlds(), moves, { side, there: otherwise });
      }),
      { numRuns: 60 },
    ));

  it('gets the same whichever of the others answers, says no, is away or gone', () => {
    /** Between two sides there is a suggestion, which one of them sees: here there are only all three. */
    const together = aMove.filter(({ do: what }) => !['interest', 'open'].includes(what));
    const moves = fc.array(fc.oneof({ weight: 9, arbitrary: together }, fc.constant(open(sides))), {
      minLength: 6,
      maxLength: 14,
      size: 'max',
    });
    return fc.assert(
      fc.asyncProperty(moves, aSide, async (some, side) => {
        const [first, second] = othersOf(side);
        const swapped = (one: Side): Side => (one === first ? (second ?? one) : (first ?? one));
        await playBoth(await twoWorlds(), [open(sides), pass(61), ...some], {
          side,
          there: (move) => ('side' in move ? { ...move, side: swapped(move.side) } : move),
          // Once they are introduced it knows which of them are.
          as: (got) => got.replaceAll(new RegExp(`(org|per)_[^_${side.slice(4)}"]`, 'g'), 'another'),
        });
      }),
      { numRuns: 60 },
    );
  });

  it('gets the same whatever is hidden from it', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        someMoves(0, 6),
        someMoves(0, 5),
        aSide,
        fc.nat(),
        async (before, after, side, which) => {
          const worlds = await twoWorlds();
          for (const world of worlds) for (const move of before) await world.play(move);
          const hidden = pick(await hiddenFrom(worlds[0], side), which);
          if (!hidden) return;
          seen.add(hidden.name);
          for (const [at, moves] of hidden.one.entries()) {
            for (const move of moves) await worlds[0].play(move);
            for (const move of hidden.other[at] ?? []) await worlds[1].play(move);
            await compare(worlds, side);
          }
          await playBoth(worlds, after.filter(hidden.follow), { side });
        },
      ),
      { numRuns: 120, seed: 2 },
    );
    expect([...seen].toSorted()).toEqual([...hiddenKinds].toSorted());
  });
});

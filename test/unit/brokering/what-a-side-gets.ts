// Everything that one organisation's members get of introductions: what they read, are told, and see go by.
import {
  type Introduction,
  type IntroductionState,
  Stage,
} from '../../../proto/generated/passerelle/brokering/v1/introductions.ts';
import {
  seeIntroduction,
  type SeenIntroduction,
  whoNotices,
} from '../../../services/gateway/events/notice-introduction.ts';
import { toldOfIntroduction } from '../../../services/notifications/told-of-introduction.ts';
import { enumWords } from '../../../services/platform/enum-words.ts';
import type { Outcome } from '../../../services/platform/faults/fault.ts';
import type { Side, World } from './campus-moves.ts';

const stages = enumWords(Stage);

export const isIntroducedTo = ({ stage }: Introduction): boolean =>
  stage === Stage.INTRODUCED || stage === Stage.MET || stage === Stage.CLOSED;

/** Once they are introduced a side may know who speaks for the others, and when those can meet; before, it is the same. */
const apartFromNames = (of: Introduction): Introduction =>
  isIntroducedTo(of)
    ? {
        ...of,
        tag: '',
        freeSlots: [],
        parties: of.parties.map((party) =>
          party.own ? party : { ...party, windows: [], personId: party.personId?.replace(/2$/, '') },
        ),
      }
    : of;

/** Of what who did something got. */
export const comparable = (got: unknown): unknown => {
  const outcome = got as Outcome<Introduction> | undefined;
  return outcome?.ok ? { ...outcome, value: apartFromNames(outcome.value) } : outcome;
};

const outcomesOf = ({ outcomes }: IntroductionState) =>
  outcomes.map(({ organisationId, outcome }) => ({
    organisationId,
    at: outcome?.at?.toISOString() ?? '',
  }));

/** A notice's id is derived from its cause: who guesses the one knows the other. */
const toldOf = (id: string, of: IntroductionState, side: Side): readonly string[] =>
  toldOfIntroduction({
    id,
    stage: stages.word(of.stage) ?? '',
    agreedIds: of.agreedIds,
    outcomes: outcomesOf(of),
    decided: of.tellings.map(({ at, meetingAt: _, meetingLast: __, ...one }) => ({
      ...one,
      at: at?.toISOString() ?? '',
    })),
  })
    .filter(({ organisationIds }) => organisationIds.includes(side))
    .map(({ kind, cause }) => `${kind}: ${cause.join(' ')}`);

const seenOf = (id: string, version: number, of: IntroductionState): SeenIntroduction =>
  seeIntroduction({
    id,
    version,
    stage: stages.word(of.stage) ?? '',
    round: of.round,
    agreed: of.agreedIds,
    declinedBy: of.declinedBy,
    outcomes: outcomesOf(of).map(({ organisationId }) => organisationId),
    tellings: of.tellings.map((one) => ({ ...one, organisations: one.organisationIds })),
  });

/** Which notices its members have, and which changes were streamed to them. */
const passedOn = ({ campus }: World, side: Side) => {
  const told = new Set<string>();
  const noticed: string[] = [];
  const seen = new Map<string, SeenIntroduction>();
  for (const { id, version, introduction } of campus.events()) {
    if (!introduction) continue;
    for (const one of toldOf(id, introduction, side)) told.add(one);
    const now = seenOf(id, version, introduction);
    if (whoNotices(now, seen.get(id)).includes(side)) noticed.push(id);
    seen.set(id, now);
  }
  return { told: [...told], noticed };
};

const filters = [[Stage.REQUESTED, Stage.UNDER_REVIEW], [Stage.OFFERED], [Stage.WITHDRAWN, Stage.DECLINED]];

/** Pages of one, with their cursors, which anybody can read; and some stages. */
const listed = async ({ calls }: World, side: Side) => {
  const pages: unknown[] = [];
  let cursor: string | undefined;
  do {
    const page = await calls.list(side, side, { limit: 1, ...(cursor === undefined ? {} : { cursor }) });
    if (!page.ok) return [page];
    const { items, next } = page.value;
    pages.push(
      items.map(apartFromNames),
      next === undefined ? 'end' : Buffer.from(next, 'base64url').toString(),
    );
    cursor = next;
  } while (cursor !== undefined);
  const some = await Promise.all(filters.map((of) => calls.list(side, side, { stages: of })));
  return [pages, ...some.map((page) => (page.ok ? page.value.items.map(({ id }) => id) : page))];
};

/** Those that there are, and some that there are not. */
const everyId = Array.from({ length: 8 }, (_, nth) => `int_${String(nth + 1).padStart(26, '0')}`);

export const gotBy = async (world: World, side: Side): Promise<string> => {
  const read = await Promise.all(everyId.map(async (id) => comparable(await world.calls.get(id, side))));
  return JSON.stringify({ read, lists: await listed(world, side), ...passedOn(world, side) }, null, 1);
};

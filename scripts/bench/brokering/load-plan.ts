// What people can do to the introductions of a campus as they stand, for a generator of load: nobody does what was done.
import { actionsNow } from '../../../services/brokering/introductions/actions-now.ts';
import type { ActionKind } from '../../../services/brokering/introductions/action.ts';
import { isIn, knows } from '../../../services/brokering/introductions/party.ts';
import type { KeptIntroduction } from '../../../services/brokering/kept/introductions.ts';
import type { Speaker } from './tell-stories.ts';
import type { Members } from './fill-members.ts';

export interface ForParty extends Speaker {
  readonly introductionId: string;
}

/** What parties do, each in other introductions. */
export const partyActs = ['agree', 'decline', 'offer_windows', 'set_meeting', 'tell_outcome'] as const;
export type PartyAct = (typeof partyActs)[number];

export interface LoadPlan {
  readonly animators: readonly string[];
  /** Of every party that knows of it, one for each introduction. */
  readonly readers: readonly ForParty[];
  readonly acts: Readonly<Record<PartyAct, readonly ForParty[]>>;
  readonly speakers: readonly Speaker[];
}

const most = 20_000;

export interface Planner {
  see(of: KeptIntroduction): void;
  plan(): LoadPlan;
}

export const createPlanner = ({ speakers, withheld, animators }: Members): Planner => {
  const personOf = new Map([...speakers, ...withheld].map((one) => [one.organisationId, one.personId]));
  const readers: ForParty[] = [];
  const acts: Record<PartyAct, ForParty[]> = {
    agree: [],
    decline: [],
    offer_windows: [],
    set_meeting: [],
    tell_outcome: [],
  };
  let seen = 0;
  const forParty = (of: KeptIntroduction, organisationId: string): ForParty => ({
    introductionId: of.id,
    organisationId,
    personId: personOf.get(organisationId) ?? '',
  });
  return {
    see: (of) => {
      seen += 1;
      const knowing = of.parties.filter(knows);
      const reader = knowing[seen % Math.max(1, knowing.length)];
      if (reader) readers.push(forParty(of, reader.organisationId));
      const wanted = partyActs[seen % partyActs.length] as PartyAct;
      const can = (organisationId: string, kind: ActionKind): boolean =>
        actionsNow(of, { kind: 'party', organisationId }).includes(kind) &&
        // Whoever waits for a meeting does not say yet that they met.
        !(kind === 'tell_outcome' && of.meeting?.status === 'confirmed');
      const doer = knowing.filter(isIn).find(({ organisationId }) => can(organisationId, wanted));
      if (doer && acts[wanted].length < most) acts[wanted].push(forParty(of, doer.organisationId));
    },
    plan: () => ({ animators, readers, acts, speakers }),
  };
};

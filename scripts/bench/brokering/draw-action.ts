// What people do next, drawn by how often they do it: four reads to one write.
import type { Answered, ToAsk } from './ask-rest.ts';
import type { ForParty, LoadPlan, PartyAct } from './load-plan.ts';

export interface Asked extends ToAsk {
  readonly kind: string;
}

export interface Drawn extends Asked {
  /** Told what came of it. */
  readonly took?: (answered: Answered) => void;
}

/** A screen of a list. */
const listed = 20;

/** Of a hundred actions. */
const shares = {
  'list of an organisation': 35,
  'one introduction': 30,
  'list of the campus': 15,
  agree: 4,
  decline: 3,
  'offer times': 4,
  'set a meeting': 3,
  'tell an outcome': 3,
  open: 1.5,
  undo: 1.5,
} as const;
type Kind = keyof typeof shares;

const kinds = Object.keys(shares) as readonly Kind[];
const stages = ['under_review', 'offered', 'introduced', 'expired', 'met'] as const;
const hourMs = 3_600_000;

const slot = (random: () => number, minutes: number): { readonly start: string; readonly end: string } => {
  const start = Math.ceil(Date.now() / hourMs) * hourMs + Math.floor(48 + random() * 400) * hourMs;
  return {
    start: new Date(start).toISOString(),
    end: new Date(start + minutes * 60_000).toISOString(),
  };
};

const partyActs: Partial<
  Record<Kind, { readonly act: PartyAct; readonly method: string; readonly verb: string }>
> = {
  agree: { act: 'agree', method: 'POST', verb: 'agree' },
  decline: { act: 'decline', method: 'POST', verb: 'decline' },
  'offer times': { act: 'offer_windows', method: 'PUT', verb: 'times' },
  'set a meeting': { act: 'set_meeting', method: 'PUT', verb: 'meeting' },
  'tell an outcome': { act: 'tell_outcome', method: 'POST', verb: 'outcome' },
};

const bodyOf = (act: PartyAct, organisation: string, random: () => number): object => {
  switch (act) {
    case 'agree':
      return { organisation };
    case 'decline':
      return { organisation, reason: 'no_time', words: 'Plus tard, peut-être.' };
    case 'offer_windows':
      return { organisation, windows: [slot(random, 240), slot(random, 240), slot(random, 180)] };
    case 'set_meeting':
      return { organisation, ...slot(random, 45) };
    case 'tell_outcome':
      return { organisation, day: 30, met: true, useful: 4, together: 'project' };
  }
};

export const actionsFor = (plan: LoadPlan, random: () => number): (() => Drawn) => {
  const { animators, readers, speakers, acts } = plan;
  const total = Object.values(shares).reduce((sum, share) => sum + share, 0);
  const at = <T>(from: readonly T[], skew = 1): T => from[Math.floor(from.length * random() ** skew)] as T;
  const left = new Map(Object.entries(acts).map(([act, all]) => [act, all.values()]));
  const opened: string[] = [];

  const kindNow = (): Kind => {
    let point = random() * total;
    return kinds.find((kind) => (point -= shares[kind]) < 0) ?? 'list of an organisation';
  };
  const get = (kind: Kind, path: string, as: string): Drawn => ({ kind, method: 'GET', path, as });
  const open = (): Drawn => {
    const one = Math.floor(random() * speakers.length);
    const other = (one + 1 + Math.floor(random() * (speakers.length - 1))) % speakers.length;
    const organisations = [one, other].map((nth) => speakers[nth]?.organisationId);
    return {
      ...{ kind: 'open', method: 'POST', path: '/v1/introductions', as: at(animators) },
      body: { organisations, insist: true },
      took: ({ status, text }) => {
        if (status === 201) opened.push(String((JSON.parse(text) as { id: string }).id));
      },
    };
  };
  const actOf = (kind: Kind): Drawn | undefined => {
    const found = partyActs[kind];
    const next: ForParty | undefined = found && left.get(found.act)?.next().value;
    if (!found || !next) return undefined;
    const { introductionId, organisationId, personId: as } = next;
    const body = bodyOf(found.act, organisationId, random);
    return {
      kind,
      method: found.method,
      path: `/v1/introductions/${introductionId}/${found.verb}`,
      as,
      body,
    };
  };

  return () => {
    const kind = kindNow();
    switch (kind) {
      case 'list of an organisation': {
        // As the introductions themselves are: some organisations have many.
        const { organisationId, personId } = at(speakers, 1.3);
        return get(kind, `/v1/organisations/${organisationId}/introductions?limit=${listed}`, personId);
      }
      case 'one introduction': {
        const { introductionId, organisationId, personId } = at(readers);
        return get(kind, `/v1/introductions/${introductionId}?organisation=${organisationId}`, personId);
      }
      case 'list of the campus':
        return get(kind, `/v1/introductions?limit=${listed}&stage=${at(stages)}`, at(animators));
      case 'undo': {
        const id = opened.shift();
        if (id === undefined) return open();
        return { kind, method: 'POST', path: `/v1/introductions/${id}/undo`, as: at(animators) };
      }
      case 'open':
        return open();
      default: {
        const drawn = actOf(kind);
        if (!drawn) throw new Error(`there is nothing left to ${kind}: make more introductions`);
        return drawn;
      }
    }
  };
};

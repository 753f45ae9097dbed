// One round: clients write, something is killed at a moment that the seed chose, it starts again, and nothing may be
// missing, done twice or out of order.
import { eventually } from '../../test/makers/eventually.ts';
import type { RestClient } from '../../test/makers/rest-client.ts';
import type { StoredEvent } from '../../services/platform/event-log/event-log.ts';
import { type Campus, leftBehind, readCampus, standingOf } from './campus-standing.ts';
import { wrongEffects } from './check-effects.ts';
import { wrongOrder } from './check-log.ts';
import { gone, makeLedger } from './ledger.ts';
import { type Sayings, settingsForMeetings, speak } from './meetings.ts';
import { randomOf, type Random } from './random.ts';
import { client, type Party } from './storm.ts';

export interface Struck {
  readonly what: string;
  /** Starts again what was not yet. */
  revive(): Promise<void>;
}

/** A mesh that something of can be killed. */
export interface Victim {
  rest(): RestClient;
  /** Kills what the round's luck chooses. Where others live on, it is started again at once, while clients write. */
  strike(random: Random): Promise<Struck>;
  /** Whether nothing is left that could answer; then it is started again once its log was looked at. */
  readonly strikesAll: boolean;
  /** All that was ever published, while nothing is. */
  readLog(): Promise<readonly StoredEvent[]>;
  /** Whether the log can be read while the mesh runs. */
  readonly logIsOpen: boolean;
}

export interface RoundOptions {
  readonly seed: number;
  readonly round: number;
  readonly clients: number;
  readonly writes: number;
  readonly settleWithinMs: number;
}

export interface Round {
  readonly what: string;
  readonly acknowledged: number;
  readonly complaints: readonly string[];
}

const mostParties = 30;

/** More than anybody can be proposed to: whom nobody is left a place for is no fault. */
const roomForAll = { maximum: 50, exposure_cap: 50, most_of_a_person: 50 };
const makeRoom = async (rest: RestClient): Promise<void> => {
  await rest.take('PATCH', '/v1/matchmaking/settings', { body: roomForAll });
  await rest.take('PATCH', '/v1/brokering/settings', { body: settingsForMeetings });
};

export const makeCampaign = (victim: Victim) => {
  const ledger = makeLedger();
  const sayings: Sayings = { spoken: [], hesitant: new Set() };
  let parties: Party[] = [];
  let published: ReadonlyMap<string, number> = new Map();
  /** External ids of organisations, by id. */
  let names: ReadonlyMap<string, string> = new Map();
  let hasRoom = false;

  const storm = async ({ seed, round, clients, writes }: RoundOptions) => {
    const random = randomOf(seed, round);
    const strikeAfter = random.between(1, Math.floor(clients * writes * 0.7));
    const delayMs = random.between(0, 20);
    let acknowledged = 0;
    let over = false;
    const striking = Promise.withResolvers<Struck>();
    const strike = (): void => {
      setTimeout(() => {
        over = victim.strikesAll;
        victim.strike(random).then(striking.resolve, striking.reject);
      }, delayMs);
    };
    const shared = {
      rest: victim.rest(),
      ledger,
      sayings,
      over: () => over,
      acknowledged: () => {
        acknowledged += 1;
        if (acknowledged === strikeAfter) strike();
      },
    };
    const fresh = Array.from({ length: clients }, (_, at): Party => {
      return { name: `torture:r${round}c${at}`, statements: [], removed: false };
    });
    const work = fresh.map((own, at) => {
      const mine = parties.filter((_, index) => index % clients === at);
      return client(shared, { parties: mine, fresh: own, random: randomOf(seed, round, at), writes });
    });
    await Promise.all([...work, speak(shared, names, randomOf(seed, round, 'speak'))]);
    // All was written before the moment came.
    if (acknowledged < strikeAfter) strike();
    const struck = await striking.promise;
    parties.push(...fresh);
    return { struck, acknowledged };
  };

  /** What follows a removed organisation is no loss; what never came to be is not looked at again. */
  const settleParties = (campus: Campus): void => {
    const standing = standingOf(campus);
    for (const party of parties) {
      party.removed = !standing.has(`organisation ${party.name}`);
      for (const name of party.removed ? party.statements : []) ledger.trying(`statement ${name}`, gone);
      if (party.removed) ledger.trying(`consent ${party.name}`, gone);
    }
    for (const key of ledger.keys()) if (!standing.has(key) && !key.startsWith('person')) ledger.forget(key);
    parties = parties.filter(({ removed }) => !removed);
    for (const party of parties) {
      const there = party.statements.filter((name) => standing.has(`statement ${name}`));
      party.statements.splice(0, party.statements.length, ...there);
    }
  };

  /** Those past what is looked at: removed like others, so that the campus does not grow. */
  const retire = async (rest: RestClient): Promise<void> => {
    for (const party of parties.slice(0, Math.max(0, parties.length - mostParties))) {
      ledger.trying(`organisation ${party.name}`, gone);
      const { json } = await rest.call('DELETE', `/v1/organisations/${party.name}`);
      ledger.acknowledged(`organisation ${party.name}`, gone, json?.version ?? 0);
    }
  };

  const check = async ({ settleWithinMs }: RoundOptions): Promise<readonly string[]> => {
    const rest = victim.rest();
    // What began again may answer late: that is no loss.
    const first = await eventually(() => readCampus(rest), { withinMs: settleWithinMs });
    markCascades(first);
    const lost = ledger.complaints(standingOf(first));
    await retire(rest);
    let campus = first;
    const follow = async (): Promise<void> => {
      campus = await readCampus(rest);
      const told = (person: string): boolean => ledger.isAcknowledged(`person ${person}`);
      const wrong = [...leftBehind(campus), ...(await wrongEffects(rest, campus, { told, sayings }))];
      if (wrong.length > 0) throw new Error(wrong.slice(0, 5).join('\n'));
    };
    const late = await eventually(follow, { withinMs: settleWithinMs, everyMs: 100 }).then(
      () => [],
      (error: Error) => [error.message],
    );
    settleParties(campus);
    published = new Map(
      [...campus.organisations, ...campus.statements].map(({ id, version }) => [id, version]),
    );
    names = new Map(campus.organisations.map(({ id, external_ids: [name = ''] }) => [id, name]));
    return [...lost, ...late];
  };

  const order = async (): Promise<readonly string[]> => wrongOrder(await victim.readLog(), published);

  /** What a killed process was to publish is published by the next holder of its lease: that may come last of all. */
  const settledOrder = async ({ settleWithinMs }: RoundOptions): Promise<readonly string[]> => {
    let wrong: readonly string[] = [];
    const look = async (): Promise<void> => {
      wrong = await order();
      if (wrong.length > 0) throw new Error(wrong.join('\n'));
    };
    await eventually(look, { withinMs: settleWithinMs, everyMs: 1_000 }).catch(() => undefined);
    return wrong;
  };

  /** Statements and consents of an organisation that is no more may be there still, or gone already. */
  const markCascades = (campus: Campus): void => {
    const standing = standingOf(campus);
    for (const party of parties) {
      if (standing.has(`organisation ${party.name}`)) continue;
      for (const name of party.statements) ledger.trying(`statement ${name}`, gone);
      ledger.trying(`consent ${party.name}`, gone);
    }
  };

  return {
    run: async (options: RoundOptions): Promise<Round> => {
      if (!hasRoom) await eventually(() => makeRoom(victim.rest()), { withinMs: options.settleWithinMs });
      hasRoom = true;
      const { struck, acknowledged } = await storm(options);
      const before = victim.logIsOpen ? [] : await order();
      await struck.revive();
      const wrong = await check(options);
      const after = victim.logIsOpen ? await settledOrder(options) : [];
      return { what: struck.what, acknowledged, complaints: [...before, ...wrong, ...after] };
    },
  };
};

// The edge over the calls about rules, rounds and weights, as services in one process call each other.
import { pino } from 'pino';
import { RoundServiceDefinition } from '../../../proto/generated/passerelle/matchmaking/v1/rounds.ts';
import { RuleServiceDefinition } from '../../../proto/generated/passerelle/matchmaking/v1/rules.ts';
import { WeightServiceDefinition } from '../../../proto/generated/passerelle/matchmaking/v1/weights.ts';
import type { Collected } from '../../../services/matchmaking/candidates/collect-candidates.ts';
import type { Deps } from '../../../services/matchmaking/deps.ts';
import { decisionServices } from '../../../services/matchmaking/serve-decisions-api.ts';
import { createInProcessRpc } from '../../../services/platform/rpc/in-process-rpc.ts';
import type { RpcDefinition } from '../../../services/platform/rpc/rpc.ts';
import { anAnswered } from '../../makers/an-answered.ts';
import { decisionsInMemory } from '../../makers/decisions-in-memory.ts';
import { aCampusRound, aPair, collectedOf } from '../matchmaking/campus-round/a-campus-round.ts';
import { aPerson, anOrganisation, startMesh } from './fake-mesh.ts';

const definitions: readonly RpcDefinition[] = [
  RuleServiceDefinition,
  RoundServiceDefinition,
  WeightServiceDefinition,
];

const decide = (collected: Collected, organisations: readonly string[]) => {
  const round = aCampusRound(collected);
  const campus = decisionsInMemory(...organisations);
  const { kept, schedule } = round;
  const deps: Deps = { ...campus.deps, ...round.beside, kept, schedule } as unknown as Deps;
  return { round, campus, services: decisionServices(deps) };
};

export const startDecisionsMesh = async () => {
  let now = decide(collectedOf([]), []);
  const rpc = createInProcessRpc({ log: pino({ level: 'silent' }) });
  type Method = (...of: unknown[]) => unknown;
  /** Whatever stands behind the edge at the time of the call. */
  const method =
    (definition: RpcDefinition, name: string): Method =>
    (...of) => {
      const service = now.services.find((one) => one.definition === definition);
      return (service?.implementation[name] as Method | undefined)?.(...of);
    };
  await rpc.serve(
    definitions.map((definition) => ({
      definition,
      implementation: Object.fromEntries(
        Object.keys(definition.methods).map((name) => [name, method(definition, name)]),
      ),
    })),
  );
  const clients = Object.fromEntries(
    definitions.map((definition) => [definition.fullName, rpc.client(definition)]),
  );
  const mesh = await startMesh({}, Promise.resolve(), clients);

  const organisation = async (name: string): Promise<string> =>
    (await mesh.make('organisations', anOrganisation({ name }))).id;

  /** Three organisations: the first has something for both others, a fourth for nobody. Members of the first two. */
  const renew = async () => {
    const [a, b, c, alone] = [
      await organisation('Alizé'),
      await organisation('Bruyère'),
      await organisation('Cormoran'),
      await organisation('Dune'),
    ];
    const memberOf = async (of: string): Promise<string> =>
      (await mesh.make('persons', aPerson({ memberships: [{ organisation: of, role: 'member' }] }))).id;
    const collected = collectedOf([aPair(a, b, 0.8), aPair(a, c, 0.6)], { others: [alone] });
    now = decide({ ...collected, suppressed: { working_together: 2 } }, [a, b, c, alone]);
    const answers = async (count: number): Promise<void> => {
      for (let nth = 0; nth < count; nth += 1) {
        const mature = nth % 2 === 0;
        const features = { need_met_by_offer: 0.6, maturity_fit: mature ? 1 : 0 };
        now.campus.learnFrom(`org_${nth}`);
        await now.campus.suggestions.put(anAnswered(nth, features, mature), { ifVersion: 0 });
      }
    };
    return {
      ids: { a, b, c, alone },
      members: { a: await memberOf(a), b: await memberOf(b) },
      round: now.round,
      answers,
    };
  };
  return { mesh, renew };
};

export type DecisionsMesh = Awaited<ReturnType<typeof startDecisionsMesh>>;
export type Decided = Awaited<ReturnType<DecisionsMesh['renew']>>;

// Every call between services × every kind of actor: whoever is not named by the table is refused, nobody first of all.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Language, Visibility } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { OrganisationKind } from '../../proto/generated/passerelle/profiles/v1/organisation.ts';
import { Profile, ProfilesServiceDefinition } from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { type InProcessMesh, meshInProcess } from '../../scripts/bench/mesh-in-process.ts';
import {
  CallServiceDefinition,
  PutCallRequest,
} from '../../proto/generated/passerelle/brokering/v1/calls.ts';
import {
  ListConceptsRequest,
  VocabularyServiceDefinition,
} from '../../proto/generated/passerelle/expertise/v1/vocabulary.ts';
import {
  AddRuleRequest,
  RuleKind,
  RuleServiceDefinition,
} from '../../proto/generated/passerelle/matchmaking/v1/rules.ts';
import {
  AddWebhookRequest,
  WebhookEventType,
  WebhookServiceDefinition,
  WebhookSigning,
} from '../../proto/generated/passerelle/notifications/v1/webhooks.ts';
import { brokering } from '../../services/brokering/service.ts';
import { notifications } from '../../services/notifications/service.ts';
import { type CallContext, contextFor } from '../../services/platform/call-context.ts';
import { faultOf, ok, type Outcome, refused, valueOf } from '../../services/platform/faults/fault.ts';
import type { RpcDefinition } from '../../services/platform/rpc/rpc.ts';
import { aMachine, aMemberOf, anAdministrator, anAnimator, aService, asMessage } from '../makers/actors.ts';
import { eventually } from '../makers/eventually.ts';
import { actorMessage } from '../../services/platform/access/actor-message.ts';
import { aPerson, definitions, requestOf, table } from './matrix-rpc-table.ts';
import { keepThings } from './matrix-rpc-kept.ts';
import { rowsOf } from './matrix-table.ts';

const root = join(import.meta.dirname, '../..');
const rows = rowsOf(table);

const calls = definitions.flatMap((definition: RpcDefinition) =>
  Object.keys(definition.methods).map((method) => ({ definition, method })),
);
const shortName = ({ definition, method }: (typeof calls)[number]): string =>
  `${definition.fullName.replace(/^passerelle\./, '').replace('.v1.', '.')} ${method}`;

/** Refused as one who may not, or as though there were nothing. */
const symbolOf = (outcome: Outcome<unknown>): string => {
  if (outcome.ok) {
    const listed = Object.values(outcome.value ?? {}).filter(Array.isArray);
    return listed.length > 0 && listed.every(({ length }) => length === 0) ? 'o' : '+';
  }
  const { code } = outcome.fault;
  if (code === 'forbidden' || code === 'unauthenticated') return '-';
  return code === 'not-found' ? '0' : code === 'conflict' || code === 'invalid' ? '+' : `[${code}]`;
};

/** The outcome; of a stream, that of its first answer. */
const askOf = async (
  mesh: InProcessMesh,
  { definition, method }: (typeof calls)[number],
  request: unknown,
): Promise<Outcome<unknown>> => {
  const client = mesh.client(definition) as Record<
    string,
    (request: unknown, context: CallContext) => Promise<Outcome<unknown>> | AsyncIterable<unknown>
  >;
  const answer = client[method]?.(request, contextFor('test', 20_000));
  if (!answer) throw new Error(`there is no ${method}`);
  if (!(Symbol.asyncIterator in answer)) return answer;
  try {
    for await (const one of answer) return ok(one);
    return ok(undefined);
  } catch (error) {
    return refused(faultOf(error));
  }
};

/** Of a member's organisation, of the machine's key, and of the campus. */
const makeThings = async (mesh: InProcessMesh, organisationId: string, otherId: string) => {
  const call = () => contextFor('test', 10_000);
  const ruling = AddRuleRequest.fromPartial({
    actor: asMessage(aMemberOf(organisationId)),
    kind: RuleKind.COMPETITOR,
    organisationIds: [organisationId, otherId],
    reason: 'Nous sommes concurrents.',
  });
  // Once matchmaking has heard of both.
  const rule = await eventually(async () =>
    valueOf(await mesh.client(RuleServiceDefinition).addRule(ruling, call())),
  );
  const webhook = await mesh.client(WebhookServiceDefinition).addWebhook(
    AddWebhookRequest.fromPartial({
      actor: asMessage(aMachine()),
      url: 'https://hooks.invalid/',
      events: [WebhookEventType.ORGANISATION_CHANGED],
      signing: WebhookSigning.HMAC,
    }),
    call(),
  );
  const asked = { title: 'Suivi à domicile', text: 'Suivi à domicile', closesOn: '2099-06-30' };
  const made = await mesh.client(CallServiceDefinition).putCall(
    PutCallRequest.fromPartial({
      actor: asMessage(anAnimator()),
      call: { ...asked, language: Language.FRENCH },
    }),
    call(),
  );
  const concepts = await mesh
    .client(VocabularyServiceDefinition)
    .listConcepts(ListConceptsRequest.fromPartial({ actor: asMessage(anAnimator()), limit: 1 }), call());
  return {
    rule: rule.id,
    webhook: valueOf(webhook).webhook?.id ?? '',
    call: valueOf(made).id,
    concept: valueOf(concepts).concepts[0]?.id ?? '',
  };
};

describe('who may call what', () => {
  let folder: string;
  let mesh: InProcessMesh;
  const found = new Map<string, string>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'passerelle-rights-'));
    mesh = await meshInProcess(folder, [brokering, notifications()]);
    const profiles = mesh.client(ProfilesServiceDefinition);
    const put = async (profile: Profile): Promise<Profile> => {
      const whole = {
        profile: Profile.fromPartial(profile),
        ifVersion: undefined,
        idempotencyKey: undefined,
      };
      const actor = asMessage({ ...anAnimator(), administrator: true });
      return valueOf(await profiles.putProfile({ ...whole, actor }, contextFor('test', 10_000)));
    };
    const anOrganisation = async (name: string, visibility: Visibility): Promise<string> => {
      const of = { kind: OrganisationKind.LAB, language: Language.FRENCH, country: 'FR' };
      const organisation = { ...of, name, visibility };
      return (await put(Profile.fromPartial({ organisation }))).organisation?.id ?? '';
    };
    const organisationId = await anOrganisation('Laboratoire Canopée', Visibility.ANIMATORS);
    const otherId = await anOrganisation('Clinique des Quais', Visibility.CAMPUS);
    const personId = (await put(Profile.fromPartial({ person: aPerson }))).person?.id ?? '';
    const thirdId = await anOrganisation('Atelier du Levant', Visibility.CAMPUS);
    const made = {
      ...(await makeThings(mesh, organisationId, otherId)),
      ...(await keepThings(mesh.store, { organisationId, thirdId, personId })),
    };
    const actors = [
      undefined,
      ...[aMachine(), aMemberOf(otherId, { personId: 'per_other' }), aMemberOf(organisationId, { personId })],
      ...[anAnimator(), anAdministrator(), aService()],
    ].map((actor) => actor && actorMessage(actor));
    for (const call of calls) {
      const { definition, method } = call;
      const cells: string[] = [];
      for (const actor of actors) {
        const request = requestOf(definition, method, { actor, organisationId, otherId, personId, made });
        cells.push(symbolOf(await askOf(mesh, call, request)));
      }
      found.set(shortName(call), cells.join(''));
    }
  }, 120_000);
  afterAll(async () => {
    await mesh?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('is written down for every call of the contracts, and for nothing else', async () => {
    const proto = join(root, 'proto/passerelle');
    const files = (await readdir(proto, { recursive: true })).filter(
      (file) => file.endsWith('.proto') && !file.startsWith('partner/'),
    );
    const sources = await Promise.all(files.map((file) => readFile(join(proto, file), 'utf8')));
    const declared = sources.flatMap((source) => [...source.matchAll(/^ {2}rpc (\w+)\(/gm)]);
    expect(calls.length).toBe(declared.length);
    expect([...rows.keys()].toSorted()).toEqual(calls.map(shortName).toSorted());
  });

  it.each(calls.map(shortName))('%s answers whom the table says', (name) => {
    expect(found.get(name)).toBe(rows.get(name));
  });

  it('has no row that shows nothing, as of a thing that is not there', () => {
    expect([...rows].filter(([, cells]) => /^0+$/.test(cells))).toEqual([]);
  });

  it('tells nobody anything but what is public', () => {
    const told = [...rows].filter(([, cells]) => cells.startsWith('+')).map(([name]) => name);
    expect(told).toEqual([
      'expertise.ExpertiseService search',
      'expertise.VocabularyService getConcept',
      'expertise.VocabularyService listConcepts',
      'expertise.VocabularyService listConceptsInText',
      // The link says for whom: who holds it has it from that person’s e-mail.
      'notifications.MailService unsubscribe',
    ]);
  });
});

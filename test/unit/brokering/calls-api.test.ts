import { describe, expect, it } from '@jest/globals';
import {
  Call,
  ProposeConsortiaRequest,
  PutCallRequest,
  Requirement,
} from '../../../proto/generated/passerelle/brokering/v1/calls.ts';
import { Hit } from '../../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { OrganisationKind } from '../../../proto/generated/passerelle/profiles/v1/organisation.ts';
import { deleteCall, getCall, listCalls, listFits } from '../../../services/brokering/calls-api.ts';
import { proposeForCall } from '../../../services/brokering/propose-consortia-api.ts';
import { putCall } from '../../../services/brokering/put-call-api.ts';
import { contextFor } from '../../../services/platform/call-context.ts';
import { type Outcome, valueOf } from '../../../services/platform/faults/fault.ts';
import { aMachine, anAnimator, aPersonActing, asMessage } from '../../makers/actors.ts';
import { aCampusOfTwo, type BrokeringInMemory } from '../../makers/brokering-service.ts';
import { memberOf } from '../../makers/introduction-calls.ts';

const animator = asMessage(anAnimator());
const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.fault.code);
const expertise = (id: string, words: string): Requirement =>
  Requirement.fromPartial({ id, expertise: words, weight: 1, mandatory: true });

const aCall = (changes: Partial<Call> = {}): Call => ({
  ...Call.fromPartial({
    title: 'Données de santé',
    text: 'Un appel pour des équipes qui partagent des données.',
    closesOn: '2026-05-01',
    leastPartners: 2,
    mostPartners: 3,
    requirements: [expertise('r1', 'apprentissage fédéré'), expertise('r2', 'entrepôt de données')],
  }),
  ...changes,
});

const put = ({ deps }: BrokeringInMemory, call: Call, more: Partial<PutCallRequest> = {}) =>
  putCall(deps, { ...PutCallRequest.fromPartial({}), call, actor: animator, ...more });

/** Each answers words that name it. */
const answering = (
  campus: BrokeringInMemory,
  answers: Readonly<Record<string, readonly [string, number][]>>,
): void =>
  campus.answerSearches((words) =>
    (answers[words] ?? []).map(([organisationId, score]) => Hit.fromPartial({ organisationId, score })),
  );

describe('a call', () => {
  it('is written by animators, read by the campus, and kept from partners', async () => {
    const campus = await aCampusOfTwo();
    const call = valueOf(await put(campus, aCall()));
    expect(call).toMatchObject({ version: 1, open: true });
    const read = (actor: ReturnType<typeof asMessage>) => getCall(campus.deps, { actor, id: call.id });
    expect(valueOf(await read(asMessage(memberOf('org_a')))).recorded).toBeUndefined();
    expect(codeOf(await read(asMessage(aMachine())))).toBe('not-found');
    const member = asMessage(memberOf('org_a'));
    expect(codeOf(await put(campus, aCall(), { actor: member }))).toBe('forbidden');
  });

  it('is made by each for themselves: a key of one animator is nothing to another, nor to another call', async () => {
    const campus = await aCampusOfTwo();
    const by = (nth: number) => ({
      actor: asMessage({ ...aPersonActing(`per_${String(nth).padStart(26, '0')}`), animator: true }),
      idempotencyKey: '1',
    });
    const first = valueOf(await put(campus, aCall(), by(1)));
    const second = valueOf(await put(campus, aCall({ title: 'Autre' }), by(2)));
    expect(second).toMatchObject({ version: 1, title: 'Autre' });
    expect(second.id).not.toBe(first.id);
    expect(await put(campus, aCall({ title: 'Encore' }), by(1))).toMatchObject({
      ok: false,
      fault: { code: 'invalid', violations: [{ field: 'Idempotency-Key', rule: 'taken' }] },
    });
    // Also once it was changed, sent again it is what it made.
    valueOf(await put(campus, aCall({ id: first.id, title: 'Changé' }), { ifVersion: 1 }));
    expect(valueOf(await put(campus, aCall(), by(1)))).toMatchObject({ id: first.id, title: 'Changé' });
  });

  it('is made once by one key, and found again by an id of its own', async () => {
    const campus = await aCampusOfTwo();
    const first = valueOf(await put(campus, aCall(), { idempotencyKey: 'k' }));
    expect(valueOf(await put(campus, aCall(), { idempotencyKey: 'k' })).id).toBe(first.id);
    const externalIds = [{ scheme: 'anr', value: '2026-1' }];
    const named = { idempotencyKey: 'l', ifVersion: 0 };
    const second = valueOf(await put(campus, aCall({ externalIds: [{ scheme: 'anr', value: '2' }] }), named));
    expect(
      valueOf(await put(campus, aCall({ externalIds: [{ scheme: 'anr', value: '2' }] }), named)),
    ).toMatchObject({ id: second.id, version: 1 });
    const imported = valueOf(await put(campus, aCall({ externalIds })));
    const read = (named: string) => getCall(campus.deps, { actor: animator, id: named });
    expect(valueOf(await read('anr:2026-1')).id).toBe(imported.id);
    expect(codeOf(await read('anr:2026-2'))).toBe('not-found');
    expect(valueOf(await put(campus, aCall({ externalIds, title: 'Autre' })))).toMatchObject({
      id: imported.id,
      version: 2,
      title: 'Autre',
    });
  });

  it.each([
    ['title', { title: ' ' }],
    ['closes_on', { closesOn: '2026-02-30' }],
    ['closes_on', { closesOn: '2026-03-01' }],
    ['closes_on', { opensOn: '2026-05-02' }],
    ['most_partners', { leastPartners: 4 }],
    ['countries[0]', { countries: ['fr'] }],
    ['url', { url: 'javascript:alert(1)' }],
    ['requirements[1].id', { requirements: [expertise('r1', 'une'), expertise('r1', 'autre')] }],
    ['requirements[0].expertise', { requirements: [expertise('r1', 'x')] }],
    ['requirements[0]', { requirements: [Requirement.fromPartial({ id: 'r1', weight: 1 })] }],
  ])('tells what is wrong with its %s', async (field, wrong) => {
    const campus = await aCampusOfTwo();
    const refused = await put(campus, aCall(wrong));
    expect(refused).toMatchObject({ ok: false, fault: { code: 'invalid' } });
    expect(refused.ok ? [] : refused.fault.violations?.map((one) => one.field)).toContain(field);
  });

  it('does not move to a last day that is past, and is corrected otherwise once it is over', async () => {
    const campus = await aCampusOfTwo();
    const { id } = valueOf(await put(campus, aCall({ closesOn: '2026-03-02' })));
    await campus.passTo('2026-03-03T12:00:00Z');
    expect(valueOf(await put(campus, aCall({ id, closesOn: '2026-03-02', title: 'Autre' }))).title).toBe(
      'Autre',
    );
    for (const more of [{ id }, {}])
      expect(await put(campus, aCall({ ...more, closesOn: '2026-03-01' }))).toMatchObject({
        fault: { violations: [{ field: 'closes_on', rule: 'past', parameters: { needed: 'true' } }] },
      });
  });

  it('suggests itself to those it fits: who takes part, may answer it, and says something like it', async () => {
    const campus = await aCampusOfTwo();
    await campus.consent('org_c', false);
    answering(campus, {
      'apprentissage fédéré': [
        ['org_a', 0.9],
        ['org_b', 0.4],
        ['org_c', 0.9],
      ],
    });
    const { id } = valueOf(await put(campus, aCall()));
    await campus.passTo('2026-03-02T09:00:01Z');
    const { fits } = valueOf(await listFits(campus.deps, { actor: animator, id }));
    expect(fits).toEqual([{ organisationId: 'org_a', likeness: 0.9, requirementIds: ['r1'] }]);
    const listed = (of: string) =>
      listCalls(campus.deps, {
        actor: asMessage(memberOf(of)),
        openOnly: true,
        fitsOrganisationId: of,
        limit: 10,
        cursor: undefined,
      });
    expect(valueOf(await listed('org_a')).calls.map((call) => call.id)).toEqual([id]);
    expect(valueOf(await listed('org_b')).calls).toEqual([]);
  });

  it('is over the day after its last day, and gone once it is removed', async () => {
    const campus = await aCampusOfTwo();
    const { id } = valueOf(await put(campus, aCall({ closesOn: '2026-03-02' })));
    await campus.passTo('2026-03-02T22:59:00Z');
    expect(valueOf(await getCall(campus.deps, { actor: animator, id })).open).toBe(true);
    await campus.passTo('2026-03-02T23:00:00Z');
    expect(valueOf(await getCall(campus.deps, { actor: animator, id })).open).toBe(false);
    expect(codeOf(await deleteCall(campus.deps, { actor: animator, id, ifVersion: undefined }))).toBe('ok');
    expect(codeOf(await getCall(campus.deps, { actor: animator, id }))).toBe('not-found');
  });
});

describe('consortia for a call', () => {
  const propose = async (
    campus: BrokeringInMemory,
    id: string,
    more: Partial<ProposeConsortiaRequest> = {},
  ) =>
    valueOf(
      await proposeForCall(
        campus.deps,
        { ...ProposeConsortiaRequest.fromPartial({ id }), actor: animator, ...more },
        contextFor('test', 20_000),
      ),
    );

  const prepared = async () => {
    const campus = await aCampusOfTwo();
    campus.places(['org_a', 'org_b', 'org_c']);
    answering(campus, {
      'apprentissage fédéré': [['org_a', 0.9]],
      'entrepôt de données': [
        ['org_b', 0.8],
        ['org_c', 0.7],
      ],
    });
    const { id } = valueOf(await put(campus, aCall()));
    return { campus, id };
  };

  it('cover what is asked, by partners who say something like it', async () => {
    const { campus, id } = await prepared();
    const { consortia, missing } = await propose(campus, id);
    expect(consortia[0]?.partners.map(({ organisationId }) => organisationId)).toEqual(['org_a', 'org_b']);
    expect(consortia[0]?.uncoveredIds).toEqual([]);
    expect(consortia[0]?.partners[0]?.reasons[0]).toMatchObject({
      code: 'only_one',
      requirementIds: [expect.stringMatching(/^r\d$/)],
    });
    expect(missing).toEqual([]);
  });

  it('keep apart whom a rule forbids to meet', async () => {
    const { campus, id } = await prepared();
    campus.forbidden.set('org_a org_b', 'competitor');
    const { consortia } = await propose(campus, id);
    for (const { partners } of consortia)
      expect(partners.map(({ organisationId }) => organisationId)).not.toEqual(['org_a', 'org_b']);
  });

  it('say what changes when a partner is removed', async () => {
    const { campus, id } = await prepared();
    const { change } = await propose(campus, id, { removedIds: ['org_b'], beforeIds: ['org_a', 'org_b'] });
    expect(change).toMatchObject({ inIds: ['org_c'], outIds: ['org_b'], gainedIds: [], lostIds: [] });
  });

  it('have nobody in who may not take part, also where that is wished', async () => {
    const { campus, id } = await prepared();
    await campus.consent('org_c', false);
    const { consortia, troubles } = await propose(campus, id, { pinnedIds: ['org_c'] });
    expect(consortia).toEqual([]);
    expect(troubles).toMatchObject([{ code: 'unknown_organisation', organisationIds: ['org_c'] }]);
  });

  it('have somebody of each kind that is required, however many cover what is asked in words', async () => {
    const campus = await aCampusOfTwo();
    const made = (kind: string, count: number): readonly string[] =>
      Array.from({ length: count }, (_, at) => {
        const id = `org_${kind}${at}`;
        const named = { id, name: id, kind, poles: [], country: 'FR', externalIds: [], since: '' };
        campus.deps.campus.take('organisations', { id, version: 1, is: named });
        const consent = { organisationId: id, purpose: 'be_suggested', given: true };
        campus.deps.campus.take('consents', { id: `cns_${id}`, version: 1, is: { id, ...consent } });
        return id;
      });
    const [labs, startups, carers] = [made('lab', 330), made('startup', 40), made('care_provider', 40)];
    campus.places([...labs, ...startups, ...carers, ...made('patient_association', 1)]);
    answering(campus, { 'apprentissage fédéré': labs.map((lab) => [lab, 0.9]) });
    const kinds = [
      OrganisationKind.STARTUP,
      OrganisationKind.CARE_PROVIDER,
      OrganisationKind.PATIENT_ASSOCIATION,
    ].map((kind, at) =>
      Requirement.fromPartial({ id: `k${at}`, weight: 1, mandatory: true, kind: { kind, least: 1 } }),
    );
    const requirements = [expertise('r1', 'apprentissage fédéré'), ...kinds];
    const { id } = valueOf(await put(campus, aCall({ requirements, mostPartners: 4 })));
    const { consortia, troubles } = await propose(campus, id);
    expect(troubles).toEqual([]);
    expect(consortia[0]?.partners.map(({ organisationId }) => organisationId)).toContain(
      'org_patient_association0',
    );
  });

  it('say what nobody on the campus covers, and who comes nearest', async () => {
    const { campus } = await prepared();
    answering(campus, {
      'apprentissage fédéré': [
        ['org_a', 0.9],
        ['org_c', 0.8],
      ],
      'entrepôt de données': [['org_b', 0.4]],
    });
    const kind = Requirement.fromPartial({
      id: 'r3',
      weight: 1,
      mandatory: true,
      kind: { kind: OrganisationKind.PATIENT_ASSOCIATION, least: 1 },
    });
    const { requirements } = aCall();
    const { id } = valueOf(await put(campus, aCall({ requirements: [...requirements, kind] })));
    const { missing, troubles } = await propose(campus, id);
    expect(missing).toMatchObject([{ requirementId: 'r2', nearest: [{ organisationId: 'org_b' }] }]);
    expect(troubles.flatMap(({ requirementIds }) => requirementIds)).toContain('r3');
  });
});

import { describe, expect, it } from '@jest/globals';
import { ContactPurpose } from '../../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { aMachine, anAnimator, anOwnerOf } from '../../makers/actors.ts';
import * as make from '../../makers/profiles.ts';
import { idOf, profilesInMemory } from '../../makers/profiles-service.ts';

const nobody = { ok: true, value: { person: undefined } };

const prepared = async ({ given = true }: { given?: boolean } = {}) => {
  const service = profilesInMemory();
  const organisationId = idOf(await service.made(make.anOrganisation()));
  const otherId = idOf(await service.made(make.anOrganisation({ name: 'Autre' })));
  const personId = idOf(await service.made(make.aPerson({ email: 'canari@example.org' })));
  const membershipId = idOf(await service.made(make.aMembership({ organisationId, personId })));
  const consent = (subjectId: string, given: boolean) =>
    service.made(make.aConsent({ subjectId, purpose: 'CONSENT_PURPOSE_BE_CONTACTED', given }));
  if (given) await consent(organisationId, true);
  return { service, organisationId, otherId, personId, membershipId, consent };
};

describe('a person of an introduction', () => {
  it('is told with its address, where its organisation may be contacted', async () => {
    const { service, organisationId, personId } = await prepared();
    expect(await service.contact(personId, { organisationId })).toMatchObject({
      ok: true,
      value: { person: { id: personId, email: 'canari@example.org' } },
    });
  });

  it('is told where its organisation never said anything about being contacted: to agree was to say so', async () => {
    const { service, organisationId, personId } = await prepared({ given: false });
    await service.made(make.aConsent({ subjectId: organisationId, purpose: 'CONSENT_PURPOSE_BE_SUGGESTED' }));
    expect(await service.contact(personId, { organisationId })).toMatchObject({
      ok: true,
      value: { person: { id: personId } },
    });
  });

  it('is not told once that was taken back', async () => {
    const { service, organisationId, personId } = await prepared();
    const consent = await service.list('consent', { organisation: organisationId });
    const [given] = consent.ok ? consent.value.items : [];
    const withdrawn = make.aConsent({
      id: given ? idOf(given) : '',
      subjectId: organisationId,
      purpose: 'CONSENT_PURPOSE_BE_CONTACTED',
      given: false,
    });
    expect(await service.put(withdrawn, { ifVersion: 1 })).toMatchObject({ ok: true });
    expect(await service.contact(personId, { organisationId })).toEqual(nobody);
  });

  it('is not told once it left the organisation, nor for one it never was in', async () => {
    const { service, organisationId, otherId, personId, membershipId, consent } = await prepared();
    await consent(otherId, true);
    expect(await service.contact(personId, { organisationId: otherId })).toEqual(nobody);
    await service.remove('membership', membershipId);
    expect(await service.contact(personId, { organisationId })).toEqual(nobody);
  });

  it('is not told for an organisation that is removed, before and after what was its own is', async () => {
    const { service, organisationId, personId } = await prepared();
    await service.remove('organisation', organisationId);
    expect(await service.contact(personId, { organisationId })).toEqual(nobody);
    await service.runDue();
    expect(await service.contact(personId, { organisationId })).toEqual(nobody);
  });

  it('is told for the organisation that its own was merged into, by what that one agreed to', async () => {
    const { service, organisationId, otherId, personId, consent } = await prepared();
    await service.merge(organisationId, otherId);
    await service.runDue();
    expect(await service.contact(personId, { organisationId })).toEqual(nobody);
    expect(await service.contact(personId, { organisationId: otherId })).toMatchObject({
      value: { person: { id: personId } },
    });
    await consent(otherId, false);
    expect(await service.contact(personId, { organisationId: otherId })).toEqual(nobody);
  });

  it('is nobody once it is erased', async () => {
    const { service, organisationId, personId } = await prepared();
    await service.remove('person', personId);
    expect(await service.contact(personId, { organisationId })).toEqual(nobody);
  });

  it('is asked for by a service, which says for which organisation', async () => {
    const { service, organisationId, personId } = await prepared();
    for (const actor of [anAnimator(), anOwnerOf(organisationId), aMachine()])
      expect(await service.contact(personId, { organisationId, actor })).toMatchObject({
        ok: false,
        fault: { code: 'forbidden' },
      });
    expect(await service.contact(personId)).toMatchObject({
      ok: false,
      fault: { violations: [{ field: 'organisation_id', rule: 'required' }] },
    });
    expect(
      await service.contact(personId, { organisationId, purpose: ContactPurpose.UNSPECIFIED }),
    ).toMatchObject({ ok: false, fault: { violations: [{ field: 'purpose' }] } });
  });
});

describe.each([
  ['a notice', ContactPurpose.NOTICE],
  ['the link that it asked for', ContactPurpose.SIGN_IN],
])('a person who is to be written %s', (_, purpose) => {
  it('is told whatever its organisation agreed to', async () => {
    const { service, personId } = await prepared({ given: false });
    expect(await service.contact(personId, { purpose })).toMatchObject({
      value: { person: { id: personId } },
    });
  });
});

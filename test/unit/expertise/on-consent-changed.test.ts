import { describe, expect, it } from '@jest/globals';
import { ConsentChanged, ConsentPurpose } from '../../../proto/generated/passerelle/profiles/v1/person.ts';
import { onConsentChanged } from '../../../services/expertise/on-consent-changed.ts';
import { aCampus } from './answers/a-campus.ts';
import { aSource, memberOf, partner } from './expertise-makers.ts';

const { APPEAR_TO_PARTNERS, BE_SUGGESTED, BE_CONTACTED } = ConsentPurpose;

const prepared = async () => {
  const campus = aCampus();
  campus.knows('org_a', { appears: false });
  await campus.put(aSource('dialyse à domicile', { visibility: 'public' }));
  let version = 0;
  const told = async (
    purpose: ConsentPurpose,
    given: boolean | undefined,
    at = (version += 1),
  ): Promise<void> => {
    const message = ConsentChanged.fromPartial({
      id: `cns_${purpose}`,
      version: at,
      ...(given === undefined ? {} : { consent: { subjectId: 'org_a', purpose, given } }),
    });
    const context = { signal: new AbortController().signal, attempt: 1 };
    await onConsentChanged.handle([{ message, at: {} as never }], campus.replica, context);
  };
  const found = async () => [
    await campus.found('dialyse', { as: partner }),
    await campus.found('dialyse', { as: memberOf('org_x') }),
    (await campus.complete('dialy', { as: partner })).length,
  ];
  return { told, found };
};

const everywhere = [['org_a'], ['org_a'], 1];
const onCampus = [[], ['org_a'], 0];
const nowhere = [[], [], 0];

describe('an organisation', () => {
  it('is found by partners while it agrees to appear to them, and by members whether it does or not', async () => {
    const { told, found } = await prepared();
    expect(await found()).toEqual(onCampus);
    await told(APPEAR_TO_PARTNERS, true);
    expect(await found()).toEqual(everywhere);
    await told(APPEAR_TO_PARTNERS, false);
    expect(await found()).toEqual(onCampus);
    await told(APPEAR_TO_PARTNERS, true);
    // Removed with its subject: nobody is asked any more.
    await told(APPEAR_TO_PARTNERS, undefined);
    expect(await found()).toEqual(onCampus);
  });

  it('is found by nobody while it does not want to be suggested, and as before once it does again', async () => {
    const { told, found } = await prepared();
    await told(APPEAR_TO_PARTNERS, true);
    await told(BE_SUGGESTED, false);
    expect(await found()).toEqual(nowhere);
    await told(BE_SUGGESTED, undefined);
    expect(await found()).toEqual(everywhere);
  });

  it('is not found otherwise by what was told before, nor by consents to something else', async () => {
    const { told, found } = await prepared();
    await told(APPEAR_TO_PARTNERS, true, 5);
    await told(APPEAR_TO_PARTNERS, false, 4);
    await told(BE_CONTACTED, false, 6);
    expect(await found()).toEqual(everywhere);
  });
});

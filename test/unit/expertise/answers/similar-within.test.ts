import { describe, expect, it } from '@jest/globals';
import { SourceKind } from '../../../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { Visibility } from '../../../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { aSource } from '../expertise-makers.ts';
import { aCampusOf } from './a-campus.ts';

const said = (words: string, owner: string, about: Parameters<typeof aSource>[1] = {}) =>
  aSource(words, { owners: [owner], ...about });
const knowledge = [SourceKind.OFFER, SourceKind.TEXT, SourceKind.ORGANISATION];

describe('who is like an organisation, within the circle of all members', () => {
  const campusOf = (asking: Parameters<typeof aSource>[1]) =>
    aCampusOf(
      said('dialyse', 'org_a', asking),
      said('dialyse', 'org_b'),
      said('dialyse', 'org_shy', { discreet: true }),
      said('dialyse', 'org_hidden', { visibility: 'animators' }),
      said('dialyse', 'org_needy', { kind: 'need' }),
    );
  const found = async (
    campus: Awaited<ReturnType<typeof campusOf>>,
    about: Parameters<typeof campus.similar>[2] = {},
  ) =>
    (await campus.similar({ organisationId: 'org_a' }, knowledge, about)).map(
      ({ organisationId }) => organisationId,
    );

  it('is found by what all may see, and by nothing discreet', async () => {
    const campus = await campusOf({});
    expect(await found(campus)).toEqual(['org_b', 'org_hidden', 'org_shy']);
    expect(await found(campus, { within: Visibility.CAMPUS })).toEqual(['org_b']);
  });

  it.each([
    ['discreet', { discreet: true }],
    ['kept for animators', { visibility: 'animators' as const }],
  ])('is not asked about with what is %s', async (_, about) => {
    const campus = await campusOf(about);
    expect(await found(campus, { within: Visibility.CAMPUS })).toEqual([]);
  });

  it('is not asked about with needs where needs may not answer', async () => {
    const campus = await campusOf({ kind: 'need' });
    expect(await found(campus)).toEqual([]);
  });

  it('is not found by what both stand behind, which says the same of the one that asks', async () => {
    const campus = await aCampusOf(
      said('dialyse', 'org_a'),
      aSource('dialyse', { id: 'txt_joint', kind: 'text', owners: ['org_a', 'org_b'] }),
      aSource('dialyse', { id: 'txt_theirs', kind: 'text', owners: ['org_b', 'org_c'] }),
      aSource('dialyse', { id: 'txt_joint_too', kind: 'text', owners: ['org_a', 'org_d'] }),
      aSource('dialyse', { id: 'stm_need', kind: 'need', owners: ['org_a'] }),
    );
    for (const question of [{ organisationId: 'org_a' }, { sourceId: 'stm_need' }]) {
      const hits = await campus.similar(question, knowledge);
      expect(
        hits.map(({ organisationId, evidence }) => [
          organisationId,
          evidence.map(({ sourceId }) => sourceId),
        ]),
      ).toEqual([
        ['org_b', ['txt_theirs']],
        ['org_c', ['txt_theirs']],
      ]);
    }
  });

  it('is found among those that are named alone', async () => {
    const campus = await campusOf({});
    expect(await found(campus, { among: ['org_shy', 'org_gone'] })).toEqual(['org_shy']);
  });
});

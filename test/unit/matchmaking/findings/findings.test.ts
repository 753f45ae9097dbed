import { describe, expect, it } from '@jest/globals';
import type { Answered } from '../../../../services/matchmaking/ask-similar-api.ts';
import {
  findingOf,
  kinFinding,
  kinQuestions,
  questionsFor,
} from '../../../../services/matchmaking/findings/ask-for.ts';
import { forgetMentions, keepFindings } from '../../../../services/matchmaking/findings/keep-findings.ts';
import { findings } from '../../../../services/matchmaking/kept/findings.ts';
import { memoryCollection } from '../../../makers/memory-collection.ts';
import { aCampus, aFinding, state } from '../candidates/candidate-makers.ts';

const answer = (...sources: readonly (readonly [string, string, number])[]): Answered => ({
  found: [],
  sources: sources.map(([sourceId, organisationId, likeness]) => ({
    sourceId,
    organisationId,
    likeness,
    version: 1,
  })),
});
const stamp = { version: 1, semantics: 0, at: '2026-03-02T10:00:00.000Z' };

describe('a search', () => {
  const campus = aCampus('org_a', 'org_b');
  state(campus, 'need_a', 'org_a');
  state(campus, 'offer_a', 'org_a');
  for (const at of [1, 2, 3, 4]) state(campus, `offer_b${at}`, 'org_b');

  it('for a need asks offers and knowledge apart; for anything else it asks needs', () => {
    expect(questionsFor('need_a', campus).map(({ kinds }) => kinds)).toEqual([
      ['offer'],
      ['text', 'organisation'],
    ]);
    expect(questionsFor('offer_a', campus).map(({ kinds }) => kinds)).toEqual([['need']]);
    expect(questionsFor('org_a', campus).map(({ kinds }) => kinds)).toEqual([['need']]);
  });

  it('is made for nobody who did not agree to be suggested, nor for what is expired or gone', () => {
    campus.takeOrganisation({
      id: 'org_silent',
      version: 1,
      is: { id: 'org_silent', poles: [], visibility: 'public' },
    });
    state(campus, 'need_silent', 'org_silent');
    state(campus, 'need_old', 'org_a', { expired: true });
    for (const id of ['need_silent', 'need_old', 'need_gone', 'org_silent'])
      expect(questionsFor(id, campus)).toEqual([]);
  });

  it('keeps three sources of an organisation, and beside the best one only what answers', () => {
    const kept = (...sources: readonly (readonly [string, string, number])[]) =>
      findingOf('need_a', new Map([['need_a', answer(...sources)]]), campus, stamp)?.hits.map(
        ({ sourceId }) => sourceId,
      );
    expect(
      kept(
        ['offer_b1', 'org_b', 0.9],
        ['offer_b2', 'org_b', 0.8],
        ['offer_b3', 'org_b', 0.7],
        ['offer_b4', 'org_b', 0.6],
      ),
    ).toEqual(['offer_b1', 'offer_b2', 'offer_b3']);
    expect(kept(['offer_b1', 'org_b', 0.5], ['offer_b2', 'org_b', 0.45])).toEqual(['offer_b1']);
    expect(kept(['offer_b1', 'org_b', 0.2])).toEqual([]);
  });

  it('names whom it speaks of', () => {
    expect(
      findingOf('need_a', new Map([['need_a', answer(['offer_b1', 'org_b', 0.9])]]), campus, stamp),
    ).toMatchObject({ owners: ['org_a'], others: ['org_b'] });
  });

  it('for kin is made only where all members may see something that the organisation can do', () => {
    const shy = aCampus();
    shy.takeOrganisation({
      id: 'org_s',
      version: 1,
      is: { id: 'org_s', poles: [], visibility: 'animators' },
    });
    state(shy, 'need_s', 'org_s');
    state(shy, 'offer_s', 'org_s', { discreet: true });
    expect(kinQuestions('org_s', [], shy)).toEqual([]);
    state(shy, 'offer_open', 'org_s');
    expect(kinQuestions('org_s', ['org_x'], shy)).toMatchObject([{ openOnly: true }, { among: ['org_x'] }]);
  });

  it('for kin takes the partners of partners beside the best', () => {
    const like = (organisationId: string, likeness: number) => ({ organisationId, likeness, sourceIds: [] });
    const of = new Map([
      ['kin:org_a', { found: [like('org_b', 0.9)], sources: [] }],
      ['kin:org_a near', { found: [like('org_c', 0.7), like('org_b', 0.9)], sources: [] }],
    ]);
    expect(kinFinding('org_a', of, stamp).kin.map(({ organisationId }) => organisationId)).toEqual([
      'org_b',
      'org_c',
    ]);
  });
});

describe('what was found', () => {
  const kept = () => ({ findings: memoryCollection(findings) });

  it('is written once, and not over what a newer search found', async () => {
    const deps = kept();
    const first = aFinding('need_a', { offer_b: 0.8 }, { version: 2 });
    expect(await keepFindings(deps, [first])).toEqual(['need_a']);
    expect(await keepFindings(deps, [first])).toEqual([]);
    const older = aFinding('need_a', {}, { version: 1, at: '2026-03-05T10:00:00.000Z' });
    expect(await keepFindings(deps, [older])).toEqual([]);
    const learned = aFinding('need_a', { offer_b: 0.7 }, { version: 2, semantics: 1 });
    expect(await keepFindings(deps, [learned])).toEqual(['need_a']);
  });

  it('says nothing more of an organisation that is gone', async () => {
    const deps = kept();
    await keepFindings(deps, [
      aFinding('need_a', { offer_b: 0.8, offer_c: 0.7 }, { others: ['org_b', 'org_c'] }),
    ]);
    await forgetMentions(deps, 'org_b', (id) => id !== 'offer_b');
    expect((await deps.findings.get('need_a'))?.document).toMatchObject({
      others: ['org_c'],
      hits: [{ sourceId: 'offer_c' }],
    });
  });
});

// Who is suggested to whom on the whole campus, for who animates it.
import { describe, expect, it } from '@jest/globals';
import {
  Answer,
  AnswerSuggestionRequest,
  ListCampusPairsRequest,
} from '../../../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { takeAnswer } from '../../../../services/matchmaking/answer-suggestion-api.ts';
import { listCampusPairs } from '../../../../services/matchmaking/campus-pairs-api.ts';
import { valueOf } from '../../../../services/platform/faults/fault.ts';
import { aMemberOf, anAnimator, asMessage } from '../../../makers/actors.ts';
import { matchmakingInMemory, suggestionIdOf } from '../../../makers/matchmaking-service.ts';

const campus = async () => {
  const service = matchmakingInMemory();
  await service.join('org_a', 'org_b', 'org_c');
  await service.need('stm_a', 'org_a');
  await service.offer('stm_b', 'org_b', { gladly: true });
  await service.offer('stm_c', 'org_c', { gladly: true });
  await service.settle();
  const list = (more: Partial<ListCampusPairsRequest> = {}, actor = anAnimator()) =>
    listCampusPairs(
      service.deps,
      ListCampusPairsRequest.fromPartial({ actor: asMessage(actor), limit: 200, ...more }),
    );
  return { service, list };
};

describe('the pairs of the campus', () => {
  it('are those that members see, with what each side answered', async () => {
    const { service, list } = await campus();
    const request = {
      actor: asMessage(aMemberOf('org_a')),
      id: suggestionIdOf('org_a', 'org_b'),
      organisationId: 'org_a',
      answer: Answer.INTERESTED,
    };
    valueOf(await takeAnswer(service.deps, AnswerSuggestionRequest.fromPartial(request)));
    const { items } = valueOf(await list());
    expect(items.map(({ organisationIds }) => organisationIds).toSorted()).toEqual([
      ['org_a', 'org_b'],
      ['org_a', 'org_c'],
    ]);
    expect(items.find(({ id }) => id === request.id)?.answers).toEqual([
      Answer.INTERESTED,
      Answer.UNSPECIFIED,
    ]);
  });

  it('come page by page, each once; the cursor of another round is refused', async () => {
    const { list } = await campus();
    const first = valueOf(await list({ limit: 1 }));
    const second = valueOf(await list({ limit: 1, cursor: first.next }));
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(2);
    expect(await list({ cursor: `7:${first.next?.split(':')[1]}` })).toMatchObject({
      ok: false,
      fault: { code: 'invalid', violations: [{ field: 'cursor', rule: 'not-allowed' }] },
    });
  });

  it('are for animators alone', async () => {
    const { list } = await campus();
    expect(await list({}, aMemberOf('org_a'))).toMatchObject({ ok: false, fault: { code: 'forbidden' } });
  });
});

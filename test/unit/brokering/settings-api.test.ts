import { describe, expect, it } from '@jest/globals';
import { PutBrokeringSettingsRequest } from '../../../proto/generated/passerelle/brokering/v1/introductions.ts';
import {
  getReviewWish,
  getSettings,
  putReviewWish,
  putSettings,
} from '../../../services/brokering/settings-api.ts';
import { type Outcome, valueOf } from '../../../services/platform/faults/fault.ts';
import { anAnimator, asMessage } from '../../makers/actors.ts';
import { aCampusOfTwo } from '../../makers/brokering-service.ts';
import { memberOf } from '../../makers/introduction-calls.ts';

const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.fault.code);
const animator = asMessage(anAnimator());
const given = { reviewAll: true, answerDays: 10, remindAfterDays: 5, mostOpen: 3, holdSeconds: 0 };

const put = async (settings: Partial<typeof given> & { version?: number }) => {
  const { deps } = await aCampusOfTwo();
  const request = PutBrokeringSettingsRequest.fromPartial({
    settings: { version: 0, ...given, ...settings },
  });
  return putSettings(deps, { ...request, actor: animator });
};

describe('what holds for all introductions', () => {
  it('is as delivered until an animator changes it', async () => {
    const { deps } = await aCampusOfTwo();
    const delivered = valueOf(await getSettings(deps, { actor: animator }));
    expect(delivered).toMatchObject({ version: 0, answerDays: 14, remindAfterDays: 7, holdSeconds: 60 });
    const request = { actor: animator, settings: { ...given, version: 0 } };
    expect(valueOf(await putSettings(deps, request))).toMatchObject({ ...given, version: 1 });
    expect(await putSettings(deps, request)).toMatchObject({
      fault: { code: 'conflict', currentVersion: 1 },
    });
  });

  it.each([
    ['answer_days', { answerDays: 91 }],
    ['answer_days', { answerDays: 0 }],
    ['remind_after_days', { remindAfterDays: 10 }],
    ['most_open', { mostOpen: 0 }],
    ['hold_seconds', { holdSeconds: 3_601 }],
  ])('has a %s in its range', async (field, wrong) => {
    expect(await put(wrong)).toMatchObject({ fault: { code: 'invalid', violations: [{ field }] } });
  });

  it('is for animators', async () => {
    const { deps } = await aCampusOfTwo();
    const actor = asMessage(memberOf('org_a'));
    expect(codeOf(await getSettings(deps, { actor }))).toBe('forbidden');
    expect(codeOf(await putSettings(deps, { actor, settings: { ...given, version: 0 } }))).toBe('forbidden');
  });
});

describe('the wish for a review', () => {
  it('is an organisation’s own, and said over the version that was looked at', async () => {
    const { deps } = await aCampusOfTwo();
    const [own, other] = ['org_a', 'org_b'].map((id) => asMessage(memberOf(id)));
    const wish = { organisationId: 'org_a', review: true, ifVersion: 0 };
    expect(codeOf(await putReviewWish(deps, { ...wish, actor: other }))).toBe('forbidden');
    expect(valueOf(await putReviewWish(deps, { ...wish, actor: own }))).toMatchObject({
      review: true,
      version: 1,
    });
    expect(codeOf(await putReviewWish(deps, { ...wish, actor: own }))).toBe('conflict');
    expect(codeOf(await getReviewWish(deps, { actor: other, organisationId: 'org_a' }))).toBe('forbidden');
    expect(valueOf(await getReviewWish(deps, { actor: own, organisationId: 'org_a' }))).toMatchObject({
      review: true,
    });
  });
});

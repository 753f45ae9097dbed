import { describe, expect, it } from '@jest/globals';
import { Answer, DeclineReason } from '../../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { aCampusOfTwo } from '../../makers/brokering-service.ts';

const afterHold = '2026-03-02T09:01:01Z';

describe('what members say to suggestions', () => {
  it('asks for an introduction, which the other side is offered a minute later', async () => {
    const campus = await aCampusOfTwo();
    await campus.interest('org_a', Answer.INTERESTED);
    const [held] = await campus.all();
    expect(held).toMatchObject({ stage: 'requested', tellings: [] });
    expect(held?.knownTo).toEqual(['org_a']);
    await campus.passTo(afterHold);
    const [offered] = await campus.all();
    expect(offered).toMatchObject({
      stage: 'offered',
      tellings: [{ code: 'offered', organisationIds: ['org_b'] }],
    });
  });

  it('introduces both at once where both ask within the minute', async () => {
    const campus = await aCampusOfTwo();
    await campus.interest('org_a', Answer.INTERESTED);
    await campus.interest('org_b', Answer.INTERESTED);
    await campus.passTo(afterHold);
    expect(await campus.all()).toMatchObject([{ stage: 'introduced' }]);
  });

  it('agrees to what the other side asked for', async () => {
    const campus = await aCampusOfTwo();
    await campus.interest('org_a', Answer.INTERESTED);
    await campus.passTo(afterHold);
    await campus.interest('org_b', Answer.INTERESTED);
    expect(await campus.all()).toMatchObject([{ stage: 'introduced' }]);
  });

  it('takes back what was asked for before anybody is told', async () => {
    const campus = await aCampusOfTwo();
    await campus.interest('org_a', Answer.INTERESTED);
    await campus.interest('org_a', Answer.NOT_NOW);
    await campus.passTo(afterHold);
    expect(await campus.all()).toMatchObject([{ stage: 'withdrawn', tellings: [] }]);
  });

  it('declines what was offered, with the reason', async () => {
    const campus = await aCampusOfTwo();
    await campus.interest('org_a', Answer.INTERESTED);
    await campus.passTo(afterHold);
    await campus.interest('org_b', Answer.NO, { reason: DeclineReason.COMPETITOR });
    expect(await campus.all()).toMatchObject([
      { stage: 'declined', parties: [{}, { answer: 'declined', declineReason: 'competitor' }] },
    ]);
  });

  it('changes nothing when it is told again', async () => {
    const campus = await aCampusOfTwo();
    await campus.interest('org_a', Answer.INTERESTED, { version: 4 });
    await campus.interest('org_a', Answer.NOT_NOW, { version: 5 });
    await campus.interest('org_a', Answer.INTERESTED, { version: 4 });
    expect(await campus.all()).toMatchObject([{ stage: 'withdrawn' }]);
  });

  it('opens one introduction where the process died before it had noted what it opened', async () => {
    const campus = await aCampusOfTwo();
    campus.kept.interests.beforeWrite = () => Promise.reject(new Error('killed'));
    await expect(campus.interest('org_a', Answer.INTERESTED, { version: 1 })).rejects.toThrow('killed');
    campus.kept.interests.beforeWrite = undefined;
    await campus.interest('org_a', Answer.INTERESTED, { version: 1 });
    expect(await campus.all()).toHaveLength(1);
  });

  it('does not ask a side again that has said no, but lets that side ask', async () => {
    const campus = await aCampusOfTwo();
    await campus.interest('org_a', Answer.INTERESTED);
    await campus.passTo(afterHold);
    await campus.interest('org_b', Answer.NO);
    await campus.interest('org_a', Answer.NOT_NOW);
    await campus.interest('org_a', Answer.INTERESTED);
    expect(await campus.all()).toHaveLength(1);
    await campus.interest('org_b', Answer.INTERESTED);
    expect(await campus.all()).toHaveLength(2);
  });

  it('opens nothing for an organisation that is gone', async () => {
    const campus = await aCampusOfTwo();
    await campus.organisation('org_b', 'removed');
    await campus.interest('org_a', Answer.INTERESTED);
    expect(await campus.all()).toEqual([]);
  });

  it('waits for news of an organisation that this process was not told of yet, as after its start', async () => {
    const campus = await aCampusOfTwo();
    const taken = campus.interest('org_a', Answer.INTERESTED, { between: ['org_a', 'org_new'] });
    await campus.organisation('org_new');
    await taken;
    expect(await campus.all()).toMatchObject([{ organisationIds: ['org_a', 'org_new'] }]);
  });

  it('opens nothing with who has withdrawn its consent meanwhile', async () => {
    const campus = await aCampusOfTwo();
    await campus.consent('org_b', false);
    await campus.interest('org_a', Answer.INTERESTED);
    expect(await campus.all()).toEqual([]);
    await campus.consent('org_b', true);
    await campus.interest('org_a', Answer.NOT_NOW);
    await campus.interest('org_a', Answer.INTERESTED);
    expect(await campus.all()).toHaveLength(1);
  });

  it('changes nothing where an organisation was erased while it was on its way', async () => {
    const campus = await aCampusOfTwo();
    await campus.interest('org_a', Answer.INTERESTED);
    await campus.organisation('org_b', 'removed');
    await campus.interest('org_a', Answer.NOT_NOW);
    await campus.interest('org_a', Answer.INTERESTED);
    expect(await campus.all()).toMatchObject([{ stage: 'withdrawn' }]);
    expect(await campus.kept.interests.count()).toBe(0);
  });

  it('lets a request wait while its organisation has as many open as it may', async () => {
    const campus = await aCampusOfTwo();
    await campus.kept.settings.put(
      { id: 'campus', reviewAll: false, answerDays: 14, remindAfterDays: 7, mostOpen: 1, holdSeconds: 60 },
      { ifVersion: 0 },
    );
    await campus.interest('org_a', Answer.INTERESTED);
    await campus.interest('org_a', Answer.INTERESTED, { between: ['org_a', 'org_c'] });
    expect(await campus.all()).toHaveLength(1);
    await campus.passTo(afterHold);
    await campus.interest('org_b', Answer.NO);
    await campus.passTo('2026-03-02T09:02:00Z');
    const opened = (await campus.all()).filter(({ stage }) => stage === 'requested');
    expect(opened.map(({ organisationIds }) => organisationIds)).toEqual([['org_a', 'org_c']]);
  });

  it('goes to an animator first where an organisation asks for it', async () => {
    const campus = await aCampusOfTwo();
    const recorded = { at: '', by: '', requestId: '' };
    await campus.kept.reviewWishes.put({ id: 'org_b', review: true, recorded }, { ifVersion: 0 });
    await campus.interest('org_a', Answer.INTERESTED);
    await campus.passTo(afterHold);
    expect(await campus.all()).toMatchObject([{ stage: 'under_review', tellings: [] }]);
  });
});

import { describe, expect, it } from '@jest/globals';
import {
  type Introduction,
  PartyAnswer,
  PartyDeclineReason,
  Stage,
} from '../../../proto/generated/passerelle/brokering/v1/introductions.ts';
import { Answer } from '../../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { ConsentPurpose } from '../../../proto/generated/passerelle/profiles/v1/person.ts';
import { actOnIntroduction } from '../../../services/brokering/act-on-introduction-api.ts';
import { getIntroduction } from '../../../services/brokering/introductions-api.ts';
import { silenceWhoLeft } from '../../../services/brokering/leave-introductions.ts';
import { type Outcome, valueOf } from '../../../services/platform/faults/fault.ts';
import { anAnimator, aPersonActing, asMessage } from '../../makers/actors.ts';
import { aCampusOfTwo } from '../../makers/brokering-service.ts';
import { callsOf } from '../../makers/introduction-calls.ts';

const afterHold = '2026-03-02T09:01:01Z';

const offered = async () => {
  const campus = await aCampusOfTwo();
  await campus.interest('org_a', Answer.INTERESTED);
  await campus.passTo(afterHold);
  const id = (await campus.all())[0]?.id ?? '';
  return { campus, id, ...callsOf(campus) };
};

const never = new AbortController().signal;
const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.fault.code);
const stageOf = (outcome: Outcome<Introduction>): Stage => valueOf(outcome).stage;

describe('an introduction', () => {
  it('exchanges persons once both agreed, and not before', async () => {
    const { id, act, get } = await offered();
    for (const side of ['org_a', 'org_b'])
      expect(JSON.stringify(valueOf(await get(id, side)))).not.toContain(
        side === 'org_a' ? 'per_b' : 'per_a',
      );
    await act(id, 'org_b', { agree: {} });
    const seen = valueOf(await get(id, 'org_a'));
    expect(seen.stage).toBe(Stage.INTRODUCED);
    expect(seen.parties.map(({ organisationId, personId }) => [organisationId, personId])).toEqual([
      ['org_a', 'per_a'],
      ['org_b', 'per_b'],
    ]);
  });

  it('names what may be done as it is then asked for', async () => {
    const { id, act, get } = await offered();
    expect(valueOf(await get(id, 'animator')).actions).toContain('stop');
    await act(id, 'org_b', { agree: {} });
    const { actions } = valueOf(await get(id, 'org_b'));
    expect(actions).toEqual(['offer_times', 'set_meeting', 'tell_outcome']);
  });

  it('waits where somebody may not be contacted, and goes on once that is allowed', async () => {
    const { campus, id, act, get } = await offered();
    campus.silent.add('org_a');
    expect(stageOf(await act(id, 'org_b', { agree: {} }))).toBe(Stage.AGREED);
    await campus.consent('org_a', true, ConsentPurpose.BE_CONTACTED);
    expect(stageOf(await get(id, 'org_b'))).toBe(Stage.INTRODUCED);
  });

  it('is unknown to who was not asked, to strangers, and before it is offered', async () => {
    const campus = await aCampusOfTwo();
    await campus.interest('org_a', Answer.INTERESTED);
    const id = (await campus.all())[0]?.id ?? '';
    const { act, get } = callsOf(campus);
    const unknown = await get('int_unknown', 'org_b');
    for (const asked of [
      await get(id, 'org_b'),
      await get(id, 'org_c'),
      await act(id, 'org_b', { agree: {} }),
      await act(id, 'org_c', { withdraw: {} }),
    ])
      expect(asked).toEqual({ ok: false, fault: { ...(unknown.ok ? {} : unknown.fault), subjectId: id } });
  });

  it('is agreed to by members alone: an animator does not agree for others', async () => {
    const { campus, id } = await offered();
    const actor = asMessage(anAnimator());
    const asked = await actOnIntroduction(campus.deps, {
      actor,
      id,
      organisationId: 'org_b',
      agree: {},
    } as never);
    expect(codeOf(asked)).toBe('forbidden');
  });

  it('does not tell who asked that it was reminded of, declined by whom, or why', async () => {
    const { campus, id, act, get } = await offered();
    await campus.passTo('2026-03-10T12:00:00Z');
    const reminded = valueOf(await get(id, 'org_a'));
    expect(reminded.stage).toBe(Stage.OFFERED);
    await act(id, 'org_b', {
      decline: { reason: PartyDeclineReason.COMPETITOR, words: 'We compete with them.' },
    });
    const seen = JSON.stringify(valueOf(await get(id, 'org_a')));
    expect(seen).not.toMatch(/COMPETITOR|compete|per_b|org_b/);
    const all = valueOf(await get(id, 'animator'));
    expect(all.declineWords).toBe('We compete with them.');
    expect(all.parties.map(({ answer }) => answer)).toEqual([PartyAnswer.AGREED, PartyAnswer.DECLINED]);
  });

  it('keeps its tag while what its reader sees stays the same', async () => {
    const { campus, id, act, get } = await offered();
    const before = valueOf(await get(id, 'org_a')).tag;
    await act(id, 'org_b', {
      offerTimes: {
        windows: [{ start: new Date('2026-03-12T09:00:00Z'), end: new Date('2026-03-12T12:00:00Z') }],
      },
    });
    await campus.passTo('2026-03-10T12:00:00Z');
    expect(valueOf(await get(id, 'org_a')).tag).toBe(before);
  });

  it('brings its message with the offer, to those who are in', async () => {
    const campus = await aCampusOfTwo();
    const { act, get } = callsOf(campus);
    await campus.interest('org_a', Answer.INTERESTED);
    const id = (await campus.all())[0]?.id ?? '';
    const write = (french: string) => act(id, 'animator', { write: { french, by: '' } as never });
    const { tag } = valueOf(await get(id, 'org_a'));
    await write('Bonjour.');
    expect(valueOf(await get(id, 'org_a'))).toMatchObject({ tag, words: undefined });
    await campus.passTo(afterHold);
    expect(valueOf(await get(id, 'org_a')).words?.french).toBe('Bonjour.');
    await act(id, 'org_b', { decline: { reason: PartyDeclineReason.NO_TIME } as never });
    const declined = valueOf(await get(id, 'org_b'));
    await write('Une autre question.');
    expect(valueOf(await get(id, 'org_b'))).toEqual(declined);
    expect(valueOf(await get(id, 'animator')).words?.french).toBe('Une autre question.');
  });

  it('refuses what is done to a state that has moved on, and does it to the one that stands', async () => {
    const { id, act, get } = await offered();
    const { tag } = valueOf(await get(id, 'org_b'));
    await act(id, 'org_a', { withdraw: {} });
    expect(codeOf(await act(id, 'org_b', { agree: {}, ifTag: tag }))).toBe('conflict');
    expect(codeOf(await act(id, 'org_b', { agree: {} }))).toBe('conflict');
  });

  it('takes one of two answers that come at once, and the other on top of it', async () => {
    const { campus, id, act } = await offered();
    let raced = false;
    campus.kept.introductions.beforeWrite = async () => {
      if (raced) return;
      raced = true;
      await act(id, 'org_a', { withdraw: {} });
    };
    expect(codeOf(await act(id, 'org_b', { agree: {} }))).toBe('conflict');
    expect(await campus.all()).toMatchObject([{ stage: 'withdrawn' }]);
  });

  it('keeps why a party said no where it is sent again, in the words that came first', async () => {
    const { campus, id, act, get } = await offered();
    const decline = (words: string) =>
      act(id, 'org_b', { decline: { reason: PartyDeclineReason.NO_TIME, words } });
    campus.kept.words.beforeWrite = () => Promise.reject(new Error('killed'));
    await expect(decline('No time.')).rejects.toThrow('killed');
    campus.kept.words.beforeWrite = undefined;
    for (const words of ['No time.', 'No time at all.']) expect(codeOf(await decline(words))).toBe('ok');
    expect(valueOf(await get(id, 'animator')).declineWords).toBe('No time.');
  });

  it('is reminded of after a week, and expires at the end of the fourteenth local day', async () => {
    const { campus, id, get } = await offered();
    await campus.passTo('2026-03-16T22:59:59Z');
    expect(stageOf(await get(id, 'org_b'))).toBe(Stage.OFFERED);
    await campus.passTo('2026-03-16T23:00:00Z');
    expect(stageOf(await get(id, 'org_b'))).toBe(Stage.EXPIRED);
    expect((await campus.all())[0]?.tellings.map(({ code }) => code)).toEqual([
      'offered',
      'reminder',
      'expired',
    ]);
  });

  it('is withdrawn when an organisation leaves, and silent about who spoke when a person does', async () => {
    const { campus, id, act, get } = await offered();
    await act(id, 'org_b', { agree: {} });
    await campus.membership('per_b', 'org_b', 'left');
    const seen = valueOf(await get(id, 'org_a'));
    expect(seen.stage).toBe(Stage.INTRODUCED);
    expect(seen.parties[1]?.personId).toBeUndefined();
    const other = await offered();
    await other.campus.consent('org_b', false);
    expect(stageOf(await other.get(other.id, 'org_a'))).toBe(Stage.WITHDRAWN);
  });

  it('forgets the free words of a person who leaves, and keeps what happened', async () => {
    const { campus, id, act, get } = await offered();
    await act(id, 'org_b', { decline: { reason: PartyDeclineReason.NO_TIME, words: 'Personal words.' } });
    await campus.membership('per_b', 'org_b', 'left');
    const all = valueOf(await get(id, 'animator'));
    expect(all.declineWords).toBeUndefined();
    expect(all.history.map(({ action }) => action)).toContain('decline');
    expect(JSON.stringify((await campus.kept.words.all({ limit: 9 })).items)).not.toContain('Personal');
  });

  it('is silent about who left also where a process was not told who that was', async () => {
    const { campus, id, act, get } = await offered();
    await act(id, 'org_b', { agree: {} });
    campus.deps.campus.take('memberships', { id: 'mbr_per_b_org_b', version: 9 });
    await silenceWhoLeft(campus.deps, undefined, 'request-9');
    expect(valueOf(await get(id, 'org_a')).parties.map(({ personId }) => personId)).toEqual([
      'per_a',
      undefined,
    ]);
  });

  it('says what came of it, and is met', async () => {
    const { campus, id, act, get } = await offered();
    await act(id, 'org_b', { agree: {} });
    await campus.passTo('2026-04-02T12:00:00Z');
    expect(valueOf(await get(id, 'org_a')).outcomesAsked).toEqual([30]);
    const outcome = { day: 30, met: true, useful: 5 };
    const told = valueOf(await act(id, 'org_a', { tellOutcome: outcome as never }));
    expect(told.stage).toBe(Stage.MET);
    expect(told.outcomesAsked).toEqual([]);
    expect(JSON.stringify(valueOf(await get(id, 'org_b')))).not.toContain('"useful":5');
    const wrong = await act(id, 'org_a', { tellOutcome: { day: 30, met: false, useful: 5 } as never });
    expect(wrong).toMatchObject({ ok: false, fault: { code: 'invalid', violations: [{ field: 'useful' }] } });
  });

  it('sets, moves and calls off a meeting within the slots that both have free', async () => {
    const { id, act, get } = await offered();
    await act(id, 'org_b', { agree: {} });
    const window = (from: string, to: string) => ({ start: new Date(from), end: new Date(to) });
    await act(id, 'org_a', {
      offerTimes: { windows: [window('2026-03-12T08:00:00Z', '2026-03-12T11:00:00Z')] },
    });
    await act(id, 'org_b', {
      offerTimes: { windows: [window('2026-03-12T10:00:00Z', '2026-03-12T14:00:00Z')] },
    });
    const [slot] = valueOf(await get(id, 'org_b')).freeSlots;
    expect(slot?.start?.toISOString()).toBe('2026-03-12T10:00:00.000Z');
    await act(id, 'org_b', { setMeeting: { window: slot } });
    expect(valueOf(await get(id, 'org_a')).meeting).toMatchObject({ sequence: 0, cancelled: false });
    await act(id, 'org_a', { cancelMeeting: {} });
    expect(valueOf(await get(id, 'org_b')).meeting).toMatchObject({ sequence: 1, cancelled: true });
  });
});

describe('an animator', () => {
  it('opens an introduction once, and can undo it while nobody was told', async () => {
    const campus = await aCampusOfTwo();
    const { open, act, get } = callsOf(campus);
    const first = valueOf(await open(['org_a', 'org_b']));
    expect(valueOf(await open(['org_a', 'org_b'])).id).toBe(first.id);
    await act(first.id, 'animator', { undo: {} });
    await campus.passTo(afterHold);
    expect(stageOf(await get(first.id, 'animator'))).toBe(Stage.WITHDRAWN);
    expect(codeOf(await get(first.id, 'org_a'))).toBe('not-found');
  });

  it('writes a message only over the one that was looked at', async () => {
    const { campus, id, act, get } = await offered();
    const write = (french: string, ifTag: string) =>
      act(id, 'animator', { write: { french, by: '' } as never, ifTag });
    const { tag } = valueOf(await get(id, 'animator'));
    let raced: Outcome<Introduction> | undefined;
    campus.kept.words.beforeWrite = async () => {
      campus.kept.words.beforeWrite = undefined;
      raced = await write('La première.', tag);
    };
    expect(codeOf(await write('La seconde.', tag))).toBe('conflict');
    expect(raced && codeOf(raced)).toBe('ok');
    expect(valueOf(await get(id, 'animator')).words?.french).toBe('La première.');
    expect(codeOf(await write('La troisième.', tag))).toBe('conflict');
  });

  it('opens another one for a key that is left out, and none of others for one that was given', async () => {
    const { open } = callsOf(await aCampusOfTwo());
    const first = valueOf(await open(['org_a', 'org_b'], { idempotencyKey: '' }));
    const second = valueOf(await open(['org_b', 'org_c'], { idempotencyKey: '' }));
    expect(second.id).not.toBe(first.id);
    valueOf(await open(['org_a', 'org_c'], { idempotencyKey: 'k' }));
    expect(await open(['org_a', 'org_b', 'org_c'], { idempotencyKey: 'k' })).toMatchObject({
      ok: false,
      fault: { code: 'invalid', violations: [{ field: 'Idempotency-Key', rule: 'taken' }] },
    });
  });

  it('opens one for each animator, whatever they call their requests', async () => {
    const { open } = callsOf(await aCampusOfTwo());
    const by = (nth: number) => ({
      idempotencyKey: '1',
      actor: asMessage({ ...aPersonActing(`per_${String(nth).padStart(26, '0')}`), animator: true }),
    });
    const first = valueOf(await open(['org_a', 'org_b'], by(1)));
    const second = valueOf(await open(['org_b', 'org_c'], by(2)));
    expect(second.id).not.toBe(first.id);
    expect(valueOf(await open(['org_a', 'org_b'], by(1))).id).toBe(first.id);
  });

  it('opens none where one is under way, something forbids it, or a side has said no', async () => {
    const { campus, id, act, open } = await offered();
    expect(codeOf(await open(['org_b', 'org_a'], { idempotencyKey: 'again' }))).toBe('conflict');
    campus.forbidden.set('org_a org_c', 'competitor');
    expect(await open(['org_a', 'org_c'])).toMatchObject({
      ok: false,
      fault: { violations: [{ parameters: { because: 'competitor' } }] },
    });
    await act(id, 'org_b', { decline: { reason: PartyDeclineReason.NO_TIME } as never });
    expect(await open(['org_a', 'org_b'])).toMatchObject({
      ok: false,
      fault: { violations: [{ field: 'insist', rule: 'required' }] },
    });
    const insisted = { idempotencyKey: 'insists', insist: true };
    expect(codeOf(await open(['org_a', 'org_b'], insisted))).toBe('ok');
    expect(codeOf(await open(['org_a', 'org_b'], insisted))).toBe('ok');
  });

  it('names a suggestion or a call that is none, and a suggestion of others', async () => {
    const campus = await aCampusOfTwo();
    const { open } = callsOf(campus);
    campus.suggestion('sug_bc', ['org_b', 'org_c']);
    const refusedFor = (field: string, value: string) => ({
      ok: false,
      fault: { code: 'invalid', violations: [{ field, rule: 'unresolved', value }] },
    });
    for (const suggestionId of ['sug_none', 'sug_bc'])
      expect(await open(['org_a', 'org_b'], { suggestionId })).toMatchObject(
        refusedFor('suggestion_id', suggestionId),
      );
    expect(await open(['org_a', 'org_b'], { callId: 'cal_none' })).toMatchObject(
      refusedFor('call_id', 'cal_none'),
    );
    expect(await campus.all()).toEqual([]);
  });

  it('opens one from a suggestion of its parties, also one of which this process hears only now', async () => {
    const campus = await aCampusOfTwo();
    const { open } = callsOf(campus);
    let isTold = false;
    const hear = async (): Promise<void> => {
      if (isTold) campus.suggestion('sug_ab', ['org_a', 'org_b']);
    };
    await campus.deps.campus.follow(hear, never);
    isTold = true;
    const opened = valueOf(await open(['org_b', 'org_a'], { suggestionId: 'sug_ab' }));
    expect(opened.suggestionId).toBe('sug_ab');
  });

  it('does not reopen what is being brought together anew, and reopens nothing once that has begun', async () => {
    const { campus, id, act, open, get } = await offered();
    await act(id, 'org_a', { withdraw: {} });
    await act(id, 'animator', { reopen: { insist: false } });
    const other = valueOf(await open(['org_a', 'org_b'])).id;
    await campus.passTo('2026-03-02T09:03:00Z');
    expect(stageOf(await get(id, 'animator'))).toBe(Stage.WITHDRAWN);
    expect(valueOf(await get(id, 'animator')).heldUntil).toBeUndefined();
    expect(stageOf(await get(other, 'org_a'))).toBe(Stage.OFFERED);
    expect(codeOf(await act(id, 'animator', { reopen: { insist: false } }))).toBe('conflict');
  });

  it('asks several parties at once, who are introduced when all agreed', async () => {
    const campus = await aCampusOfTwo();
    const { open, act, get } = callsOf(campus);
    const { id } = valueOf(await open(['org_a', 'org_b', 'org_c']));
    await campus.passTo(afterHold);
    await act(id, 'org_a', { agree: {} });
    await act(id, 'org_b', { agree: {} });
    expect(stageOf(await get(id, 'org_a'))).toBe(Stage.OFFERED);
    await act(id, 'org_c', { agree: {} });
    expect(stageOf(await get(id, 'org_a'))).toBe(Stage.INTRODUCED);
  });

  it('reads who did what and when', async () => {
    const { id, act, get } = await offered();
    await act(id, 'org_b', { agree: {} });
    expect(valueOf(await get(id, 'animator')).history.map(({ action, by }) => `${by} ${action}`)).toEqual([
      'party open',
      'clock release',
      'party agree',
      'campus exchange',
    ]);
    expect(valueOf(await get(id, 'org_a')).history).toEqual([]);
  });

  it('sees everything, members what is theirs', async () => {
    const { campus, list } = await offered();
    expect(valueOf(await list('animator')).items).toHaveLength(1);
    expect(valueOf(await list('org_c')).items).toEqual([]);
    expect(codeOf(await list('org_c', 'org_a'))).toBe('forbidden');
    const none = await getIntroduction(campus.deps, {
      actor: undefined,
      id: 'int_x',
      organisationId: undefined,
    });
    expect(codeOf(none)).toBe('not-found');
  });
});

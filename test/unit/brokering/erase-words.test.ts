import { describe, expect, it } from '@jest/globals';
import { PartyDeclineReason } from '../../../proto/generated/passerelle/brokering/v1/introductions.ts';
import { Answer } from '../../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { startForgettingWords, wordsKeptDays } from '../../../services/brokering/forget-words.ts';
import { exportPersonal } from '../../../services/brokering/tell-personal-api.ts';
import { writeMessage, writeWhyNot } from '../../../services/brokering/write-words.ts';
import { valueOf } from '../../../services/platform/faults/fault.ts';
import { anAnimator, aPersonActing, asMessage } from '../../makers/actors.ts';
import { aCampusOfTwo, type BrokeringInMemory } from '../../makers/brokering-service.ts';
import { callsOf } from '../../makers/introduction-calls.ts';

const why = 'We compete with them.';

/** Per_b declined for its organisation, and an animator that is known had written the message. */
const declined = async () => {
  const campus = await aCampusOfTwo();
  await campus.interest('org_a', Answer.INTERESTED);
  const id = (await campus.all())[0]?.id ?? '';
  const message = { french: 'Bonjour.', by: 'per_staff', at: '2026-03-02T09:00:30Z' };
  await writeMessage(campus.deps, id, message, async () => true);
  await campus.passTo('2026-03-02T09:01:01Z');
  const { act, get } = callsOf(campus);
  valueOf(await act(id, 'org_b', { decline: { reason: PartyDeclineReason.COMPETITOR, words: why } }));
  return { campus, id, get };
};

const words = async ({ kept }: BrokeringInMemory, id: string) => (await kept.words.get(id))?.document;

const told = async ({ deps }: BrokeringInMemory, personId: string) => {
  const found = [];
  const request = { actor: asMessage(aPersonActing(personId)), personId };
  for await (const one of exportPersonal(deps, request)) found.push(one);
  return found;
};

describe('words about an introduction', () => {
  it('go with the person who wrote them, and nobody else’s do', async () => {
    const { campus, id } = await declined();
    expect((await words(campus, id))?.declines).toHaveLength(1);
    await campus.erased('per_b');
    expect(await words(campus, id)).toMatchObject({ message: { french: 'Bonjour.' }, declines: [] });
    const [after] = await campus.all();
    expect(after?.parties.map(({ personId }) => personId)).not.toContain('per_b');
    await campus.erased('per_staff');
    expect((await words(campus, id))?.message).toBeUndefined();
  });

  it('go with who wrote them also where it had left before', async () => {
    const { campus, id } = await declined();
    const said = { organisationId: 'org_b', personId: 'per_gone', words: why };
    await writeWhyNot(campus.deps, id, said, { again: false });
    await campus.erased('per_gone');
    expect((await words(campus, id))?.declines).toEqual([]);
  });

  it('are forgotten a year after it ended, and not before', async () => {
    const { campus, id, get } = await declined();
    await startForgettingWords(campus.deps);
    const ended = Date.parse('2026-03-02T09:01:01Z');
    const days = (count: number): string => new Date(ended + count * 86_400_000).toISOString();
    await campus.passTo(days(wordsKeptDays - 1));
    expect(await words(campus, id)).toBeDefined();
    await campus.passTo(days(wordsKeptDays + 2));
    expect(await words(campus, id)).toBeUndefined();
    expect(valueOf(await get(id, 'animator')).declineWords).toBeUndefined();
  });

  it('can be written again where they were forgotten', async () => {
    const { campus, id } = await declined();
    const found = await campus.kept.words.get(id);
    await campus.kept.words.delete(id, { ifVersion: found?.version ?? 0 });
    const said = { organisationId: 'org_a', personId: 'per_a', words: 'Again.' };
    await writeWhyNot(campus.deps, id, said, { again: false });
    expect((await words(campus, id))?.declines).toEqual([said]);
  });
});

describe('what brokering keeps of a person', () => {
  it('is what it said and wrote itself, and nothing of the other side', async () => {
    const { campus, id } = await declined();
    const ofB = await told(campus, 'per_b');
    expect(ofB.map(({ code }) => code)).toEqual([
      'introduction',
      'introduction_step',
      'introduction_decline',
    ]);
    expect(JSON.stringify(ofB)).toContain(why);
    expect(JSON.stringify(ofB)).toContain(id);
    expect(JSON.stringify(ofB)).not.toMatch(/org_a|per_a|Bonjour/);
    expect(JSON.stringify(await told(campus, 'per_a'))).not.toMatch(/org_b|per_b|compete|COMPETITOR/i);
  });

  it('is kept from an animator', async () => {
    const { campus } = await declined();
    const asked = exportPersonal(campus.deps, { actor: asMessage(anAnimator()), personId: 'per_b' });
    await expect(asked[Symbol.asyncIterator]().next()).rejects.toThrow('not-found');
  });
});

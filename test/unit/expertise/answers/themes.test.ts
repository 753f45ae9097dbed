import { describe, expect, it } from '@jest/globals';
import {
  ThemesRequest,
  type ThemesResponse,
} from '../../../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { actorMessage } from '../../../../services/platform/access/actor-message.ts';
import type { Actor } from '../../../../services/platform/access/actor.ts';
import type { Outcome } from '../../../../services/platform/faults/fault.ts';
import { valueOf } from '../../../../services/platform/faults/fault.ts';
import { animator, aSource, service } from '../expertise-makers.ts';
import { aCampus } from './a-campus.ts';
import type { Campus } from './a-campus.ts';

const ask = (
  campus: Campus,
  sourceIds: readonly string[],
  actor: Actor = service,
): Promise<Outcome<ThemesResponse>> =>
  campus.api.themes(
    ThemesRequest.fromPartial({ actor: actorMessage(actor), sourceIds: [...sourceIds] }),
    campus.call,
  );

const aTaughtCampus = async () => {
  const campus = aCampus();
  await campus.tell(aSource('dialyse rein foie', { id: 'txt_1', kind: 'text' }));
  await campus.tell(aSource('dialyse rein foie', { id: 'txt_2', kind: 'text' }));
  await campus.tell(aSource('zzz', { id: 'txt_3', kind: 'text' }));
  return campus;
};
const taught = ['fr:dialys', 'fr:rein', 'fr:foi', 'fr:foie', 'fr:dialyse', 'fr:canc'];

describe('where sources stand among the themes', () => {
  it('is told in the order asked, of those that are indexed, alike of like ones', async () => {
    const campus = await aTaughtCampus();
    campus.learns(taught);
    const { semantics, sources } = valueOf(await ask(campus, ['txt_2', 'txt_gone', 'txt_1']));
    expect([semantics, sources.map(({ sourceId }) => sourceId)]).toEqual([1, ['txt_2', 'txt_1']]);
    expect(sources[0]?.values).toHaveLength(100);
    expect(sources[0]?.values).toEqual(sources[1]?.values);
  });

  it('is nowhere for a source none of whose words has a theme', async () => {
    const campus = await aTaughtCampus();
    campus.learns(taught);
    expect(valueOf(await ask(campus, ['txt_3'])).sources).toEqual([
      { sourceId: 'txt_3', values: new Uint8Array() },
    ]);
  });

  it('is not told before themes were learned', async () => {
    const answer = valueOf(await ask(await aTaughtCampus(), ['txt_1']));
    expect([answer.semantics, answer.sources]).toEqual([0, []]);
  });

  it('is told to services only, of 1,000 sources at the most', async () => {
    const campus = await aTaughtCampus();
    expect(await ask(campus, ['txt_1'], animator)).toMatchObject({ fault: { code: 'forbidden' } });
    const tooMany = Array.from({ length: 1_001 }, (_, i) => `txt_${i}`);
    expect(await ask(campus, tooMany)).toMatchObject({
      fault: { code: 'invalid', violations: [{ field: 'source_ids', rule: 'too-many' }] },
    });
  });
});

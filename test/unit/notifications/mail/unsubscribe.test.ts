import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { makeToken, readToken } from '../../../../services/notifications/mail/unsubscribe-token.ts';
import { unsubscribe } from '../../../../services/notifications/mail/unsubscribe-api.ts';
import { mailSecret } from '../../../../services/notifications/mail/mail-secrets.ts';
import { noticeKinds } from '../../../../services/notifications/notice.ts';
import { aMachine, asMessage } from '../../../makers/actors.ts';
import { mailInMemory, personId } from '../../../makers/mail-service.ts';
import { unwanted } from '../../../makers/notifications-service.ts';

const of = { personId: personId(1), kind: 'call_fits' } as const;

describe('a link to unsubscribe', () => {
  it('says whom and what it stops, for ever', () => {
    for (const kind of [...noticeKinds, 'all' as const])
      expect(readToken('s', makeToken('s', { ...of, kind }))).toEqual({ ...of, kind });
  });

  it('is of no use once a sign of it is another, or on another campus', () => {
    const token = makeToken('secret', of);
    fc.assert(
      fc.property(
        fc.nat(token.length - 1),
        fc.constantFrom('a', 'b', 'z', '0', '9', '.', '_', '-', '~', 'A'),
        (at, sign) => {
          const other = token.slice(0, at) + sign + token.slice(at + 1);
          const read = readToken('secret', other);
          // The last sign of base64 has bits that say nothing.
          if (other !== token && at < token.length - 1) expect(read).toBeUndefined();
        },
      ),
    );
    expect(readToken('other', token)).toBeUndefined();
    expect(readToken('secret', token.replace('call_fits', 'all'))).toBeUndefined();
    expect(readToken('secret', token.replace(of.personId, personId(2)))).toBeUndefined();
  });

  it('never makes anything fail, whatever is in its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (token) => {
        expect(readToken('secret', token)).toBeUndefined();
      }),
    );
  });

  it('stops its kind for its person, by whoever holds it, and nothing by being looked at', async () => {
    const { deps } = mailInMemory();
    const actor = asMessage(aMachine());
    const token = makeToken(await mailSecret(deps), of);
    const looked = await unsubscribe(deps, { actor, token, stop: false });
    expect(looked).toMatchObject({ ok: true, value: { kind: 'NOTICE_KIND_CALL_FITS' } });
    expect([...(await unwanted(deps, of.personId))]).toEqual([]);
    await unsubscribe(deps, { actor, token, stop: true });
    await unsubscribe(deps, { actor, token, stop: true });
    expect([...(await unwanted(deps, of.personId))]).toEqual(['call_fits']);
    expect([...(await unwanted(deps, personId(2)))]).toEqual([]);
  });

  it('leaves nothing of whoever was erased since', async () => {
    const { deps } = mailInMemory();
    const token = makeToken(await mailSecret(deps), of);
    const erased = { ...deps, timeZoneOf: () => Promise.resolve(undefined) };
    const stopped = await unsubscribe(erased, { actor: asMessage(aMachine()), token, stop: true });
    expect(stopped).toMatchObject({ ok: true });
    expect(await deps.preferences.get(of.personId)).toBeUndefined();
  });

  it('that nobody signed is not found', async () => {
    const { deps } = mailInMemory();
    const token = makeToken('guess', of);
    expect(await unsubscribe(deps, { actor: asMessage(aMachine()), token, stop: true })).toMatchObject({
      ok: false,
      fault: { code: 'not-found' },
    });
  });
});

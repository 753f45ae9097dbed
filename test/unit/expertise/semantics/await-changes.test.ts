import { describe, expect, it } from '@jest/globals';
import { awaitChanges } from '../../../../services/expertise/semantics/await-changes.ts';
import { aHost } from './a-host.ts';
import { aCampus } from './synthetic-campus.ts';

/** Waiting, where each pause of 2 s brings what `during` does in it. */
const waiting = (host: ReturnType<typeof aHost>, during: (pauses: number) => void) => {
  let pauses = 0;
  const changes = awaitChanges(
    host,
    { standing: { kind: 'none' } },
    {
      pace: { now: () => 0, takeTurn: async () => {} },
      pause: async (ms) => {
        expect(ms).toBe(2_000);
        pauses += 1;
        during(pauses);
      },
    },
  );
  return { changes, pauses: () => pauses };
};

describe('waiting until it is time to learn', () => {
  it('lets an import come to its end first', async () => {
    const host = aHost(30);
    const { changes, pauses } = waiting(host, (pause) => {
      if (pause <= 5) host.hold(aCampus({ sources: 30 + pause, words: 12 }));
    });
    expect(await changes.enough(new AbortController().signal)).toBe('first');
    expect(pauses()).toBe(6);
  });

  it('waits no longer than a minute for texts that never rest', async () => {
    const host = aHost(30);
    const { changes, pauses } = waiting(host, (pause) =>
      host.hold(aCampus({ sources: 30 + pause, words: 12 })),
    );
    await changes.enough(new AbortController().signal);
    expect(pauses()).toBe(30);
  });

  it('does not look while texts are read anew', async () => {
    const host = aHost(30);
    let looks = 0;
    const { publicSources } = host;
    host.publicSources = () => {
      looks += 1;
      return publicSources();
    };
    host.basis = undefined;
    const { changes } = waiting(host, () => {});
    const because = changes.enough(new AbortController().signal);
    await new Promise(setImmediate);
    expect(looks).toBe(0);
    host.basis = 'another vocabulary';
    host.hold(aCampus({ sources: 31, words: 12 }));
    expect(await because).toBe('first');
  });

  it('looks again only when enough may have changed', async () => {
    const host = aHost(5);
    let looks = 0;
    const { publicSources } = host;
    host.publicSources = () => {
      looks += 1;
      return publicSources();
    };
    const { changes } = waiting(host, () => undefined);
    const enough = changes.enough(new AbortController().signal);
    const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
    await settle();
    host.hold(aCampus({ sources: 19, words: 12 }));
    await settle();
    expect(looks).toBe(1);
    host.hold(aCampus({ sources: 20, words: 12 }));
    expect(await enough).toBe('first');
    expect(looks).toBe(2);
  });

  it('ends without a reason once nobody wants it', async () => {
    const ended = new AbortController();
    const { changes } = waiting(aHost(5), () => undefined);
    const enough = changes.enough(ended.signal);
    ended.abort();
    expect(await enough).toBeUndefined();
  });
});

// What every RPC adapter promises, on the generated contract of a real service.
import { afterEach, describe, expect, it } from '@jest/globals';
import {
  ExpertiseServiceDefinition,
  ExplainRequest,
  CompleteResponse,
  ExplainResponse,
  SearchRequest,
  SearchResponse,
  SimilarRequest,
  SimilarResponse,
  ThemesResponse,
} from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import type { CallContext } from '../../services/platform/call-context.ts';
import { fault, FaultError, faultCodes, ok, refused } from '../../services/platform/faults/fault.ts';
import type { Fault, Outcome } from '../../services/platform/faults/fault.ts';
import { maxMessageBytes, served } from '../../services/platform/rpc/rpc.ts';
import type { Client, Implementation, Rpc } from '../../services/platform/rpc/rpc.ts';
import { until } from './manual-time.ts';

export type Expertise = typeof ExpertiseServiceDefinition;
export type ExpertiseClient = Client<Expertise>;

export const aCall = (about: Partial<CallContext> = {}): CallContext => ({
  deadline: Date.now() + 5_000,
  signal: new AbortController().signal,
  requestId: 'req_test',
  ...about,
});
export const aSearch = (text = 'cohorts'): SearchRequest =>
  SearchRequest.fromPartial({ question: { words: text }, limit: 5 });
export const found = (next: string): Outcome<SearchResponse> => ok(SearchResponse.fromPartial({ next }));
export const anExpertise = (methods: Partial<Implementation<Expertise>> = {}): Implementation<Expertise> => ({
  search: async () => found('end'),
  similar: async function* () {
    yield SimilarResponse.fromPartial({ id: 'q1' });
  },
  explain: async () => ok(ExplainResponse.fromPartial({})),
  complete: async () => ok(CompleteResponse.fromPartial({})),
  themes: async () => ok(ThemesResponse.fromPartial({})),
  ...methods,
});
export const faultFrom = async (answers: AsyncIterable<unknown>): Promise<Fault | undefined> => {
  try {
    for await (const answer of answers) void answer;
    return undefined;
  } catch (error) {
    return error instanceof FaultError ? error.fault : fault('internal', { detail: String(error) });
  }
};
/** A promise with its key: handlers wait on it until the test opens. */
export const aGate = () => {
  const gate = Promise.withResolvers<void>();
  return { passed: gate.promise, open: () => gate.resolve() };
};

const forEver = (): Promise<never> => new Promise(() => undefined);
const similarTo = SimilarRequest.fromPartial({ limit: 1 });

/** `open` gives an Rpc whose clients reach what it serves itself. */
export const describeRpc = (adapter: string, open: () => Promise<Rpc>): void => {
  describe(`calls ${adapter}`, () => {
    const opened: Rpc[] = [];
    afterEach(async () => {
      for (const rpc of opened.splice(0)) await rpc.close();
    });

    const serving = async (methods: Partial<Implementation<Expertise>>) => {
      const rpc = await open();
      opened.push(rpc);
      await rpc.serve([served(ExpertiseServiceDefinition, anExpertise(methods))]);
      rpc.setReady(true);
      return { rpc, client: rpc.client(ExpertiseServiceDefinition) };
    };

    it('bring the request there and the answer back, as encoding leaves them', async () => {
      const given: SearchRequest[] = [];
      const { client } = await serving({
        search: async (request) => {
          given.push(request);
          return found('page 2');
        },
      });
      const sent = { ...aSearch('données de santé'), unknown: 'never encoded' };
      const answer = await client.search(sent, aCall());
      expect(answer).toEqual(ok(SearchResponse.fromPartial({ next: 'page 2' })));
      expect(given).toEqual([aSearch('données de santé')]);
      expect(given[0]).not.toBe(sent);
    });

    it('carry request id and trace, and the deadline that calls caused by them inherit', async () => {
      const contexts: CallContext[] = [];
      const { client } = await serving({
        search: async (_request, call) => {
          contexts.push(call);
          if (contexts.length === 1) await client.search(aSearch(), call);
          return found('end');
        },
      });
      const deadline = Date.now() + 3_000;
      const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
      await client.search(aSearch(), aCall({ deadline, requestId: 'req_42', traceparent }));
      expect(contexts).toHaveLength(2);
      for (const context of contexts) {
        expect(context).toMatchObject({ requestId: 'req_42', traceparent });
        expect(Math.abs(context.deadline - deadline)).toBeLessThan(250);
      }
    });

    it('carry every fault with all that it says but its detail', async () => {
      let next: Fault = fault('internal');
      const { client } = await serving({ explain: async () => refused(next) });
      for (const code of faultCodes) {
        const told = fault(code, {
          subject: 'statement',
          subjectId: 'stm_1',
          currentVersion: 7,
          violations: [
            { field: 'needs[2].expires_on', rule: 'past', value: '2024-03-01' },
            { field: 'text', rule: 'too-long', parameters: { max: '500' } },
          ],
        });
        next = { ...told, detail: 'for the logs' };
        const answer = await client.explain(ExplainRequest.fromPartial({}), aCall(), { idempotent: false });
        expect(answer).toEqual(refused(told));
      }
    });

    it('tell `internal`, and nothing more, when a handler throws', async () => {
      const { client } = await serving({
        search: async () => {
          throw new Error('secret place: /var/lib');
        },
        similar: async function* () {
          yield SimilarResponse.fromPartial({ id: 'q1' });
          throw new Error('secret place: /var/lib');
        },
      });
      const answer = await client.search(aSearch(), aCall());
      expect(answer).toMatchObject({ ok: false, fault: { code: 'internal' } });
      const streamed = await faultFrom(client.similar(similarTo, aCall()));
      expect(streamed?.code).toBe('internal');
      expect(JSON.stringify([answer, streamed])).not.toContain('secret');
    });

    it('end by their deadline whatever the handler does, and tell it', async () => {
      const aborted: string[] = [];
      const { client } = await serving({
        search: (_request, call) => {
          call.signal.addEventListener('abort', () => aborted.push('search'));
          return forEver();
        },
        // oxlint-disable-next-line require-yield -- it never comes to that
        similar: async function* (_request, call) {
          call.signal.addEventListener('abort', () => aborted.push('similar'));
          await forEver();
        },
      });
      const began = Date.now();
      const answer = await client.search(aSearch(), aCall({ deadline: began + 150 }));
      expect(answer).toMatchObject({ ok: false, fault: { code: 'deadline' } });
      const streamed = await faultFrom(client.similar(similarTo, aCall({ deadline: Date.now() + 150 })));
      expect(streamed?.code).toBe('deadline');
      expect(Date.now() - began).toBeLessThan(2_000);
      await until(() => aborted.length === 2);
    });

    it('end at once, unheard by the handler, when their time is over before they begin', async () => {
      let heard = 0;
      const { client } = await serving({
        search: async () => {
          heard += 1;
          return found('end');
        },
      });
      const late = await client.search(aSearch(), aCall({ deadline: Date.now() - 1 }));
      const gone = await client.search(aSearch(), aCall({ signal: AbortSignal.abort() }));
      expect([late, gone]).toMatchObject([{ fault: { code: 'deadline' } }, { fault: { code: 'cancelled' } }]);
      expect(heard).toBe(0);
    });

    it('are cancelled by their caller, and the handler learns of it', async () => {
      const caller = new AbortController();
      const learned = aGate();
      const { client } = await serving({
        search: (_request, call) => {
          call.signal.addEventListener('abort', learned.open);
          caller.abort();
          return forEver();
        },
      });
      const answer = await client.search(aSearch(), aCall({ signal: caller.signal }));
      expect(answer).toMatchObject({ ok: false, fault: { code: 'cancelled' } });
      await learned.passed;
    });

    it('are refused past the size limit, in both directions', async () => {
      const large = 'x'.repeat(maxMessageBytes);
      const { client } = await serving({
        search: async () => found(large),
        similar: async function* () {
          yield SimilarResponse.fromPartial({ id: large });
        },
      });
      const tooLarge = { ok: false, fault: { code: 'too-large' } };
      expect(await client.search(aSearch(large), aCall())).toMatchObject(tooLarge);
      expect(await client.search(aSearch(), aCall())).toMatchObject(tooLarge);
      expect((await faultFrom(client.similar(similarTo, aCall())))?.code).toBe('too-large');
    });

    it('are tried again when idempotent and the fault allows it, a bounded number of times', async () => {
      const calls = { search: 0, explain: 0 };
      const { client } = await serving({
        search: async () => {
          calls.search += 1;
          return calls.search < 3 ? refused(fault('behind')) : found('end');
        },
        explain: async () => {
          calls.explain += 1;
          return refused(fault('unavailable'));
        },
      });
      expect(await client.search(aSearch(), aCall(), { idempotent: false })).toMatchObject({ ok: false });
      expect(calls.search).toBe(1);
      expect(await client.search(aSearch(), aCall())).toMatchObject({ ok: true });
      expect(calls.search).toBe(3);
      const given = await client.explain(ExplainRequest.fromPartial({}), aCall());
      expect(given).toMatchObject({ fault: { code: 'unavailable' } });
      expect(calls.explain).toBe(4);
    });

    it('stream answers in order, and begin again only before the first', async () => {
      let begun = 0;
      const { client } = await serving({
        similar: async function* () {
          begun += 1;
          if (begun === 1) throw new FaultError(fault('behind'));
          for (let i = 0; i < 200; i += 1) yield SimilarResponse.fromPartial({ id: `q${i}` });
          throw new FaultError(fault('unavailable', { subject: 'index' }));
        },
      });
      const ids: string[] = [];
      const reading = async () => {
        for await (const answer of client.similar(similarTo, aCall())) ids.push(answer.id);
      };
      await expect(reading()).rejects.toMatchObject({ fault: { code: 'unavailable', subject: 'index' } });
      expect(ids).toEqual(Array.from({ length: 200 }, (_, i) => `q${i}`));
      expect(begun).toBe(2);
    });

    it('hold a producer to the pace of its reader, and stop it when the reader leaves', async () => {
      let produced = 0;
      const stopped = aGate();
      const { client } = await serving({
        similar: async function* () {
          try {
            for (;;) {
              produced += 1;
              yield SimilarResponse.fromPartial({ id: 'x'.repeat(64 * 1024) });
            }
          } finally {
            stopped.open();
          }
        },
      });
      const answers = client.similar(similarTo, aCall())[Symbol.asyncIterator]();
      await answers.next();
      // Settled: nothing more is produced while other calls come and go.
      let before = -1;
      await until(async () => {
        const same = before === produced;
        before = produced;
        for (let i = 0; i < 20; i += 1) await client.search(aSearch(), aCall());
        return same && before === produced;
      });
      expect(produced).toBeLessThan(200);
      await answers.return?.();
      await stopped.passed;
    });

    it('finish when in hand as the server stops; later ones are `unavailable`', async () => {
      const gate = aGate();
      const begun = aGate();
      const { rpc, client } = await serving({
        search: async () => {
          begun.open();
          await gate.passed;
          return found('finished');
        },
      });
      const inHand = client.search(aSearch(), aCall());
      await begun.passed;
      const closing = rpc.close();
      gate.open();
      expect(await inHand).toEqual(found('finished'));
      await closing;
      const late = await client.search(aSearch(), aCall(), { idempotent: false });
      expect(late).toMatchObject({ ok: false, fault: { code: 'unavailable' } });
    });

    it('to a service that nobody serves are `unavailable`', async () => {
      const rpc = await open();
      opened.push(rpc);
      await rpc.serve([]);
      const answer = await rpc
        .client(ExpertiseServiceDefinition)
        .search(aSearch(), aCall(), { idempotent: false });
      expect(answer).toMatchObject({ ok: false });
      expect(['unavailable', 'unsupported']).toContain(answer.ok ? 'ok' : answer.fault.code);
    });
  });
};

// Of two organisations, the need of one and the offer of the other that answer one another best.
import type { Api, Json } from './api/api.ts';
import { pagesOf } from './api/pages.ts';
import { listOf } from './show-suggestion.ts';

/** Pairs that one call explains at the most. */
const together = 500;

export interface Match {
  /** What was told of the need and the offer: ids, score, words and parts. */
  readonly explanation: Json;
  /** Organisation that needs, and organisation that offers. */
  readonly organisations: readonly [needs: string, offers: string];
}

/** Ids of those that are not over. */
const statementsOf = async (api: Api, organisation: string) => {
  const [needs, offers]: [string[], string[]] = [[], []];
  for await (const { id, kind, expired } of pagesOf(api, '/v1/statements', { query: { organisation } }))
    if (expired !== true) (kind === 'need' ? needs : offers).push(String(id));
  return { organisation, needs, offers };
};

/** Undefined where no need of either has anything in common with an offer of the other. */
export const strongestMatch = async (api: Api, one: string, other: string): Promise<Match | undefined> => {
  const [a, b] = [await statementsOf(api, one), await statementsOf(api, other)];
  const pairs = [[a, b] as const, [b, a] as const].flatMap(([needing, offering]) =>
    needing.needs.flatMap((asking) =>
      offering.offers.map((answering) => ({
        asked: { asking, answering },
        organisations: [needing.organisation, offering.organisation] as const,
      })),
    ),
  );
  let strongest: Match | undefined;
  for (let from = 0; from < pairs.length; from += together) {
    const some = pairs.slice(from, from + together);
    const body = { pairs: some.map(({ asked }) => asked) };
    const { items } = await api.ask({ method: 'POST', path: '/v1/explain', body });
    for (const [at, explanation] of listOf(items).entries()) {
      const { organisations } = some[at] ?? {};
      if (!organisations || listOf(explanation['parts']).length === 0) continue;
      if (Number(explanation['score']) > Number(strongest?.explanation['score'] ?? -1))
        strongest = { explanation, organisations };
    }
  }
  return strongest;
};

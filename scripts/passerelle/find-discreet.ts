// Which of the statements that suggestions quote are discreet: their words are not for passing on.
import type { Api, Json } from './api/api.ts';
import { forEachAtOnce } from '../../services/gateway/web/imports/rows/at-once.ts';
import { listOf } from './show-suggestion.ts';

const atOnce = 8;

/** A statement that the asker may not read is not among them. */
export const findDiscreet = async (api: Api, suggestions: readonly Json[]): Promise<ReadonlySet<string>> => {
  const reasons = suggestions.flatMap(({ reasons: of }) => listOf(of));
  const sources = reasons.flatMap(({ quotes }) => listOf(quotes)).map(({ source }) => String(source));
  const discreet = new Set<string>();
  await forEachAtOnce(
    new Set(sources.filter((source) => source.startsWith('stm_'))),
    atOnce,
    async (source) => {
      const found = await api.send({ path: `/v1/statements/${source}` });
      if (found.ok && found.body['discreet'] === true) discreet.add(source);
    },
  );
  return discreet;
};

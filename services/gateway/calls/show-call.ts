// A call as its readers see it, and as its author wrote it. Pure.
import type { Json } from '../profiles/kinds.ts';
import type { Sentences } from '../sentences/sentences.ts';
import { optional } from '../suggestions/show-pair.ts';
import type { Call, CallWords, Requirement } from './call.ts';

const plainRequirement = ({ id, mandatory, weight, expertise, kind, countries }: Requirement): Json => ({
  id,
  mandatory,
  weight,
  ...optional({ expertise, kind, countries }),
});

/** As its body is written: what a merge patch applies to, and what an import compares. */
export const writtenCall = (of: CallWords): Json => ({
  title: of.title,
  text: of.text,
  language: of.language,
  ...optional({ url: of.url, opens_on: of.opensOn }),
  closes_on: of.closesOn,
  ...optional({ budget: of.budget }),
  requirements: of.requirements.map(plainRequirement),
  least_partners: of.leastPartners,
  most_partners: of.mostPartners,
  countries: of.countries,
  external_ids: of.externalIds,
  invented: of.invented,
});

export const showRequirement = (of: Requirement, { calls }: Sentences): Json => ({
  ...plainRequirement(of),
  text: calls.requirement(of),
});

export const showCall = (of: Call, sentences: Sentences): Json => ({
  id: of.id,
  version: of.version,
  ...writtenCall(of),
  requirements: of.requirements.map((one) => showRequirement(one, sentences)),
  open: of.open,
  ...optional({
    recorded: of.recorded && {
      at: of.recorded.at,
      by: of.recorded.by,
      request_id: of.recorded.requestId,
    },
  }),
});

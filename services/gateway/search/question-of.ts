// The question of a body: what it names is looked up, as far as its reader may see it.
import type * as z from 'zod';
import type { AskingAtEdge } from '../edge.ts';
import { find } from '../profiles/write-profile.ts';
import type { searchBody } from '../schemas/ask-search.ts';
import type { Asked, Question } from './asked.ts';
import { sourceKindOf } from './source-kind.ts';

type Body = Omit<z.output<typeof searchBody>, 'experts' | 'cursor'> & {
  readonly experts?: boolean | undefined;
  readonly cursor?: string | undefined;
};

interface QuestionRead {
  readonly asked: Asked;
  /** Name of the organisation whose words are asked for. */
  readonly asker?: string;
}

const questionIn = async (
  body: Body,
  asking: AskingAtEdge,
): Promise<{ question: Question; asker?: string }> => {
  const { words = '', text, organisation, source, concept } = body;
  if (text !== undefined) return { question: { text } };
  if (concept !== undefined) return { question: { concept } };
  if (source !== undefined) {
    return { question: { source: (await find(sourceKindOf(source), source, asking)).id } };
  }
  if (organisation === undefined) return { question: { words } };
  const { id, json } = await find('organisation', organisation, asking);
  return { question: { organisation: id }, asker: String(json['name']) };
};

/** Refused where it names what the actor may not read. */
export const questionOf = async (body: Body, asking: AskingAtEdge): Promise<QuestionRead> => {
  const { filters = {}, without = {}, facets, experts, evidence, limit, cursor } = body;
  const { question, asker } = await questionIn(body, asking);
  const asked = { question, filters, without, facets, experts, evidence, limit, cursor };
  return { asked, ...(asker === undefined ? {} : { asker }) };
};

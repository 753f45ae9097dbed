// What parties of an introduction told that they do together, as a work of theirs: derived, gone with the introduction.
import { dayNumber } from '../../platform/day-number.ts';
import type { Work } from '../partners/works.ts';
import type { KnownIntroduction } from './introductions.ts';

/** No other work has such an id. */
const workId = (introductionId: string): string => `${introductionId}/together`;

/**
 * Of the kind that was told last, since the day on which one of them first told of any. One word is enough: who works with
 * another has no reason to invent it. Of several parties it is taken to be what all of them do.
 */
export const workTogether = (
  introductionId: string,
  known: KnownIntroduction | undefined,
): { readonly id: string; readonly work?: Work } => {
  const id = workId(introductionId);
  const told = (known?.outcomes ?? [])
    .filter(({ together }) => together !== undefined)
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const [first, last] = [told[0], told.at(-1)];
  if (!known || !first || !last) return { id };
  const since = new Date(first.at);
  return {
    id,
    work: {
      id,
      kind: 'collaboration',
      organisations: known.organisationIds,
      at: dayNumber(since),
      lasting: { kind: last.together ?? '', since: since.toISOString().slice(0, 10) },
      toldIn: introductionId,
    },
  };
};

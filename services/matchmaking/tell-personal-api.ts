// Says what matchmaking keeps of a person: the answers that it gave to suggestions, and the rules that it made.
import type {
  ExportPersonalRequest,
  PersonalSection,
} from '../../proto/generated/passerelle/mesh/v1/personal.ts';
import { personalSection, readPersonalRequest } from '../platform/personal/personal-section.ts';
import type { Deps } from './deps.ts';
import type { Suggestion } from './suggestions/suggestion.ts';

const pageSize = 200;

/** Of its own side alone: who the other one is may be hidden from it. */
const answers = ({ id, sides }: Suggestion, personId: string): readonly PersonalSection[] =>
  sides
    .filter(({ answeredBy }) => answeredBy === personId)
    .map((side) =>
      personalSection('answer', {
        suggestion_id: id,
        organisation_id: side.organisationId,
        answer: side.answer,
        reason: side.answerReason,
        until: side.declinedUntilDay,
        at: side.answeredAt,
      }),
    );

export async function* exportPersonal(
  { suggestions, kept }: Pick<Deps, 'suggestions' | 'kept'>,
  request: ExportPersonalRequest,
): AsyncIterable<PersonalSection> {
  const personId = readPersonalRequest(request);
  let cursor: string | undefined;
  do {
    const page = await suggestions.query({
      index: 'answered',
      equals: ['all'],
      limit: pageSize,
      ...(cursor === undefined ? {} : { cursor }),
    });
    for (const { document } of page.items) yield* answers(document, personId);
    cursor = page.next;
  } while (cursor !== undefined);
  let after: string | undefined;
  do {
    const page = await kept.rules.all({ limit: pageSize, ...(after === undefined ? {} : { after }) });
    for (const { document } of page.items)
      if (document.author === personId)
        yield personalSection('rule', {
          id: document.id,
          kind: document.kind,
          reason: document.reason,
          at: document.since,
        });
    after = page.next;
  } while (after !== undefined);
}

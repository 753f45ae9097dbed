// Says what matchmaking keeps of a person: the answers that it gave to suggestions, and the rules that it made.
import type {
  ExportPersonalRequest,
  PersonalSection,
} from '../../proto/generated/passerelle/mesh/v1/personal.ts';
import { allPages, queryPages } from '../platform/document-store/query-all.ts';
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
  const answered = { index: 'answered', equals: ['all'], limit: pageSize };
  for await (const page of queryPages(suggestions, answered))
    for (const { document } of page) yield* answers(document, personId);
  for await (const page of allPages(kept.rules, pageSize))
    for (const { document } of page)
      if (document.author === personId)
        yield personalSection('rule', {
          id: document.id,
          kind: document.kind,
          reason: document.reason,
          at: document.since,
        });
}

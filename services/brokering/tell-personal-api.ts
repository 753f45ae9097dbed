// Says what brokering keeps of a person: the introductions in which it spoke for an organisation, with what it said there
// and its own words; what it did in the queue. Never who the other side is, nor what that one said.
import type {
  ExportPersonalRequest,
  PersonalSection,
} from '../../proto/generated/passerelle/mesh/v1/personal.ts';
import { allPages, queryPages } from '../platform/document-store/query-all.ts';
import { personalSection, readPersonalRequest } from '../platform/personal/personal-section.ts';
import type { Deps } from './deps.ts';
import type { KeptIntroduction } from './kept/introductions.ts';
import { wordsOf } from './write-words.ts';

const pageSize = 200;

/** What its own organisation had it say; an instant that is not told is one that the other side made. */
const spokenFor = ({ id, parties }: KeptIntroduction, personId: string): readonly PersonalSection[] =>
  parties
    .filter((party) => party.personId === personId)
    .map((party) =>
      personalSection('introduction', {
        id,
        organisation_id: party.organisationId,
        asked_at: party.ask?.at,
        answer: party.answer === 'none' ? undefined : party.answer,
        answered_at: party.answeredAt,
        reason: party.declineReason,
        windows: party.windows.map(({ start, end }) => `${start}/${end}`),
        outcomes: party.outcomes.map(
          ({ day, outcome, at }) => `${day} ${outcome.met ? 'met' : 'not_met'} ${at}`,
        ),
      }),
    );

const steps = ({ id, history }: KeptIntroduction, personId: string): readonly PersonalSection[] =>
  history
    .filter(({ by }) => by.personId === personId)
    .map(({ at, action, code }) => personalSection('introduction_step', { id, action, code, at }));

async function* words(deps: Deps, personId: string): AsyncIterable<PersonalSection> {
  for (const { id, message, declines } of await wordsOf(deps, personId)) {
    if (message?.by === personId)
      yield personalSection('introduction_message', {
        id,
        fr: message.french,
        en: message.english,
        at: message.at,
      });
    for (const said of declines)
      if (said.personId === personId)
        yield personalSection('introduction_decline', {
          id,
          organisation_id: said.organisationId,
          words: said.words,
        });
  }
}

/** Of all introductions: what it did as campus staff, or before it left, is found by no index. */
async function* inIntroductions({ kept }: Deps, personId: string): AsyncIterable<PersonalSection> {
  for await (const page of allPages(kept.introductions, pageSize))
    for (const { document } of page) {
      yield* spokenFor(document, personId);
      yield* steps(document, personId);
    }
}

async function* inQueue({ kept }: Deps, personId: string): AsyncIterable<PersonalSection> {
  const acts = { index: 'latest', equals: ['campus'], limit: pageSize };
  for await (const page of queryPages(kept.acts, acts))
    for (const { document } of page)
      if (document.by === personId)
        yield personalSection('queue_act', {
          action: document.action,
          item: document.itemId,
          at: document.at,
        });
}

export async function* exportPersonal(
  deps: Deps,
  request: ExportPersonalRequest,
): AsyncIterable<PersonalSection> {
  const personId = readPersonalRequest(request);
  yield* inIntroductions(deps, personId);
  yield* words(deps, personId);
  yield* inQueue(deps, personId);
}

// What only the mesh itself makes, kept as it would keep it: a suggestion and an introduction between two organisations, a
// notice to a person, and the link of an e-mail to the same. Nothing is announced: nobody acts on any of it meanwhile.
import { fileIntroduction, introductions } from '../../services/brokering/kept/introductions.ts';
import { suggestions } from '../../services/matchmaking/kept/suggestions.ts';
import { fileSuggestion } from '../../services/matchmaking/suggestions/file-suggestion.ts';
import type { Side } from '../../services/matchmaking/suggestions/suggestion.ts';
import { notices } from '../../services/notifications/collections.ts';
import { mailSecret, mailSecrets } from '../../services/notifications/mail/mail-secrets.ts';
import { makeToken } from '../../services/notifications/mail/unsubscribe-token.ts';
import type { DocumentStore } from '../../services/platform/document-store/document-store.ts';
import { newId } from '../../services/platform/ids.ts';
import { anIntroduction } from '../makers/introductions.ts';

export interface Between {
  readonly organisationId: string;
  /** Of which nobody who asks is a member. */
  readonly thirdId: string;
  /** A member of the first. */
  readonly personId: string;
}

export interface KeptThings {
  readonly suggestion: string;
  readonly introduction: string;
  readonly notice: string;
  /** The token of the link. */
  readonly unsubscription: string;
}

const at = '2026-03-02T10:00:00.000Z';
const recorded = { at, by: 'service', requestId: 'request-1' };

const sideOf = (organisationId: string): Side => ({
  organisationId,
  gain: 0.5,
  features: {},
  stranger: false,
});

/** Of before there were rounds: members were told of it. */
const suggestionOf = (id: string, { organisationId, thirdId }: Between) => {
  const [a = '', b = ''] = [organisationId, thirdId].toSorted();
  return fileSuggestion({
    ...{ id, organisationIds: [a, b], state: 'proposed', rounds: [0], score: 0.5 },
    ...{
      added: false,
      explored: false,
      animatorsOnly: false,
      quotes: {},
      proposedAt: at,
      toldIn: 0,
      recorded,
    },
    sides: [sideOf(a), sideOf(b)],
    facts: {
      organisations: [
        { id: a, poles: [] },
        { id: b, poles: [] },
      ],
      matches: [],
      kinships: [],
    },
  });
};

export const keepThings = async (store: DocumentStore, between: Between): Promise<KeptThings> => {
  const { organisationId, thirdId, personId } = between;
  const [suggested, introduced, told, secrets] = await Promise.all([
    store.collection(suggestions),
    store.collection(introductions),
    store.collection(notices),
    store.collection(mailSecrets),
  ]);
  const [suggestion, introduction, notice] = [newId('sug'), newId('int'), newId('ntc')];
  const brought = anIntroduction({
    ...{ id: introduction, stage: 'introduced', organisationIds: [organisationId, thirdId] },
  });
  await suggested.put(suggestionOf(suggestion, between), { ifVersion: 0 });
  await introduced.put(fileIntroduction(brought, { request: 'test', recorded }), { ifVersion: 0 });
  const about = { kind: 'introduction', id: introduction } as const;
  const read = { id: notice, personId, kind: 'introduced', about, organisationId, at, unread: true } as const;
  await told.put(read, { ifVersion: 0 });
  const secret = await mailSecret({ mailSecrets: secrets, newId });
  return {
    ...{ suggestion, introduction, notice },
    unsubscription: makeToken(secret, { personId, kind: 'introduced' }),
  };
};

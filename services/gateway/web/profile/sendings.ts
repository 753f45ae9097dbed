// How each form is sent. What a form makes has the fields of the contract: the server says at which field it has not.
import { problemIn } from '../api/client.ts';
import {
  type CollaborationBody,
  deleteCollaborationsId,
  deleteStatementsId,
  deleteTextsId,
  type LimitsBody,
  patchCollaborationsId,
  patchOrganisationsId,
  patchStatementsId,
  patchTextsId,
  postCollaborations,
  postStatements,
  postTexts,
  putOrganisationsIdLimits,
  type StatementBody,
  type StatementKind,
  type TextBody,
} from '../api/generated.ts';
import type { Body } from './fields.ts';
import type { Sending } from './save-draft.ts';

const as = <T>(body: Body): T => body as T;

export const tagOf = (version: number): string => `"${version}"`;

export const organisationSending = (id: string): Sending => ({
  change: (patch, version) => patchOrganisationsId(id, patch, { ifMatch: tagOf(version) }),
});

export const statementSending = (organisation: string, kind: StatementKind, id = ''): Sending => ({
  create: (body, idempotencyKey) =>
    postStatements(as<StatementBody>({ ...body, organisation, kind }), { idempotencyKey }),
  change: (patch, version) => patchStatementsId(id, patch, { ifMatch: tagOf(version) }),
});

export const textSending = (id = ''): Sending => ({
  create: (body, idempotencyKey) => postTexts(as<TextBody>(body), { idempotencyKey }),
  change: (patch, version) => patchTextsId(id, patch, { ifMatch: tagOf(version) }),
});

export const collaborationSending = (id = ''): Sending => ({
  create: (body, idempotencyKey) => postCollaborations(as<CollaborationBody>(body), { idempotencyKey }),
  change: (patch, version) => patchCollaborationsId(id, patch, { ifMatch: tagOf(version) }),
});

/** Limits are put whole: what was not changed is sent as it was. */
export const limitsSending = (organisation: string, before: LimitsBody): Sending => ({
  change: (patch, version) =>
    putOrganisationsIdLimits(
      organisation,
      { ...before, ...as<Partial<LimitsBody>>(patch) },
      { ifMatch: tagOf(version) },
    ),
});

export type Removable = 'statements' | 'texts' | 'collaborations';

const removals = {
  statements: deleteStatementsId,
  texts: deleteTextsId,
  collaborations: deleteCollaborationsId,
} as const;

/** Only as it was seen: what somebody changed since stays. */
export const removeItem = (kind: Removable, id: string, version: number, isLeaving: boolean) =>
  removals[kind](id, { keepalive: isLeaving, headers: { 'If-Match': tagOf(version) } });

/** What stands, where something was refused because it is not what was seen. */
export const currentIn = (error: unknown): ({ readonly version: number } & object) | undefined => {
  const problem = problemIn(error);
  if (problem?.code !== 'conflict') return undefined;
  const current: unknown = problem.current;
  return typeof current === 'object' && current !== null && 'version' in current
    ? (current as { readonly version: number })
    : undefined;
};

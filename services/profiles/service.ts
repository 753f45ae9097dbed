// The profiles service: keeps what organisations and persons say of themselves, and tells the others.
import { randomUUID } from 'node:crypto';
import { PersonalServiceDefinition } from '../../proto/generated/passerelle/profiles/v1/personal.ts';
import { ProfilesServiceDefinition } from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { receiptGiven } from '../../proto/topics.ts';
import { served } from '../platform/rpc/rpc.ts';
import { leases } from '../platform/schedule/lease.ts';
import { define, type Platform } from '../platform/service.ts';
import { feedChunks, feedHeads, toldConsents, toldStates } from './changes/change-feed.ts';
import { idempotencyKeys, profileCollection, removals } from './collections.ts';
import { confirmEmail, dropNewEmail } from './confirm-email-api.ts';
import { findPersonsByEmail, getContact } from './contact-api.ts';
import { type Deps, dueKinds } from './deps.ts';
import { emittedEvents } from './emit-profile-changed.ts';
import { kindNames } from './kinds.ts';
import { listChanges } from './list-changes-api.ts';
import { mergeOrganisation } from './merge-organisation-api.ts';
import { onConsentChanged } from './on-consent-changed.ts';
import { onOrganisationChanged } from './on-organisation-changed.ts';
import { dueWork } from './on-profile-due.ts';
import { onReceiptGiven } from './on-receipt-given.ts';
import { onStatementChanged } from './on-statement-changed.ts';
import { onTextChanged } from './on-text-changed.ts';
import { putProfile } from './put-profile-api.ts';
import { getProfile, getProfiles, listProfiles } from './read-profile-api.ts';
import { listReceipts, listRemovals } from './receipts-api.ts';
import { deleteProfile } from './remove-profile-api.ts';
import { exportPersonal } from './tell-personal-api.ts';

const open = async (platform: Platform): Promise<Deps> => {
  const opened = await Promise.all(
    kindNames.map(async (kind) => [kind, await platform.collection(profileCollection(kind))] as const),
  );
  return {
    profiles: Object.fromEntries(opened) as unknown as Deps['profiles'],
    idempotencyKeys: await platform.collection(idempotencyKeys),
    removals: await platform.collection(removals),
    administration: {
      turn: Promise.resolve(),
      leases: await platform.collection(leases),
      holder: randomUUID(),
    },
    feed: {
      heads: await platform.collection(feedHeads),
      chunks: await platform.collection(feedChunks),
      told: await platform.collection(toldStates),
      consents: await platform.collection(toldConsents),
      turns: new Map(),
    },
    schedule: platform.schedule,
    clock: platform.clock,
    newId: platform.newId,
  };
};

export const profiles = define<Deps>({
  name: 'profiles',
  open,
  collections: [
    ...kindNames.map((kind) => profileCollection(kind)),
    ...[idempotencyKeys, removals, feedHeads, feedChunks, toldStates, toldConsents],
  ],
  consumes: [onReceiptGiven, onOrganisationChanged, onStatementChanged, onTextChanged, onConsentChanged],
  emits: [...emittedEvents, receiptGiven],
  serves: (deps) => [
    served(ProfilesServiceDefinition, {
      getProfile: (request) => getProfile(deps, request),
      getProfiles: (request) => getProfiles(deps, request),
      listProfiles: (request) => listProfiles(deps, request),
      putProfile: (request, call) => putProfile(deps, request, call),
      deleteProfile: (request, call) => deleteProfile(deps, request, call),
      mergeOrganisation: (request, call) => mergeOrganisation(deps, request, call),
      listReceipts: (request) => listReceipts(deps, request),
      listRemovals: (request) => listRemovals(deps, request),
      listChanges: (request) => listChanges(deps, request),
      getContact: (request) => getContact(deps, request),
      findPersonsByEmail: (request) => findPersonsByEmail(deps, request),
      confirmEmail: (request, call) => confirmEmail(deps, request, call),
      dropNewEmail: (request, call) => dropNewEmail(deps, request, call),
    }),
    served(PersonalServiceDefinition, { exportPersonal: (request) => exportPersonal(deps, request) }),
  ],
  due: dueWork,
  start: async ({ schedule, clock }) => {
    for (const kind of [dueKinds.forgetIdempotencyKeys, dueKinds.forgetChanges, dueKinds.forgetNewAddresses])
      if (!(await schedule.dueAt(kind, 'all'))) await schedule.set(kind, 'all', clock());
  },
});

// Tells animators what is theirs to look at: a webhook that was paused, an address that mail does not reach. They are told
// as the members of an organisation are, of one that stands for the campus.
import type { Deps } from '../deps.ts';
import { tellMembers } from '../keep-tellings.ts';
import type { SilentAddress } from '../mail/silent-addresses.ts';
import { type About, campusStaff, type Telling } from '../notice.ts';
import type { Webhook } from '../webhooks/webhook.ts';

type StaffDeps = Pick<Deps, 'webhooks' | 'addresses'>;

const ofPaused = ({ id, paused }: Webhook): readonly Telling[] =>
  // Who asked for it knows; whose key is over is known to who looks after keys.
  paused?.because === 'failing' || paused?.because === 'gone'
    ? [
        {
          about: { kind: 'webhook', id },
          kind: 'webhook_paused',
          cause: ['webhook_paused', id, paused.at],
          organisationIds: [campusStaff],
          at: paused.at,
        },
      ]
    : [];

const ofSilent = ({ id, since }: SilentAddress): readonly Telling[] => [
  {
    about: { kind: 'address', id },
    kind: 'address_unreachable',
    cause: ['address_unreachable', id, since],
    organisationIds: [campusStaff],
    at: since,
  },
];

/** What there is to tell animators of it now; undefined where it is nothing of theirs. */
export const tellingsForStaff = async (
  { webhooks, addresses }: StaffDeps,
  { kind, id }: About,
): Promise<readonly Telling[] | undefined> => {
  if (kind === 'webhook') {
    const found = await webhooks.get(id);
    return found ? ofPaused(found.document) : [];
  }
  if (kind !== 'address') return undefined;
  const found = await addresses.get(id);
  return found ? ofSilent(found.document) : [];
};

/** Each once, whatever comes again. */
export const tellStaff = async (deps: Deps, about: About): Promise<void> =>
  tellMembers(deps, (await tellingsForStaff(deps, about)) ?? []);

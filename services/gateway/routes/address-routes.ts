// A person's new address: the link that shows it to be theirs, the use of it, and what is not to come of it.
import { comeAgain } from '../door/refuse-too-many.ts';
import { refuse, refuseFor } from '../problems/refusal.ts';
import { find } from '../profiles/write-profile.ts';
import { type EdgeRequest, empty, type Route, route, valueOr } from '../route.ts';
import { shownAddressBody } from '../schemas/session.ts';
import { endFormerAddress } from '../sign-in/end-former-address.ts';
import { lookAtLink, useLink } from '../sign-in/keep-sign-ins.ts';

const ofPerson = {
  tag: 'sign-in',
  action: 'show-address',
  answer: { status: 204, media: 'none' },
  find: (request: EdgeRequest) => find('person', request.part('id'), request),
  about: ({ id }: { readonly id: string }) => ({ personId: id }),
} as const;

/** Whoever acts for somebody shows nothing of that person's mailbox. */
const refuseOthers = (id: string, { session }: Pick<EdgeRequest, 'session'>): void => {
  if (session?.personId !== id) refuseFor('acting-for-others', 'forbidden');
};

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const askRoute = route({
  ...ofPerson,
  method: 'POST',
  path: '/v1/persons/{id}/new-email/link',
  summary: 'Sends the link that shows a new address to be the asker’s, there',
  handle: async ({ id, json }, request) => {
    refuseOthers(id, request);
    const { edge, actor, call } = request;
    const address = textOf(json['new_email']);
    if (address === undefined) return refuseFor('no-new-email', 'conflict', { status: 409 });
    const { requestId } = call;
    const wait = await edge.door.addresses.ask({ personId: id, address, locale: actor.locale, requestId });
    return wait ? comeAgain('too-many-links', wait.waitS) : empty;
  },
});

const notGood = (): never => refuseFor('address-link-over', 'invalid');

const showRoute = route({
  ...ofPerson,
  method: 'POST',
  path: '/v1/persons/{id}/new-email/shown',
  summary:
    'Makes the new address of who has the link and is signed in the one that counts; the link is good once',
  body: shownAddressBody,
  handle: async ({ id }, request) => {
    refuseOthers(id, request);
    const { edge, body, actor } = request;
    const { door } = edge;
    const link = await lookAtLink(door, body.token);
    // Not used up by who happened to get it: whose it is may still.
    if (link?.address === undefined || link.personId !== id) return notGood();
    if (!(await useLink(door, body.token))) return notGood();
    const shown = await edge.profiles.confirmEmail(id, link.address, request);
    if (!shown.ok && shown.fault.code === 'not-found') return notGood();
    if (!shown.ok && shown.fault.code === 'duplicate') return refuseFor('address-of-another', 'duplicate');
    if (!shown.ok) return refuse(shown.fault);
    await endFormerAddress({ personId: id, former: shown.value, locale: actor.locale }, request);
    return empty;
  },
});

const dropRoute = route({
  ...ofPerson,
  method: 'DELETE',
  path: '/v1/persons/{id}/new-email',
  summary: 'Drops the new address: the present one stays',
  handle: async ({ id }, request) => {
    valueOr(await request.edge.profiles.dropNewEmail(id, request));
    return empty;
  },
});

export const addressRoutes: readonly Route[] = [askRoute, showRoute, dropRoute];

// Whom a call fits, and consortia that could answer it. For animators.
import { idInPath, theCall } from '../calls/find-call.ts';
import { nameOrganisations } from '../calls/name-organisations.ts';
import { organisationsIn, showConsortia, showFits } from '../calls/show-consortia.ts';
import { idsOfOrganisations } from '../profiles/ids-of-organisations.ts';
import { json, type Route, route, valueOr } from '../route.ts';
import { consortia, consortiaBody, fits } from '../schemas/consortium.ts';

const curate = { action: 'curate', tag: 'calls', about: () => ({}) } as const;

const fitsRoute = route({
  ...curate,
  method: 'GET',
  path: '/v1/calls/{id}/fits',
  summary: 'Whom a call fits, best first, at most 200',
  answer: { status: 200, media: 'application/json', schema: fits },
  find: ({ edge }) => edge.calls,
  handle: async (calls, request) => {
    const found = valueOr(await calls.fits(await idInPath(request), request));
    const organisation = await nameOrganisations(
      found.fits.map((one) => one.organisation),
      request,
    );
    const shown = { requirements: [], sentences: request.sentences, organisation };
    return json({
      items: showFits(found.fits, shown),
      next: null,
      ...(found.at === undefined ? {} : { fitted_at: found.at }),
    });
  },
});

const consortiaRoute = route({
  ...curate,
  method: 'POST',
  path: '/v1/calls/{id}/consortia',
  summary: 'Consortia that could answer a call, what each covers and why each partner is in',
  asks: true,
  body: consortiaBody,
  answer: { status: 200, media: 'application/json', schema: consortia },
  find: ({ edge }) => edge.calls,
  handle: async (calls, request) => {
    const { pinned = [], removed = [], before = [] } = request.body;
    const call = await theCall(request);
    const asked = {
      id: call.id,
      pinned: await idsOfOrganisations(pinned, request, 'pinned'),
      removed: await idsOfOrganisations(removed, request, 'removed'),
      before: await idsOfOrganisations(before, request, 'before'),
    };
    const found = valueOr(await calls.consortia(asked, request));
    const organisation = await nameOrganisations(organisationsIn(found), request);
    const { requirements } = call;
    return json(showConsortia(found, { requirements, sentences: request.sentences, organisation }));
  },
});

export const consortiumRoutes: readonly Route[] = [fitsRoute, consortiaRoute];

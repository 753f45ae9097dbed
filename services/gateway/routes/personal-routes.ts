// What is kept of a person, for that person to read and keep; and what erasing it would do.
import { prefers } from '../http/prefers-media.ts';
import { organisationsWithoutOwner } from '../personal/foresee-erasure.ts';
import { showPersonal } from '../personal/show-personal.ts';
import { writePersonalPage } from '../personal/write-personal-page.ts';
import { find } from '../profiles/write-profile.ts';
import { json, type Route, route } from '../route.ts';
import { erasure, personalData } from '../schemas/personal.ts';

const dataRoute = route({
  method: 'GET',
  path: '/v1/persons/{id}/data',
  action: 'export-personal',
  tag: 'persons',
  summary: 'All that is kept of a person, from every service; as one readable page where HTML is asked for',
  long: true,
  answer: { status: 200, media: 'application/json', also: 'text/html', schema: personalData },
  find: (request) => find('person', request.part('id'), request),
  about: ({ id }) => ({ personId: id }),
  handle: async ({ id }, request) => {
    const { edge, accept, sentences } = request;
    const data = await edge.personal.gather(id, request);
    if (!prefers(accept, 'text/html')) return json(showPersonal(data, sentences.personal));
    const text = writePersonalPage(data, { said: sentences.personal, language: sentences.language });
    return { kind: 'text', media: 'text/html', text, file: 'passerelle.html' };
  },
});

const erasureRoute = route({
  method: 'GET',
  path: '/v1/persons/{id}/erasure',
  action: 'erase-personal',
  tag: 'persons',
  summary: 'What removing a person would do: organisations that would have no owner any more',
  answer: { status: 200, media: 'application/json', schema: erasure },
  find: (request) => find('person', request.part('id'), request),
  about: ({ id }) => ({ personId: id }),
  handle: async ({ id }, request) =>
    json({
      person: id,
      without_owner: await organisationsWithoutOwner(id, request),
      receipts: `/v1/receipts/${id}`,
    }),
});

export const personalRoutes: readonly Route[] = [dataRoute, erasureRoute];

// How a person's notices are sent, and what the next digest would hold; for the person and for campus staff.
import { refuseStale } from '../change-versioned.ts';
import { matches } from '../http/entity-tags.ts';
import type { ChosenPreferences, Preferences } from '../preferences-api.ts';
import type { Json } from '../profiles/kinds.ts';
import { find } from '../profiles/write-profile.ts';
import { type EdgeRequest, json, type Route, route, valueOr } from '../route.ts';
import { nextDigest, preferences, preferencesBody } from '../schemas/preferences.ts';
import { showNotice } from './notice-routes.ts';

const declared = {
  path: '/v1/persons/{id}/notification-preferences',
  tag: 'notices',
  answer: { status: 200, media: 'application/json', schema: preferences, tagged: true },
} as const;

const findPerson = (request: EdgeRequest) => find('person', request.part('id'), request);

const showFor =
  (timeZone: unknown) =>
  (of: Preferences): Json => ({
    person: of.person,
    version: of.version,
    email: of.email,
    digest: of.digest,
    ...(of.quietHours === undefined ? {} : { quiet_hours: of.quietHours }),
    weekdays_off: of.weekdaysOff,
    days_off: of.daysOff,
    most_a_day: of.mostADay,
    time_zone: timeZone,
  });

const getRoute = route({
  ...declared,
  method: 'GET',
  action: 'read-personal',
  summary: 'How a person’s notices are sent by e-mail: kinds, digests, quiet hours, days off',
  find: findPerson,
  about: ({ id }) => ({ personId: id }),
  handle: async ({ id, json: person }, request) => {
    const of = valueOr(await request.edge.preferences.get(id, request));
    return json(showFor(person['time_zone'])(of), { version: of.version });
  },
});

const putRoute = route({
  ...declared,
  method: 'PUT',
  action: 'write-personal',
  summary: 'Chooses it, whole; counts for what waits already, too',
  body: preferencesBody,
  find: findPerson,
  about: ({ id }) => ({ personId: id }),
  handle: async ({ id, json: person }, request) => {
    const { body, ifMatch, edge } = request;
    const chosen: ChosenPreferences = {
      email: body.email,
      digest: body.digest,
      quietHours: body.quiet_hours,
      weekdaysOff: body.weekdays_off,
      daysOff: body.days_off,
      mostADay: body.most_a_day,
    };
    const about = { subject: 'preferences', subjectId: id, show: showFor(person['time_zone']) } as const;
    const isNamed = ifMatch !== undefined && ifMatch !== 'any';
    const looked = isNamed ? valueOr(await edge.preferences.get(id, request)) : undefined;
    if (looked && !matches(ifMatch, looked.version)) return refuseStale(looked, about);
    const put = await edge.preferences.put(id, chosen, looked?.version, request);
    if (put.ok || put.fault.code !== 'conflict') {
      const of = valueOr(put);
      return json(about.show(of), { version: of.version });
    }
    // Another was quicker: without a condition that is no failed one.
    const current = valueOr(await edge.preferences.get(id, request));
    return refuseStale(current, about, isNamed ? {} : { status: 409 });
  },
});

const digestRoute = route({
  method: 'GET',
  path: '/v1/persons/{id}/next-digest',
  action: 'read-personal',
  tag: 'notices',
  summary: 'What a person’s next digest would hold, and when it is sent',
  answer: { status: 200, media: 'application/json', schema: nextDigest },
  find: findPerson,
  about: ({ id }) => ({ personId: id }),
  handle: async ({ id }, request) => {
    const { at, notices } = valueOr(await request.edge.preferences.nextDigest(id, request));
    return json({ at, notices: notices.map((one) => showNotice(one, request.sentences)) });
  },
});

export const preferencesRoutes: readonly Route[] = [getRoute, putRoute, digestRoute];

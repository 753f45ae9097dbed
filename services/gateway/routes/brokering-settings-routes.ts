// What holds for all introductions, for animators; and whether an organisation wants its own looked at first.
import { isDeepStrictEqual } from 'node:util';
import type { BrokeringSettings, ReviewWish } from '../brokering-settings-api.ts';
import { changeVersioned, refuseStale } from '../change-versioned.ts';
import { matches } from '../http/entity-tags.ts';
import { refuseFields } from '../problems/refusal.ts';
import { violationsOf } from '../problems/violations-of-issues.ts';
import type { Json } from '../profiles/kinds.ts';
import { mergePatch } from '../profiles/merge-patch.ts';
import { find } from '../profiles/write-profile.ts';
import { type EdgeRequest, json, type Route, route, valueOr } from '../route.ts';
import {
  brokeringSettings,
  brokeringSettingsBody,
  brokeringSettingsPatch,
  reviewWish,
  reviewWishBody,
} from '../schemas/brokering-settings.ts';

const settingsDeclared = {
  path: '/v1/brokering/settings',
  action: 'curate',
  tag: 'settings',
  about: () => ({}),
  answer: { status: 200, media: 'application/json', schema: brokeringSettings, tagged: true },
} as const;

const show = (of: BrokeringSettings): Json => ({
  version: of.version,
  review_all: of.reviewAll,
  answer_days: of.answerDays,
  remind_after_days: of.remindAfterDays,
  most_open: of.mostOpen,
  hold_seconds: of.holdSeconds,
});

const read = async (request: EdgeRequest) => valueOr(await request.edge.brokeringSettings.get(request));

/** The settings once they are patched; refused with every field at fault. */
const patched = (current: BrokeringSettings, patch: unknown): BrokeringSettings => {
  const { version: _, ...standing } = show(current);
  const body = mergePatch(standing, patch);
  const checked = brokeringSettingsBody.safeParse(body);
  if (!checked.success) return refuseFields(violationsOf(checked.error, body), 'body');
  const { review_all, answer_days, remind_after_days, most_open, hold_seconds } = checked.data;
  return {
    version: current.version,
    reviewAll: review_all,
    answerDays: answer_days,
    remindAfterDays: remind_after_days,
    mostOpen: most_open,
    holdSeconds: hold_seconds,
  };
};

const settingsRoutes: readonly Route[] = [
  route({
    ...settingsDeclared,
    method: 'GET',
    summary: 'How long parties have to answer, who is reminded when, how many requests each may have',
    find: ({ edge }) => edge,
    handle: async (_, request) => {
      const of = await read(request);
      return json(show(of), { version: of.version });
    },
  }),
  route({
    ...settingsDeclared,
    method: 'PATCH',
    summary: 'Changes them by a merge patch (RFC 7396); deadlines that are set already stay as they are',
    body: brokeringSettingsPatch,
    find: ({ edge }) => edge.brokeringSettings,
    handle: (settings, request) =>
      changeVersioned(request, {
        subject: 'settings',
        read: () => read(request),
        show,
        write: async (current) => {
          const next = patched(current, request.body);
          if (isDeepStrictEqual(next, current)) return { ok: true, value: current };
          return settings.put(next, request);
        },
      }),
  }),
];

const wishDeclared = {
  path: '/v1/organisations/{id}/review-wish',
  tag: 'introductions',
  answer: { status: 200, media: 'application/json', schema: reviewWish, tagged: true },
} as const;

const showWish = ({ organisation, version, review }: ReviewWish): Json => ({ organisation, version, review });
const wishReply = (of: ReviewWish) => json(showWish(of), { version: of.version });

const wishRoutes: readonly Route[] = [
  route({
    ...wishDeclared,
    method: 'GET',
    action: 'read-hidden',
    summary: 'Whether an organisation wants its introductions looked at first',
    find: (request) => find('organisation', request.part('id'), request),
    about: ({ id }) => ({ owners: [id] }),
    handle: async ({ id }, request) =>
      wishReply(valueOr(await request.edge.brokeringSettings.reviewWish(id, request))),
  }),
  route({
    ...wishDeclared,
    method: 'PUT',
    action: 'write',
    summary: 'Says whether it does; counts for introductions that are opened or go on from now on',
    body: reviewWishBody,
    find: (request) => find('organisation', request.part('id'), request),
    about: ({ id }) => ({ owners: [id] }),
    handle: async ({ id }, request) => {
      const { brokeringSettings: settings } = request.edge;
      const { ifMatch, body } = request;
      const isNamed = ifMatch !== undefined && ifMatch !== 'any';
      const about = { subject: 'review wish', subjectId: id, show: showWish } as const;
      const looked = isNamed ? valueOr(await settings.reviewWish(id, request)) : undefined;
      if (looked && !matches(ifMatch, looked.version)) return refuseStale(looked, about);
      const put = await settings.putReviewWish(id, body.review, looked?.version, request);
      if (put.ok || put.fault.code !== 'conflict') return wishReply(valueOr(put));
      // Another was quicker: without a condition that is no failed one.
      const current = valueOr(await settings.reviewWish(id, request));
      return refuseStale(current, about, isNamed ? {} : { status: 409 });
    },
  }),
];

export const brokeringSettingsRoutes: readonly Route[] = [...settingsRoutes, ...wishRoutes];

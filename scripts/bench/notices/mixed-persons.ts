// Persons of several zones who chose differently, and things to tell them.
import type { Member, NoticeKind, Telling } from '../../../services/notifications/notice.ts';
import { noticeKinds } from '../../../services/notifications/notice.ts';
import { type Preferences, usualPreferences } from '../../../services/notifications/plan/preferences.ts';

const zones = ['Europe/Paris', 'Europe/Paris', 'America/Toronto', 'Asia/Kolkata', 'Pacific/Auckland'];

export const mixedZone = (nth: number): string => zones[nth % zones.length] ?? 'Europe/Paris';

/** Undefined: as usual. None wants nothing, so that everything has to be planned. */
export const mixedPreferences = (id: string, nth: number): Preferences | undefined => {
  const usual = usualPreferences(id);
  switch (nth % 6) {
    case 0:
      return { ...usual, digest: { weekday: 'monday', hour: 9 } };
    case 1:
      return { ...usual, mostADay: 1 };
    case 2:
      return { ...usual, email: Object.fromEntries(noticeKinds.map((kind) => [kind, 'at_once'])) };
    case 3:
      return { ...usual, weekdaysOff: ['tuesday'], daysOff: [{ from: '2027-06-14', to: '2027-06-18' }] };
    default:
      return undefined;
  }
};

const kinds: readonly NoticeKind[] = ['new_suggestion', 'introduction_offered', 'call_fits', 'meeting_set'];

/** To so many persons, each of them told about as often as every other. */
export const somethingToTell = (
  nth: number,
  ids: readonly string[],
  { count, at }: { readonly count: number; readonly at: string },
): { readonly telling: Telling; readonly members: readonly Member[] } => {
  const organisationId = `org_${nth}`;
  const about = { kind: 'introduction', id: `int_${nth}` } as const;
  const members = Array.from({ length: count }, (_, place) => {
    const personId = ids[(nth * count + place) % ids.length] ?? '';
    return { id: `mbr_${personId}_${nth}`, personId, organisationId, since: '2027-01-01T00:00:00.000Z' };
  });
  const kind = kinds[nth % kinds.length] ?? 'new_suggestion';
  return {
    telling: { about, kind, cause: ['bench', about.id], organisationIds: [organisationId], at },
    members,
  };
};

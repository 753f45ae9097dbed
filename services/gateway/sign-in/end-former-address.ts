// What comes of an address that is somebody's no more, whoever changed it: links that are on their way to it sign nobody in,
// and its reader is told, so that no address is changed behind a person's back.
import type { Locale } from '../../platform/access/actor.ts';
import type { EdgeRequest } from '../route.ts';
import { forgetLinksOf } from './keep-sign-ins.ts';

interface Ended {
  readonly personId: string;
  /** Absent: there was none. */
  readonly former: string | undefined;
  readonly locale: Locale;
}

export const endFormerAddress = async (
  { personId, former, locale }: Ended,
  { edge: { door }, call: { requestId } }: Pick<EdgeRequest, 'edge' | 'call'>,
): Promise<void> => {
  await forgetLinksOf(door, personId);
  if (former !== undefined) door.addresses.tellFormer({ personId, address: former, locale, requestId });
};

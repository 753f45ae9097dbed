// Where a message about an introduction or a call leads. Pure.
import type { Notice } from '../api/generated.ts';

type About = Pick<Notice, 'introduction' | 'call' | 'organisation'>;

/** Undefined for what this release has no page for; `isOwn`: it is about the organisation that its reader speaks for. */
export const noticeAddress = (
  { introduction, call, organisation }: About,
  isOwn: boolean,
): string | undefined => {
  const forOrganisation = isOwn ? '' : `?organisation=${encodeURIComponent(organisation)}`;
  if (introduction !== undefined)
    return `/introductions/${encodeURIComponent(introduction)}${forOrganisation}`;
  return call === undefined ? undefined : `/calls/${encodeURIComponent(call)}${forOrganisation}`;
};

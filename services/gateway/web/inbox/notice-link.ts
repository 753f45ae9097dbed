// Where a message leads that is not about a suggestion, and what the way there is called. Pure.
import type { Notice } from '../api/generated.ts';
import { organisationAddress, pagePaths, webhookAddress } from '../shell/pages.ts';

type About = Pick<
  Notice,
  'asked_for' | 'introduction' | 'call' | 'statement' | 'organisation' | 'webhook' | 'unreachable'
>;

export interface NoticeLink {
  readonly to: 'introduction' | 'call' | 'profile' | 'consents' | 'webhook' | 'addresses';
  readonly href: string;
}

/** Of another organisation than the one that its reader speaks for there is only the page that everybody sees. */
const profileLink = ({ asked_for, statement, organisation }: About, isOwn: boolean): NoticeLink => {
  if (!isOwn && organisation !== undefined) return { to: 'profile', href: organisationAddress(organisation) };
  if (asked_for === 'contact_asked') return { to: 'consents', href: `${pagePaths.profile}#consent` };
  const edit = statement === undefined ? '' : `?edit=${encodeURIComponent(statement)}`;
  return { to: 'profile', href: `${pagePaths.profile}${edit}` };
};

/** Undefined for what this release has no page for; `isOwn`: it is about the organisation that its reader speaks for. */
export const noticeLink = (of: About, isOwn: boolean): NoticeLink | undefined => {
  const { asked_for, introduction, call, organisation, webhook, unreachable } = of;
  if (webhook !== undefined) return { to: 'webhook', href: webhookAddress(webhook) };
  if (unreachable !== undefined) return { to: 'addresses', href: pagePaths.mail };
  const forOrganisation =
    isOwn || organisation === undefined ? '' : `?organisation=${encodeURIComponent(organisation)}`;
  // What is asked for is not on the introduction's page.
  if (introduction !== undefined && asked_for !== 'contact_asked')
    return {
      to: 'introduction',
      href: `/introductions/${encodeURIComponent(introduction)}${forOrganisation}`,
    };
  if (call !== undefined) return { to: 'call', href: `/calls/${encodeURIComponent(call)}${forOrganisation}` };
  return asked_for === undefined ? undefined : profileLink(of, isOwn);
};

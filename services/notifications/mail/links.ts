// Where in the web app what an e-mail tells is looked at.
import type { About, Asks } from '../notice.ts';

export interface Linked {
  readonly about: About;
  readonly asks?: Asks;
  /** The reader's own, which the page is to be seen for. */
  readonly organisationId: string;
}

const part = encodeURIComponent;

const askedPath = ({ code, introductionId, statementId }: Asks, forOrganisation: string): string => {
  if (code === 'contact_asked') return '/profile#consent';
  if (introductionId !== undefined) return `/introductions/${part(introductionId)}${forOrganisation}`;
  return statementId === undefined ? '/profile' : `/profile?edit=${part(statementId)}`;
};

const pathOf = ({ about, asks, organisationId }: Linked): string => {
  const forOrganisation = `?organisation=${part(organisationId)}`;
  switch (about.kind) {
    case 'suggestion':
      return '/';
    case 'introduction':
      return `/introductions/${part(about.id)}${forOrganisation}`;
    case 'call':
      return `/calls/${part(about.id)}${forOrganisation}`;
    case 'webhook':
      return `/administration/webhooks/${part(about.id)}`;
    case 'address':
      return '/administration/mail';
    case 'prompt':
      return asks ? askedPath(asks, forOrganisation) : '/profile';
  }
};

export const linkTo = (publicUrl: string, of: Linked): string => `${publicUrl}${pathOf(of)}`;
export const inboxLink = (publicUrl: string): string => `${publicUrl}/inbox`;
export const preferencesLink = (publicUrl: string): string => `${publicUrl}/account/notices`;
export const unsubscribeLink = (publicUrl: string, token: string): string =>
  `${publicUrl}/v1/unsubscribe/${token}`;

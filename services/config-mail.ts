// The settings of e-mails: which server carries them, whom they come from, and where their links lead.
import type { Setting } from './config-setting.ts';

export interface MailConfig {
  /** Where people reach the web app, without a slash at its end; absent: on this machine. */
  readonly publicUrl?: string;
  readonly mail?: {
    /** Holds a password. */
    readonly smtpUrl?: string;
    /** `a@b`, or `Name <a@b>`. */
    readonly from?: string;
    readonly unsubscribeAddress?: string;
  };
}

export const mailSettings: readonly Setting[] = [
  {
    name: 'PUBLIC_URL',
    meaning:
      'where people reach the web app, for the links of e-mails: in the mesh for notifications and the gateway; on this machine when left out',
    shape: /^(https:\/\/[\w.-]+(:\d{1,5})?|http:\/\/(127\.0\.0\.1|localhost)(:\d{1,5})?)\/?$/,
    cure: 'give https://host, without a path; http:// on this machine only',
  },
  {
    name: 'SMTP_URL',
    meaning:
      'mail server, smtp://user:password@host:port, or smtps:// where TLS comes first; without one, e-mails stay on this machine, at /mailbox where nobody else reaches it, and the mesh sends none, nor links to sign in',
    shape: /^smtps?:\/\/([^\s:@/]+(:[^\s:@/]*)?@)?[\w.-]+(:\d{1,5})?\/?$/,
    cure: 'give smtp://user:password@host:port, with what is no letter or digit in the name or password percent-encoded',
    secret: true,
  },
  {
    name: 'MAIL_FROM',
    meaning: 'address that e-mails come from, with or without a name: Passerelle <passerelle@campus.example>',
    shape: /^([\w.+-]{1,64}@[\w.-]{1,255}|[^<>@"\p{Cc}]{1,80} <[\w.+-]{1,64}@[\w.-]{1,255}>)$/u,
    cure: 'give an address, or a name and <an address>',
  },
  {
    name: 'MAIL_UNSUBSCRIBE',
    meaning: 'address where somebody reads what is written to stop e-mails, besides the link that each has',
    shape: /^[\w.+-]{1,64}@[\w.-]{1,255}$/,
    cure: 'give an address',
  },
];

export const mailFaults = (values: ReadonlyMap<string, string>): readonly string[] =>
  values.has('SMTP_URL')
    ? ['MAIL_FROM', 'PUBLIC_URL']
        .filter((name) => !values.has(name))
        .map((name) => `${name} is missing: e-mails that leave this machine need it, or leave SMTP_URL out.`)
    : [];

export const mailConfigOf = (values: ReadonlyMap<string, string>): MailConfig => {
  const [smtpUrl, from, unsubscribeAddress, publicUrl] = [
    'SMTP_URL',
    'MAIL_FROM',
    'MAIL_UNSUBSCRIBE',
    'PUBLIC_URL',
  ].map((name) => values.get(name));
  const mail = {
    ...(smtpUrl === undefined ? {} : { smtpUrl }),
    ...(from === undefined ? {} : { from }),
    ...(unsubscribeAddress === undefined ? {} : { unsubscribeAddress }),
  };
  return {
    ...(publicUrl === undefined ? {} : { publicUrl: publicUrl.replace(/\/$/, '') }),
    ...(Object.keys(mail).length === 0 ? {} : { mail }),
  };
};

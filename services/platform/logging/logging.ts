// The log: readable on a terminal, JSON otherwise. Personal data never gets in; what slips through is blotted out.
import { type Logger, pino, stdTimeFunctions } from 'pino';
import { pinoPretty } from './pretty.ts';

/** Fields that may hold a name, a contact, somebody's words or what lets somebody in, wherever they turn up. */
const personal = [
  'name',
  'given_name',
  'givenName',
  'family_name',
  'familyName',
  'email',
  'new_email',
  'newEmail',
  'formerEmail',
  'phone',
  'text',
  'words',
  'description',
  'authorization',
  'cookie',
  'password',
  'secret',
];

const censored = personal.flatMap((field) => [field, `*.${field}`, `*.*.${field}`, `*.*.*.${field}`]);

/** On a terminal warnings and errors only, unless asked for more. */
export const openLog = ({ level, terminal }: { level: string | undefined; terminal: boolean }): Logger =>
  pino(
    {
      level: level ?? (terminal ? 'warn' : 'info'),
      timestamp: stdTimeFunctions.isoTime,
      base: {},
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: censored, censor: '[personal]' },
    },
    terminal ? pinoPretty() : process.stderr,
  );

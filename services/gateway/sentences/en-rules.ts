// The English catalogue's sentences on fields that break a rule.
import type { ViolationRule } from '../../platform/faults/fault.ts';
import type { AtFault, RuleSentences, Sentences } from './sentences.ts';

const is = ({ value }: AtFault): string => (value === '' ? '' : ` is ${value}, which`);
const valued = ({ field, value }: AtFault): string => (value === '' ? field : `${field} (${value})`);
const range = ({ min, max }: AtFault['parameters']): string => (min && max ? ` from ${min} to ${max}` : '');
const inRange = (of: AtFault['parameters']): boolean => of['expected'] !== undefined && range(of) !== '';
const count = (number: string | undefined, one: string): string =>
  `${number} ${one}${number === '1' ? '' : 's'}`;
const giveOnce = (of: AtFault['parameters']): string =>
  of['as'] === 'list' ? 'Give it once, its values separated by commas.' : 'Give it once.';
const isNumber = ({ parameters }: AtFault): boolean => parameters['as'] === 'number';
const isTime = ({ parameters }: AtFault): boolean => ['instant', 'day'].includes(parameters['as'] ?? '');
const isInstant = ({ parameters }: AtFault): boolean => parameters['as'] === 'instant';

export const rules: Readonly<Record<ViolationRule, RuleSentences>> = {
  required: {
    message: ({ named }) => `${named} is missing.`,
    cure: ({ field, parameters }) => `Give ${parameters['expected'] ?? `${field} a value`}.`,
  },
  'unknown-field': {
    message: ({ field, where }) =>
      where === 'query'
        ? `There is no parameter ${field} here.`
        : `There is no field ${field} here, or it cannot be changed.`,
    cure: ({ field }) => `Leave ${field} out, or correct its name.`,
  },
  'wrong-type': {
    message: (v) =>
      v.parameters['received']
        ? `${v.named} is ${v.parameters['received']}, not ${v.parameters['expected']}.`
        : `${v.named}${is(v)} is not of the right type.`,
    cure: ({ parameters }) => `Give ${parameters['expected'] ?? 'a value of the right type'}.`,
  },
  malformed: {
    message: (v) =>
      `${v.named}${is(v)} is not ${inRange(v.parameters) ? `${v.parameters['expected']}${range(v.parameters)}` : 'well formed'}.`,
    cure: ({ parameters }) =>
      `Give ${parameters['expected'] ?? 'a value of the right form'}${range(parameters)}.`,
  },
  'not-one-of': {
    message: (v) => `${v.named}${is(v)} is not a permitted value.`,
    cure: ({ parameters }) => `Choose one of: ${parameters['allowed'] ?? ''}.`,
  },
  'too-short': {
    message: ({ named, parameters }) => `${named} has fewer than ${count(parameters['min'], 'character')}.`,
    cure: ({ parameters }) => `Write ${count(parameters['min'], 'character')} at least.`,
  },
  'too-long': {
    message: ({ named, parameters }) => `${named} has more than ${count(parameters['max'], 'character')}.`,
    cure: ({ parameters }) => `Shorten it to ${count(parameters['max'], 'character')}.`,
  },
  'too-small': {
    message: (v) => `${v.named}${is(v)} is below ${v.parameters['min']}.`,
    cure: ({ parameters }) => `Give ${parameters['min']} or more.`,
  },
  'too-big': {
    message: (v) => `${v.named}${is(v)} is ${isTime(v) ? 'after' : 'above'} ${v.parameters['max']}.`,
    cure: (v) => `Give ${v.parameters['max']} or ${isTime(v) ? 'earlier' : 'less'}.`,
  },
  'too-many': {
    message: ({ named, where, parameters }) =>
      where === 'query'
        ? `${named} is given more than once.`
        : `${named} has more than ${count(parameters['max'], 'item')}.`,
    cure: ({ where, parameters }) =>
      where === 'query' ? giveOnce(parameters) : `Keep ${parameters['max']} at the most.`,
  },
  'too-few': {
    message: ({ named, parameters }) =>
      parameters['min'] === '1'
        ? `${named} is empty.`
        : `${named} has fewer than ${parameters['min']} items.`,
    cure: ({ parameters }) => `Give ${parameters['min']} at least.`,
  },
  past: {
    message: (v) => `${v.named}${is(v)} is ${isInstant(v) ? 'past' : 'a day that is over'}.`,
    cure: (v) =>
      `Give a later ${isInstant(v) ? 'instant' : 'day'}${v.parameters['needed'] ? '' : `, or leave ${v.field} out`}.`,
  },
  before: {
    message: (v) => {
      const comes = isInstant(v) ? 'does not come after' : 'comes before';
      return `${v.named}${is(v)} ${isNumber(v) ? 'is less than' : comes} ${v.parameters['other']}.`;
    },
    cure: (v) => {
      const { other } = v.parameters;
      if (isInstant(v)) return `Give a later instant than ${other}.`;
      return isNumber(v) ? `Give at least as much as ${other}.` : `Give the day of ${other} or a later one.`;
    },
  },
  unresolved: {
    message: (v) =>
      v.parameters['thing'] === 'concept'
        ? `There is no concept ${v.value}.`
        : `There is nothing that ${valued(v)} refers to.`,
    cure: ({ parameters }) =>
      parameters['expected']
        ? `Give ${parameters['expected']}.`
        : 'Check the id, or first make what it refers to.',
  },
  taken: {
    message: (v) =>
      `The value of ${valued(v)} is taken${v.parameters['by'] ? ` by ${v.parameters['by']}` : ''}.`,
    cure: () => 'Give another value, or change what already has it.',
  },
  itself: {
    message: ({ named }) => `${named} refers to the thing itself.`,
    cure: ({ field }) => `Refer to something else, or leave ${field} out.`,
  },
  cycle: {
    message: (v) => `${v.named}${is(v)} would make references go round in a circle.`,
    cure: () => 'Refer to something that does not already depend on this one.',
  },
  'not-allowed': {
    message: (v) =>
      `${v.named}${is(v)} is not permitted here${v.parameters['because'] ? `: ${v.parameters['because']}` : ''}.`,
    cure: ({ field, parameters }) =>
      parameters['expected'] ? `Give ${parameters['expected']}.` : `Leave ${field} out, or as it was.`,
  },
};

export const cures: Sentences['cures'] = {
  'last-administrator': 'Make somebody else an administrator first, then come back to this.',
  'own-address': 'Give another address, or ask an administrator to take this one away.',
  'one-address-one-person': 'Give another address or none, or change the person who has it.',
  'address-of-another': 'Ask the person to change it in their account, or an administrator.',
  'quiet-all-day': 'Give another time than that of “from”, or leave “quiet_hours” out.',
  'long-absence': 'Give a day that is not more than 92 days after the first.',
  twice: 'Name each once.',
  'no-consent': 'Name another organisation, or ask this one to agree first.',
  'not-a-side': 'Name one of the two organisations that it suggests to each other.',
  'not-yours': 'Name an organisation that you speak for.',
  'webhook-credentials': 'Give the address without the name and the password.',
  'webhook-clear': 'Give an address that begins with https://.',
  'webhook-port': 'Give an address without a port, or with port 8443.',
  'webhook-address-inside': 'Give an address that can be reached from the public internet.',
  'webhooks-enough': 'Take one that is not needed away first.',
  'webhook-key-over': 'Make it with a key that is good.',
};

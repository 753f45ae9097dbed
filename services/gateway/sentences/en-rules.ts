// The English catalogue's sentences on fields that break a rule.
import type { ViolationRule } from '../../platform/faults/fault.ts';
import type { AtFault, RuleSentences } from './sentences.ts';

const is = ({ value }: AtFault): string => (value === '' ? '' : ` is ${value}, which`);
const valued = ({ field, value }: AtFault): string => (value === '' ? field : `${field} (${value})`);

export const rules: Readonly<Record<ViolationRule, RuleSentences>> = {
  required: {
    message: ({ field }) => `The field ${field} is missing.`,
    cure: ({ field }) => `Give ${field} a value.`,
  },
  'unknown-field': {
    message: ({ field }) => `There is no field ${field} here, or it cannot be changed.`,
    cure: ({ field }) => `Leave ${field} out, or correct its name.`,
  },
  'wrong-type': {
    message: (v) => `The field ${v.field}${is(v)} is not of the right type.`,
    cure: ({ parameters }) => `Give ${parameters['expected'] ?? 'a value of the right type'}.`,
  },
  malformed: {
    message: (v) => `The field ${v.field}${is(v)} is not well formed.`,
    cure: ({ parameters }) => `Give ${parameters['expected'] ?? 'a value of the right form'}.`,
  },
  'not-one-of': {
    message: (v) => `The field ${v.field}${is(v)} is not a permitted value.`,
    cure: ({ parameters }) => `Choose one of: ${parameters['allowed'] ?? ''}.`,
  },
  'too-short': {
    message: ({ field, parameters }) => `The field ${field} has fewer than ${parameters['min']} characters.`,
    cure: ({ parameters }) => `Write ${parameters['min']} characters at least.`,
  },
  'too-long': {
    message: ({ field, parameters }) => `The field ${field} has more than ${parameters['max']} characters.`,
    cure: ({ parameters }) => `Shorten it to ${parameters['max']} characters.`,
  },
  'too-small': {
    message: (v) => `The field ${v.field}${is(v)} is below ${v.parameters['min']}.`,
    cure: ({ parameters }) => `Give ${parameters['min']} or more.`,
  },
  'too-big': {
    message: (v) => `The field ${v.field}${is(v)} is above ${v.parameters['max']}.`,
    cure: ({ parameters }) => `Give ${parameters['max']} or less.`,
  },
  'too-many': {
    message: ({ field, parameters }) => `The field ${field} has more than ${parameters['max']} items.`,
    cure: ({ parameters }) => `Keep ${parameters['max']} at the most.`,
  },
  'too-few': {
    message: ({ field, parameters }) => `The field ${field} has fewer than ${parameters['min']} items.`,
    cure: ({ parameters }) => `Give ${parameters['min']} at least.`,
  },
  past: {
    message: (v) => `The field ${v.field}${is(v)} is a day that is over.`,
    cure: ({ field }) => `Give a later day, or leave ${field} out.`,
  },
  before: {
    message: (v) => `The field ${v.field}${is(v)} comes before ${v.parameters['other']}.`,
    cure: ({ parameters }) => `Give a value that is not before ${parameters['other']}.`,
  },
  unresolved: {
    message: (v) => `There is nothing that ${valued(v)} refers to.`,
    cure: () => 'Check the id, or first make what it refers to.',
  },
  taken: {
    message: (v) =>
      `The value of ${valued(v)} is taken${v.parameters['by'] ? ` by ${v.parameters['by']}` : ''}.`,
    cure: () => 'Give another value, or change what already has it.',
  },
  itself: {
    message: ({ field }) => `The field ${field} refers to the thing itself.`,
    cure: ({ field }) => `Refer to something else, or leave ${field} out.`,
  },
  cycle: {
    message: (v) => `The field ${v.field}${is(v)} would make references go round in a circle.`,
    cure: () => 'Refer to something that does not already depend on this one.',
  },
  'not-allowed': {
    message: (v) =>
      `The field ${v.field}${is(v)} is not permitted here${v.parameters['because'] ? `: ${v.parameters['because']}` : ''}.`,
    cure: ({ field }) => `Leave ${field} out, or as it was.`,
  },
};

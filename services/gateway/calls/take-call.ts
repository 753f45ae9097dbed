// A call as its author wrote it, checked; refused with every field at fault.
import type * as z from 'zod';
import type { Violation } from '../../platform/faults/fault.ts';
import { violationsOf } from '../problems/violations-of-issues.ts';
import { callBody } from '../schemas/call.ts';
import type { CallWords, Requirement } from './call.ts';

type Body = z.output<typeof callBody>;

/** Those without a name get the next that is free: r1, r2… */
const named = (requirements: Body['requirements']): readonly Requirement[] => {
  const taken = new Set(requirements.flatMap(({ id }) => id ?? []));
  let next = 1;
  const free = (): string => {
    while (taken.has(`r${next}`)) next += 1;
    taken.add(`r${next}`);
    return `r${next}`;
  };
  return requirements.map((one) => ({ ...one, id: one.id ?? free() }));
};

export const callOf = (body: Body): CallWords => {
  const { external_id: one, external_ids: many = [] } = body;
  return {
    title: body.title,
    text: body.text,
    language: body.language,
    url: body.url,
    opensOn: body.opens_on,
    closesOn: body.closes_on,
    budget: body.budget,
    requirements: named(body.requirements),
    leastPartners: body.least_partners,
    mostPartners: body.most_partners,
    countries: body.countries,
    externalIds: [...new Set([...many, ...(one === undefined ? [] : [one])])],
    invented: body.invented,
  };
};

export type CallRead =
  | { readonly ok: true; readonly call: CallWords }
  | { readonly ok: false; readonly violations: readonly Violation[] };

export const readCallBody = (body: unknown): CallRead => {
  const read = callBody.safeParse(body);
  return read.success
    ? { ok: true, call: callOf(read.data) }
    : { ok: false, violations: violationsOf(read.error, body) };
};

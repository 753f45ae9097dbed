// What is wrong with a subscription that is asked for, field by field.
import type { Violation } from '../../platform/faults/fault.ts';
import type { EventType } from './event-types.ts';
import { readTarget } from '../../platform/read-target.ts';

const mostDescription = 200;
export const mostOverlapHours = 168;

export interface Asked {
  readonly url?: string | undefined;
  readonly description?: string | undefined;
  /** Undefined among them: one that nobody subscribes to. */
  readonly events?: readonly (EventType | undefined)[] | undefined;
}

const cut = (value: string): string => value.slice(0, 80);

const checkUrl = (given: string, loopback: boolean): readonly Violation[] => {
  const target = readTarget(given, { loopback });
  if (target.kind === 'target') return [];
  const { because } = target;
  const about = { field: 'url', value: cut(given) };
  return because === 'malformed'
    ? [{ ...about, rule: 'malformed', parameters: { expected: 'https://…' } }]
    : [{ ...about, rule: 'not-allowed', parameters: { because: `webhook-${because}` } }];
};

const checkEvents = (events: readonly (EventType | undefined)[]): readonly Violation[] => {
  if (events.length === 0) return [{ field: 'events', rule: 'too-few', parameters: { min: '1' } }];
  return events.includes(undefined) ? [{ field: 'events', rule: 'not-one-of', parameters: {} }] : [];
};

const checkDescription = (text: string): readonly Violation[] =>
  text.length > mostDescription
    ? [{ field: 'description', rule: 'too-long', parameters: { max: String(mostDescription) } }]
    : [];

export const checkWebhook = (
  { url, description, events }: Asked,
  { loopback }: { readonly loopback: boolean },
): readonly Violation[] => [
  ...(url === undefined ? [] : checkUrl(url, loopback)),
  ...(description === undefined ? [] : checkDescription(description)),
  ...(events === undefined ? [] : checkEvents(events)),
];

/** Of one that was checked. */
export const normalisedUrl = (url: string, of: { readonly loopback: boolean }): string => {
  const target = readTarget(url, of);
  return target.kind === 'target' ? target.url : url;
};

// Whether the log keeps the order of each key, and ends each key with its highest version.
import { events } from '../../proto/topics.ts';
import type { StoredEvent } from '../../services/platform/event-log/event-log.ts';

const definitions = new Map(events.map((event) => [event.topic.name, event]));

const versionOf = ({ topic, body }: StoredEvent): number => {
  const message = definitions.get(topic)?.message.decode(body) as { version?: number } | undefined;
  return message?.version ?? 0;
};

/**
 * An event may come twice, when its publisher died before it could forget it; by the first of each, versions ascend.
 * `atLeast`: versions that are known to be published, by id.
 */
export const wrongOrder = (
  log: readonly StoredEvent[],
  atLeast: ReadonlyMap<string, number>,
): readonly string[] => {
  const keys = new Map<string, { last: number; highest: number; seen: Set<number> }>();
  const wrong: string[] = [];
  for (const event of log) {
    const name = `${event.topic} ${event.key}`;
    const version = versionOf(event);
    const key = keys.get(name) ?? { last: 0, highest: 0, seen: new Set() };
    if (!key.seen.has(version) && version < key.highest)
      wrong.push(`${name}: version ${version} after ${key.highest}`);
    key.seen.add(version);
    keys.set(name, { ...key, last: version, highest: Math.max(key.highest, version) });
  }
  const lasts = new Map<string, number>();
  for (const [name, { last, highest }] of keys) {
    if (last < highest) wrong.push(`${name}: its last record is version ${last}, its highest ${highest}`);
    if (name.startsWith('passerelle.profiles.')) lasts.set(name.split(' ')[1] ?? '', last);
  }
  for (const [id, version] of atLeast)
    if ((lasts.get(id) ?? 0) < version)
      wrong.push(`${id}: version ${version} is not in the log, ${lasts.get(id)} is`);
  return wrong;
};

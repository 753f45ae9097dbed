// What each event that a machine is told of is called; one that a newer server added, by its own name.
import { useText } from '../../language/use-text.ts';
import type { MessageKey } from '../../language/fr.ts';

const words: Readonly<Record<string, MessageKey>> = {
  'organisation.changed': 'administration.event.organisation-changed',
  'organisation.removed': 'administration.event.organisation-removed',
  'statement.changed': 'administration.event.statement-changed',
  'statement.removed': 'administration.event.statement-removed',
  'text.changed': 'administration.event.text-changed',
  'text.removed': 'administration.event.text-removed',
  'webhook.test': 'administration.event.webhook-test',
};

export const useSayEvent = (): ((event: string) => string) => {
  const text = useText();
  return (event) => {
    const key = words[event];
    return key === undefined ? event : text(key);
  };
};

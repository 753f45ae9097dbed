// What each scope of a key is called.
import type { Scope } from '../../api/generated.ts';
import type { MessageKey } from '../../language/fr.ts';

export const scopeWords = {
  'expertise:read': 'administration.scope.expertise',
  'changes:read': 'administration.scope.changes',
  'webhooks:write': 'administration.scope.webhooks',
  'mail-reports:write': 'administration.scope.mail-reports',
} as const satisfies Readonly<Record<Scope, MessageKey>>;

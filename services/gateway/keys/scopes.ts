// What a partner's key may be for: the closed list. A route names the one that it takes.

export const scopes = ['expertise:read', 'changes:read', 'webhooks:write', 'mail-reports:write'] as const;
/**
 * `expertise:read`: asks who knows about what, and reads what is public of organisations and concepts. `changes:read`: what
 * changed since. `webhooks:write`: subscribes to events. `mail-reports:write`: tells of mail that did not arrive.
 */
export type Scope = (typeof scopes)[number];

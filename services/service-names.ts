// The services there are, in the order of the flow.
export const serviceNames = [
  'profiles',
  'expertise',
  'matchmaking',
  'brokering',
  'notifications',
  'gateway',
] as const;
export type ServiceName = (typeof serviceNames)[number];

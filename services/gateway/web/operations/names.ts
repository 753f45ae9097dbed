// Services, consumers and topics by what people call them; those that this page does not know yet keep their own name.

const services = ['profiles', 'expertise', 'matchmaking', 'brokering', 'notifications', 'gateway'] as const;
const topics = [
  'organisation',
  'statement',
  'text',
  'collaboration',
  'person',
  'membership',
  'consent',
  'indexed',
  'semantics',
  'vocabulary',
  'suggestion',
  'notice',
  'receipt',
  'retry',
] as const;

/** A group is a service, and after a dot the generation of what it derives. */
export const serviceOf = (group: string): string => group.split('.')[0] ?? group;

export const serviceKeyOf = (name: string) => {
  const found = services.find((one) => one === name);
  return found === undefined ? undefined : (`operations.service.${found}` as const);
};

export const topicKeyOf = (topic: string) => {
  const name = topic.startsWith('passerelle.retry.') ? 'retry' : topic.split('.').at(-1);
  const found = topics.find((one) => one === name);
  return found === undefined ? undefined : (`operations.topic.${found}` as const);
};

/** `passerelle.profiles.v1.OrganisationChanged`, without where it comes from. */
export const shortType = (type: string): string => type.split('.').at(-1) ?? type;

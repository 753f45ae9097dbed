// Under which key a thing that is made is sent: the same again under the same, so that it is made once. Pure.

export interface Sent {
  readonly key: string;
  readonly body: string;
}

const readSent = (written: string | undefined): Partial<Sent> => {
  try {
    const found: unknown = JSON.parse(written ?? '');
    return typeof found === 'object' && found !== null ? found : {};
  } catch {
    return {};
  }
};

/** `before`: what was kept of the last try. */
export const sentAgain = (before: string | undefined, body: unknown, newKey: () => string): Sent => {
  const sent = readSent(before);
  const text = JSON.stringify(body);
  return { key: sent.body === text && sent.key !== undefined ? sent.key : newKey(), body: text };
};

// An id in an address; anything else there is nobody's. Pure.

export const idIn = (value: unknown, begins: string): string | undefined =>
  typeof value === 'string' && value.startsWith(begins) && /^[a-z]+_[0-9a-z]{1,40}$/.test(value)
    ? value
    : undefined;

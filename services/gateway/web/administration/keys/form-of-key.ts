// Under which name the form of a key is kept until it is saved.

/** `id`: of the key, or `new`. */
export const formOfKey = (id: string): string => `key-${id}`;

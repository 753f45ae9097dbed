// Under which name the form of a call is kept until it is saved.

/** `id`: of the call, or `new`. */
export const formOf = (id: string): string => `call-${id}`;

// Which words may be gone to as an address of the web: what people wrote is not trusted to be one. Pure.

/** Undefined: not to be made a link of, such as what would run in the page. */
export const webAddress = (written: string): URL | undefined => {
  if (!/^https:\/\//i.test(written) || !URL.canParse(written)) return undefined;
  const address = new URL(written);
  // A name and a password in front of the host would show another place than the one gone to.
  return address.protocol === 'https:' && address.username === '' && address.password === ''
    ? address
    : undefined;
};

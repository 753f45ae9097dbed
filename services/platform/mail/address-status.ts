// What a status of RFC 3463, such as `5.1.1`, says about an address. Pure.

/**
 * Whether a permanent failure says that the address is of no use. A full mailbox, a mail system in trouble, a message
 * that is disliked and a policy against its sender say nothing about the address.
 */
export const isAboutAddress = (status: string): boolean =>
  status.startsWith('5.') && !/^5\.(2\.[234]$|[367]\.)/.test(status);

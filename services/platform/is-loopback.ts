// Whether a host name or address is this machine itself; an IPv6 address with its brackets or without.

export const isLoopback = (host: string): boolean => /^(127(\.\d{1,3}){3}|\[?::1\]?|localhost)$/.test(host);

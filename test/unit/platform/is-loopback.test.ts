import { describe, expect, it } from '@jest/globals';
import { isLoopback, isLoopbackAt } from '../../../services/platform/is-loopback.ts';

describe('this machine', () => {
  it.each(['localhost', '127.0.0.1', '127.8.8.8', '::1', '[::1]', '::ffff:127.0.0.1'])('is %s', (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  it.each([
    ...['', '0.0.0.0', '::', '10.0.0.1', '128.0.0.1', '127.0.0.1.example', '127.999.0.1', '::2'],
    ...['localhost.example', '::ffff:10.0.0.1', '1127.0.0.1'],
  ])('is not %s', (host) => {
    expect(isLoopback(host)).toBe(false);
  });

  it.each([
    ['127.0.0.1:9090', true],
    ['localhost:9090', true],
    ['[::1]:9090', true],
    ['::1', true],
    ['localhost', true],
    ['profiles:9090', false],
    ['10.0.0.1:9090', false],
  ])('is or is not where %s leads', (address, expected) => {
    expect(isLoopbackAt(address)).toBe(expected);
  });
});

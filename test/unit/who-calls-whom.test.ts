import { describe, expect, it } from '@jest/globals';
import { calls, mayCall } from '../../services/who-calls-whom.ts';
import { sourceFiles } from './architecture/source-files.ts';

const contact = '/passerelle.profiles.v1.ProfilesService/GetContact';
const profile = '/passerelle.profiles.v1.ProfilesService/GetProfile';
const suggest = '/passerelle.matchmaking.v1.RuleService/PutRule';

describe('the table of who calls whom', () => {
  it.each(Object.entries(calls))('lists exactly what %s makes clients of', (service, listed) => {
    const called = sourceFiles(`services/${service}/**/*.ts`).flatMap((file) =>
      [...file.text.matchAll(/platform\.client\((\w+)\)/g)].map(([, definition = '']) => {
        const importing = new RegExp(`\\b${definition}\\b[^;]*from '[^']*/generated/passerelle/(\\w+)/`);
        return importing.exec(file.text)?.[1] ?? `${file.path}: ${definition} of no service`;
      }),
    );
    expect([...new Set(called)].toSorted()).toEqual(listed.toSorted());
  });

  it('lets in those it lists, for any of the services of a process, and nobody else', () => {
    expect(mayCall(['matchmaking'], profile)).toBe(true);
    expect(mayCall(['expertise', 'gateway'], suggest)).toBe(true);
    expect(mayCall(['expertise'], profile)).toBe(false);
    expect(mayCall(['profiles'], profile)).toBe(false);
    expect(mayCall(['matchmaking'], suggest)).toBe(false);
    expect(mayCall([], profile)).toBe(false);
    expect(mayCall(['gateway', 'nobody'], '/grpc.other.v1.Service/Get')).toBe(false);
    expect(mayCall(['constructor', '__proto__'], profile)).toBe(false);
  });

  it('gives contacts to those alone that exchange or use them', () => {
    const callers = Object.keys(calls).filter((service) => mayCall([service], contact));
    expect(callers).toEqual(['brokering', 'notifications', 'gateway']);
  });

  it.each([
    '/passerelle.profiles.v1.ProfilesService/FindPersonsByEmail',
    '/passerelle.profiles.v1.ProfilesService/ConfirmEmail',
    '/passerelle.profiles.v1.PersonalService/ExportPersonal',
    '/passerelle.matchmaking.v1.PersonalService/ExportPersonal',
  ])(
    'lets the gateway alone ask by an address, say which one is shown, and for all that is kept of a person: %s',
    (path) => {
      expect(Object.keys(calls).filter((service) => mayCall([service], path))).toEqual(['gateway']);
    },
  );
});

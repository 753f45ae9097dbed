// What expertise answers to the terminal, in tests of the commands that ask it.
import type { FakeMesh, Json } from './fake-mesh.ts';

export const jumo = { id: 'org_0123456789abcdefghjkmnpqrs', name: 'Équipe JUMO', kind: 'lab' };
export const quote = { words: 'federated learning across wards', marks: [{ start: 0, end: 18 }] };

/** Answers this at that path, and of organisations that there is one. */
export const answerAt = (mesh: FakeMesh, path: string, body: object): void => {
  mesh.onRequest = ({ path: asked }) => {
    const [bare = ''] = asked.split('?');
    if (bare === '/v1/organisations') return { status: 200, body: { items: [jumo], next: null } };
    return bare === path ? { status: 200, body: body as Json } : undefined;
  };
};

// Answers that outlive their page: each is sent by one later page, and by none while its own is there.
import { describe, expect, it } from '@jest/globals';
import {
  hasKept,
  keepAnswers,
  type KeepPorts,
  type KeptAnswer,
} from '../../../../../services/gateway/web/home/keep-answers.ts';
import { guarded } from '../../../../../services/gateway/web/kept/guarded.ts';
import { aStorage } from '../kept/a-storage.ts';

const anAnswer = (id: string): KeptAnswer => ({
  suggestion: { id, for: 'org_ours', version: 4 },
  given: { answer: 'interested' },
  words: { done: 'Done.', changed: 'It changed.', unreachable: 'Out of reach.' },
  actor: 'ines org_ours',
  headers: { 'Passerelle-Act-As': 'ines' },
});

/** One browser: storage and locks that all its pages share; a page that is closed lets its locks go. */
const aBrowser = () => {
  const held = new Map<string, string>();
  const entries = aStorage();
  const storage = guarded(() => entries);
  const openPage = (page: string) => {
    const request: KeepPorts['locks']['request'] = async (name, _options, use) => {
      const isFree = !held.has(name);
      if (isFree) held.set(name, page);
      await use(isFree ? { name } : null);
      if (isFree) held.delete(name);
    };
    return keepAnswers({ storage, locks: { request }, page });
  };
  const closePage = (page: string): void =>
    [...held].forEach(([name, by]) => by === page && held.delete(name));
  return { storage, openPage, closePage };
};

const taken = async (of: ReturnType<typeof keepAnswers>): Promise<readonly string[]> => {
  const found: string[] = [];
  await of.takeLeft(async ({ suggestion }) => void found.push(suggestion.id));
  return found;
};

describe('an answer that is kept', () => {
  it('is sent by the next page where its own is gone, and then forgotten', async () => {
    const { storage, openPage, closePage } = aBrowser();
    openPage('first').keep(anAnswer('sug_a'));
    expect(hasKept(storage)).toBe(true);
    closePage('first');
    const found: KeptAnswer[] = [];
    await openPage('second').takeLeft(async (answer) => void found.push(answer));
    expect(found).toEqual([anAnswer('sug_a')]);
    expect(hasKept(storage)).toBe(false);
    expect(await taken(openPage('third'))).toEqual([]);
  });

  it('is left to its own page while that is there', async () => {
    const { openPage } = aBrowser();
    const first = openPage('first');
    first.keep(anAnswer('sug_a'));
    expect(await taken(openPage('second'))).toEqual([]);
    expect(await taken(first)).toEqual([]);
  });

  it('is sent by one page only where two are opened at once', async () => {
    const { openPage, closePage } = aBrowser();
    openPage('first').keep(anAnswer('sug_a'));
    closePage('first');
    const [second, third] = [openPage('second'), openPage('third')];
    const found = await Promise.all([taken(second), taken(third)]);
    expect(found.flat()).toEqual(['sug_a']);
  });

  it('is forgotten once its page says so, and others stay', async () => {
    const { openPage, closePage } = aBrowser();
    const first = openPage('first');
    const forget = first.keep(anAnswer('sug_a'));
    first.keep(anAnswer('sug_b'));
    forget();
    closePage('first');
    expect(await taken(openPage('second'))).toEqual(['sug_b']);
  });

  it('is another where the other side of the same link, or a colleague, answers on the same page', async () => {
    const { openPage, closePage } = aBrowser();
    const first = openPage('first');
    const ours = anAnswer('sug_a');
    const theirs = {
      ...ours,
      suggestion: { ...ours.suggestion, for: 'org_theirs' },
      actor: 'paul org_theirs',
    };
    const colleague = { ...ours, actor: 'zoé org_ours' };
    const [forget] = [ours, theirs, colleague].map((answer) => first.keep(answer));
    forget?.();
    closePage('first');
    const found: string[] = [];
    await openPage('second').takeLeft(async ({ actor }) => void found.push(actor));
    expect(found.toSorted()).toEqual(['paul org_theirs', 'zoé org_ours']);
  });

  it('is left where it is not the page’s to send, until one comes whose it is', async () => {
    const { openPage, closePage } = aBrowser();
    openPage('first').keep(anAnswer('sug_a'));
    closePage('first');
    const found: string[] = [];
    await openPage('second').takeLeft(
      async ({ actor }) => void found.push(actor),
      () => false,
    );
    expect(found).toEqual([]);
    expect(await taken(openPage('third'))).toEqual(['sug_a']);
  });

  it('that cannot be read is dropped', async () => {
    const { storage, openPage } = aBrowser();
    storage.set('passerelle.answer gone sug_a', '{');
    expect(await taken(openPage('first'))).toEqual([]);
    expect(hasKept(storage)).toBe(false);
  });
});

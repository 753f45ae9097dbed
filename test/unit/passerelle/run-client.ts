// Runs a command of the client as the terminal would, and keeps what it writes.
import { operatorToken } from '../../makers/operator.ts';
import { runCli } from '../../../scripts/passerelle/run-cli.ts';
import { paintWith, type Screen, type Terminal } from '../../../scripts/passerelle/terminal.ts';

const screen = (colour: boolean) => {
  let text = '';
  const made: Screen = {
    write: (words) => void (text += words),
    line: (words = '') => void (text += `${words}\n`),
    isTerminal: false,
    columns: 100,
    paint: paintWith(colour),
  };
  return { made, text: () => text };
};

export const runClient = async (
  args: readonly string[],
  {
    url = 'http://127.0.0.1:9',
    lang = 'en',
    signal = new AbortController().signal,
    ask,
    colour = false,
  }: { url?: string; lang?: string; signal?: AbortSignal; ask?: Terminal['ask']; colour?: boolean } = {},
): Promise<{ code: number; out: string; err: string }> => {
  const [out, err] = [screen(colour), screen(colour)];
  const code = await runCli({
    args,
    environment: {
      PASSERELLE_URL: url,
      PASSERELLE_TOKEN: operatorToken,
      LANG: lang === 'fr' ? 'fr_FR.UTF-8' : 'C',
    },
    terminal: { out: out.made, err: err.made, ask },
    signal,
  });
  return { code, out: out.text(), err: err.text() };
};

// Where the client writes, and what that can show.
import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { styleText } from 'node:util';

export interface Screen {
  /** Writes as it is, without a line end. */
  write(text: string): void;
  line(text?: string): void;
  readonly isTerminal: boolean;
  readonly columns: number;
  readonly paint: Paint;
}

export interface Terminal {
  readonly out: Screen;
  readonly err: Screen;
  /** Asks whoever sits there; undefined where nobody does. Rejects once aborted. */
  readonly ask: ((question: string, signal: AbortSignal) => Promise<string>) | undefined;
}

const styles = ['bold', 'dim', 'green', 'yellow', 'red', 'cyan'] as const;
export type Paint = Readonly<Record<(typeof styles)[number], (text: string) => string>>;

export const paintWith = (colour: boolean): Paint => {
  const painter = (style: (typeof styles)[number]) => (text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  return {
    bold: painter('bold'),
    dim: painter('dim'),
    green: painter('green'),
    yellow: painter('yellow'),
    red: painter('red'),
    cyan: painter('cyan'),
  };
};

type Stream = Writable & { readonly isTTY?: boolean; readonly columns?: number };
type Environment = Readonly<Record<string, string | undefined>>;

/** Lines longer than this are hard to read, however wide the window. */
const widest = 110;

// Words come from many hands: what would move the cursor or recolour the terminal is not let through.
// oxlint-disable-next-line no-control-regex
const escapes = /[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f]|\u001b(?!\[\d{1,3}m)/g;

const screenOn = (stream: Stream, environment: Environment): Screen => {
  const isTerminal = stream.isTTY === true;
  const colour = isTerminal && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
  return {
    write: (text) => void stream.write(text),
    line: (text = '') => void stream.write(`${text.replaceAll(escapes, '')}\n`),
    isTerminal,
    get columns() {
      // Some terminals say 0.
      return Math.min(stream.columns || 80, widest);
    },
    paint: paintWith(colour),
  };
};

const askOn =
  (input: Readable, output: Writable): NonNullable<Terminal['ask']> =>
  async (question, signal) => {
    // Not in raw mode: Ctrl-C stays the signal it is.
    const lines = createInterface({ input, output, terminal: false });
    try {
      return await lines.question(question, { signal });
    } finally {
      lines.close();
    }
  };

export const terminalOn = (
  streams: { out: Stream; err: Stream; in?: Readable & { readonly isTTY?: boolean } },
  environment: Environment,
): Terminal => {
  const { out, err, in: input = process.stdin } = streams;
  const somebody = input.isTTY === true && err.isTTY === true;
  return {
    out: screenOn(out, environment),
    err: screenOn(err, environment),
    ask: somebody ? askOn(input, err) : undefined,
  };
};

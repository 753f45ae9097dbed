// Where the client writes, and what that can show.
import type { Writable } from 'node:stream';
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
      return Math.min(stream.columns ?? 80, widest);
    },
    paint: paintWith(colour),
  };
};

export const terminalOn = (streams: { out: Stream; err: Stream }, environment: Environment): Terminal => ({
  out: screenOn(streams.out, environment),
  err: screenOn(streams.err, environment),
});

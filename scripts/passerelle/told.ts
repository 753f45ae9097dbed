// A command that was not understood, or cannot be done as asked: what to tell, and the exit code.

export const exitCodes = { done: 0, notDone: 1, usage: 2, interrupted: 130 } as const;

/** Ends the command with a sentence for whoever typed it; nothing failed that a stack would explain. */
export class Told extends Error {
  readonly exitCode: number;
  constructor(message: string, exitCode: number = exitCodes.notDone) {
    super(message);
    this.name = 'Told';
    this.exitCode = exitCode;
  }
}

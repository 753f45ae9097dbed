// What came of one attempt to send a message, in words.
import type { WebhookAttempt } from '../../api/generated.ts';
import { useText } from '../../language/use-text.ts';
import { hasWords } from '../../language/words.ts';

export const useSayAttempt = (): ((of: WebhookAttempt) => string) => {
  const text = useText();
  return ({ status, code }) => {
    if (code === undefined) return text('administration.attempt.arrived', { status: String(status ?? '') });
    const key = `administration.attempt.${code}`;
    const why = hasWords(key) ? text(key) : code;
    return status === undefined ? why : text('administration.attempt.with', { why, status: String(status) });
  };
};

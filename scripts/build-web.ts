// Makes the bundle of the web app where its sources changed: `npm run web`. `npm start` does so by itself; an image is
// given it once.
import { keepBundle } from '../services/gateway/pages/keep-bundle.ts';

const kept = await keepBundle(() => console.log('The web app is being made…'));
if (kept.kind === 'missing') {
  console.error(`The web app could not be made: ${kept.detail}`);
  process.exitCode = 1;
} else
  console.log(
    kept.madeInMs === undefined
      ? 'The web app is that of its sources.'
      : `The web app was made in ${(kept.madeInMs / 1000).toFixed(1)} s.`,
  );

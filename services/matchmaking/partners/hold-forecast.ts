// Holds the forecast that fits what is known now: made when somebody asks, once for all who ask meanwhile.
import { type LetOthersIn, runInSlices } from '../in-slices.ts';
import { basisOf, makeForecast } from './forecast.ts';
import type { Forecast, ForecastOf } from './forecast.ts';

export interface HeldForecast {
  now(of: ForecastOf): Promise<Forecast>;
}

/** `letOthersIn` is awaited between slices of work. */
export const createHeldForecast = (letOthersIn: LetOthersIn): HeldForecast => {
  let held: Forecast | undefined;
  let making: { readonly basis: string; readonly forecast: Promise<Forecast> } | undefined;

  const make = async (of: ForecastOf): Promise<Forecast> => {
    held = await runInSlices(makeForecast(of), letOthersIn);
    return held;
  };

  return {
    now: (of) => {
      const basis = basisOf(of);
      if (held?.basis === basis) return Promise.resolve(held);
      if (making?.basis === basis) return making.forecast;
      const forecast = make(of);
      making = { basis, forecast };
      // What could not be made is made again for whoever asks next.
      forecast.catch(() => {
        if (making?.forecast === forecast) making = undefined;
      });
      return forecast;
    },
  };
};

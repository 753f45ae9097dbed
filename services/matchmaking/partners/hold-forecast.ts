// Holds the forecast that fits what is known now: made when somebody asks, once for all who ask meanwhile.
import { basisOf, makeForecast } from './forecast.ts';
import type { Forecast, ForecastOf } from './forecast.ts';

export interface HeldForecast {
  now(of: ForecastOf): Promise<Forecast>;
}

/** `letOthersIn` is awaited between slices of work. */
export const createHeldForecast = (letOthersIn: () => Promise<void>): HeldForecast => {
  let held: Forecast | undefined;
  let making: { readonly basis: string; readonly forecast: Promise<Forecast> } | undefined;

  const make = async (of: ForecastOf): Promise<Forecast> => {
    const steps = makeForecast(of);
    for (;;) {
      const step = steps.next();
      if (step.done) {
        held = step.value;
        return step.value;
      }
      await letOthersIn();
    }
  };

  return {
    now: (of) => {
      const basis = basisOf(of);
      if (held?.basis === basis) return Promise.resolve(held);
      if (making?.basis !== basis) making = { basis, forecast: make(of) };
      return making.forecast;
    },
  };
};

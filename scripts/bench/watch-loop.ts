// Loaded into the measured process: writes the longest pause of its event loop, in milliseconds, on SIGUSR2, and
// begins anew.
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const resolution = 20;
const delay = monitorEventLoopDelay({ resolution });
delay.enable();

process.on('SIGUSR2', () => {
  // What the histogram measures is the timer's interval: the pause is what goes beyond it.
  writeFileSync(process.env['BENCH_LOOP_FILE'] ?? '', String(Math.max(0, delay.max / 1e6 - resolution)));
  delay.reset();
});

import type { WorkDone } from '../document/workDone.ts';
import { askWorker } from './askWorker.ts';
import type { Made, Making } from './making.ts';

/** Makes what is asked for in a worker of its own, told how far it is. Rejects with the signal's reason. */
export function makeApart<Asked extends Making>(
  making: Asked,
  signal: AbortSignal,
  done: WorkDone,
): Promise<Made<Asked>> {
  const worker = new Worker(new URL('./makingWorker.ts', import.meta.url), { type: 'module' });
  return askWorker<Made<Asked>>(worker, making, signal, done);
}

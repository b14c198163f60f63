/** What pdf.js wants of the machine while it is loaded. */
interface Machine {
  DOMMatrix?: unknown;
  ImageData?: unknown;
  Path2D?: unknown;
  console: { warn: (...words: unknown[]) => void };
}

const machine = globalThis as unknown as Machine;
const { warn } = machine.console;

/** Stands for classes of a canvas. */
class Nothing {}

const missing = (['DOMMatrix', 'ImageData', 'Path2D'] as const).filter((name) => !machine[name]);
for (const name of missing) machine[name] = Nothing;
machine.console.warn = () => {};

/**
 * To be imported before pdf.js, and called when that is loaded. While it is loaded, pdf.js makes a
 * matrix for its canvas and warns that it cannot draw; Node has no such class, and nothing is drawn.
 */
export function endStandIns(): void {
  machine.console.warn = warn;
  for (const name of missing) if (machine[name] === Nothing) delete machine[name];
}

import { join } from 'node:path';
import { serveWeb, type WebHost } from './webHost.ts';

/** A fixed port: the draft kept in the browser belongs to its address. */
const usualPort = 4270;

/**
 * Serves the browser host at `PORT`, or at the usual port, or beside that when it is taken, and
 * prints the address. Returns the exit status to set: 0 while it runs, 2 for a `PORT` that is not
 * one, 1 for a `PORT` that cannot be had.
 */
export async function openWebHost(): Promise<0 | 1 | 2> {
  const wanted = process.env.PORT;
  if (wanted !== undefined && !isPort(wanted)) {
    console.error(`PORT is "${wanted}"; it must be a number from 0 to 65535.`);
    return 2;
  }
  try {
    const { address } = await (wanted === undefined ? usualOrFree() : serve(Number(wanted)));
    console.log(`Chapeau is at ${address} (Ctrl+C ends it)`);
    return 0;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`Port ${wanted ?? usualPort} cannot be had: ${reason}`);
    return 1;
  }
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

function serve(port: number): Promise<WebHost> {
  return serveWeb(join(import.meta.dirname, '..', 'web'), port);
}

async function usualOrFree(): Promise<WebHost> {
  try {
    return await serve(usualPort);
  } catch {
    const host = await serve(0);
    console.log(`Port ${usualPort} is taken: a draft kept there does not show here.`);
    return host;
  }
}

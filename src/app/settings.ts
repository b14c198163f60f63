import type { Settings } from '../bridge.ts';
import type { Desk } from './desk.ts';

/** Reads what the person chose before. Never rejects: as it comes is a choice too. */
export async function readSettings(desk: Desk): Promise<void> {
  const settings = await desk.bridge.settings().catch(() => null);
  if (!settings) return;
  desk.settings.set(settings);
  desk.zoom.set(settings.zoom);
}

/** Takes what was chosen in another window; this one stays as large as it is shown. */
export async function readSettingsAgain(desk: Desk): Promise<void> {
  desk.settings.set(await desk.bridge.settings());
}

/** Keeps what the person chose now; the rest stays as it is kept, which another window may have changed. */
export async function changeSettings(desk: Desk, chosen: Partial<Settings>): Promise<void> {
  const settings = { ...(await desk.bridge.settings()), ...chosen };
  await desk.bridge.keepSettings(settings);
  desk.settings.set(settings);
}

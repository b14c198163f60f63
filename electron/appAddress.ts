/** The scheme and the origin under which Electron serves the window; never file://. */
export const appScheme = 'app';

const origin = `${appScheme}://chapeau`;

/** The window's own page. */
export const appPage = `${origin}/index.html`;

/** Whether an address is the window's own, so that it may be loaded and may ask. */
export function isOurs(url: string): boolean {
  return url.startsWith(`${origin}/`);
}

import { app, protocol, type Session, session, type WebContents } from 'electron';
import { appScheme, isOurs } from './appAddress.ts';
import { webFile } from './webFiles.ts';

/** Before the app is ready: the sandbox for every page, and a scheme that counts as an origin. */
export function lockApp(): void {
  app.enableSandbox();
  // No name of the outside world can even be looked up, whatever asks for it.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
}

/** Once it is ready: the window's files from `root`, and nothing else from anywhere. */
export function lockSession(root: string): void {
  const own = session.defaultSession;
  own.protocol.handle(appScheme, (request) => served(root, request.url));
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.setSpellCheckerEnabled(false);
  refuseRequests(own);
}

function refuseRequests(own: Session): void {
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url) }));
}

/** The page's own data, and the developer tools where they can be opened at all. */
function mayLoad(url: string): boolean {
  return isOurs(url) || /^(blob:app:\/\/chapeau\/|data:|devtools:)/.test(url);
}

function lockContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

async function served(root: string, url: string): Promise<Response> {
  if (!isOurs(url)) return new Response(null, { status: 403 });
  const { status, headers, body } = await webFile(root, new URL(url).pathname);
  return new Response(body, { status, headers });
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { webFile } from './webFiles.ts';

/** A running browser host. */
export interface WebHost {
  /** Where the window is, as "http://127.0.0.1:4270/". */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves the window's files to browsers on this machine only. Port 0 takes any free one. Rejects
 * with Node's error when the port cannot be had.
 */
export async function serveWeb(root: string, port: number): Promise<WebHost> {
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => response.destroy());
  });
  await listening(server, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port }, () => resolve());
  });
}

async function answer(
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!forThisMachine(request)) return void response.writeHead(403).end();
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return void response.writeHead(405, { Allow: 'GET, HEAD' }).end();
  }
  const [path = '/'] = (request.url ?? '/').split(/[?#]/);
  const { status, headers, body } = await webFile(root, path);
  response.writeHead(status, { ...headers, 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Another site could point a name of its own at this machine; its name gives it away. */
function forThisMachine({ headers }: IncomingMessage): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(headers.host ?? '');
}

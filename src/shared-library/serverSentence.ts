import { FileError } from '../document/fileError.ts';

/** What a server or the way to it says, by its code; `…` is host, port and database. */
const sentences: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'No PostgreSQL answers at …. Check the address, and whether the server runs.',
  ENOTFOUND: 'There is no machine of the name in …. Check the address.',
  EAI_AGAIN: 'There is no machine of the name in …. Check the address, and the network.',
  EHOSTUNREACH: 'No way leads to …. Check the address, and the network.',
  ENETUNREACH: 'No way leads to …. Check the address, and the network.',
  ETIMEDOUT: '… does not answer. Check the address, and the network.',
  ECONNRESET: 'The connection to … broke off. Try again.',
  EPIPE: 'The connection to … broke off. Try again.',
  ENOENT:
    'A file that the address for … names is not there: the one of a certificate, or a socket.',
  EACCES: 'A file that the address for … names may not be read by this account.',
  ERR_INVALID_URL: 'The address cannot be read. It is written postgres://name@host/database.',
  ERR_TLS_CERT_ALTNAME_INVALID:
    'The certificate of … is for another name. Use the name in it, or ask the administrator.',
  '28P01': '… does not know this name and password. Check both.',
  '28000': '… does not let this account in. Check the name, or ask the administrator.',
  '3D000': '… is no database of that server. Check its name.',
  '42501': 'This account may not do that in …. Ask the administrator for the right to.',
  '25006': '… takes in nothing: it can be read only. Publish to the main server.',
  '53100': 'The disk of … is full. Nothing of this step was kept.',
  '53300': '… has too many connections. Try again later.',
  '57014': '… took too long over an answer, and was stopped.',
  '57P01': 'The administrator of … ended the connection. Try again later.',
  '57P03': '… is starting or stopping. Try again in a minute.',
  '42883':
    '… has no extension pg_trgm where this account looks for it. Ask the administrator for: create extension pg_trgm;',
};

/** The same by what is said, where there is no code for it. */
const saidSo: readonly (readonly [RegExp, string])[] = [
  [
    /password must be a (?:non-empty )?string/,
    '… asks for a password. Put it into PGPASSWORD, into .pgpass, or into the address.',
  ],
  [/does not support SSL/, '… speaks no TLS, which the address asks for (sslmode).'],
  [/timeout expired|timeout/i, '… does not answer. Check the address, and the network.'],
  [/Connection terminated|not queryable|was closed/, 'The connection to … broke off. Try again.'],
  [
    /certificate|self.signed|issuer/i,
    'The certificate of … is not trusted. sslmode=verify-full&sslrootcert=FILE in the address names the authority that signed it.',
  ],
  [
    /Invalid URL|URI malformed/,
    'The address cannot be read. It is written postgres://name@host/database.',
  ],
];

/** An error of the server or of the way to it as one sentence for the person; others as they are. */
export function serverError(error: unknown, place: string): unknown {
  if (!(error instanceof Error) || error instanceof FileError) return error;
  const code = 'code' in error ? String(error.code) : '';
  const sentence =
    sentences[code] ?? saidSo.find(([words]) => words.test(`${code} ${error.message}`))?.[1];
  if (sentence) return new FileError(sentence.replace('…', place), { cause: error });
  // The codes of PostgreSQL have five signs; what is none of them is a mistake of ours.
  if (!/^[0-9A-Z]{5}$/.test(code)) return error;
  return new FileError(`${place} refused: ${error.message} (${code}).`, { cause: error });
}

/**
 * A file that cannot be read or written at all. The message is for the person at the screen: what
 * happened, what was kept, what to do next.
 */
export class FileError extends Error {
  override readonly name = 'FileError';
}

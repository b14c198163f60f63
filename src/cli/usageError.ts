/** The command was used wrongly; the message says in a sentence what is missing or too much. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Whether a test is left out because a program that it needs is not on this machine. Says so in a
 * line, with how to get it; with CI set nothing may be left out, and it throws.
 */
export function absent(program: string | null, what: string, how: string): program is null {
  if (program !== null) return false;
  if (process.env.CI && process.env.CI !== 'false') throw new Error(`${what} is missing. ${how}`);
  console.log(`Skipped: ${what} is not on this machine. ${how}`);
  return true;
}

/** Lets waiting key presses and paints go first. */
export function aPause(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done);
  });
}

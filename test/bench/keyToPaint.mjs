/** A sentence to type, with what drafters type: words, commas, an apostrophe. */
const sentence =
  'and in this regard recalling the obligations of States, including the protection of victims’ rights, and further noting the need for cooperation';

/**
 * Types a sentence into the paragraph at the locator and returns the milliseconds from each key to
 * the paint that shows it: from the keydown event to the first task after the frame's rendering.
 * The browser runs without frame-rate limit, so that waiting for the next frame is not counted.
 */
export async function keyToPaint(page, locator, keys = sentence.repeat(2)) {
  await locator.scrollIntoViewIfNeeded();
  await locator.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' and', { delay: 40 });
  await page.waitForTimeout(1500);
  await page.evaluate(listen);
  await page.keyboard.type(keys, { delay: 25 });
  await page.waitForTimeout(500);
  const samples = await page.evaluate(() => window.keySamples);
  if (samples.length < keys.length * 0.9) {
    throw new Error(`Only ${samples.length} of ${keys.length} keys were painted`);
  }
  return samples;
}

function listen() {
  window.keySamples = [];
  window.addEventListener(
    'keydown',
    () => {
      const pressed = performance.now();
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => window.keySamples.push(performance.now() - pressed);
        channel.port2.postMessage(null);
      });
    },
    true,
  );
}

/** The value below which `share` of the samples lie, 0.5 for the median. */
export function quantile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

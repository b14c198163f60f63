/** A value for the way between page and test, which carries JSON only: bytes become base64. */
export function toWire(value: unknown): unknown {
  if (value instanceof Uint8Array) return { base64OfBytes: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map(toWire);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, toWire(held)]));
}

/** The value again. */
export function fromWire(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromWire);
  if (typeof value !== 'object' || value === null) return value;
  if ('base64OfBytes' in value) {
    return new Uint8Array(Buffer.from(String(value.base64OfBytes), 'base64'));
  }
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, fromWire(held)]));
}

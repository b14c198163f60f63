/** A check of one attribute of a node that a file or the clipboard brings. */
type Check = (value: unknown) => void;

/** A check that throws `RangeError` unless the value is one of those given. */
export function oneOf(...allowed: readonly (string | number)[]): Check {
  return (value) => {
    if (!allowed.some((one) => one === value)) wrong(value, `one of ${allowed.join(', ')}`);
  };
}

/** Throws `RangeError` unless the value is null or a whole number from 1. */
export function checkCount(value: unknown): void {
  if (value !== null && !(Number.isInteger(value) && Number(value) >= 1)) {
    wrong(value, 'a whole number from 1');
  }
}

/** Throws `RangeError` unless the value is null or a `Proposal`. */
export function checkProposal(value: unknown): void {
  if (value === null) return;
  const fields: object = typeof value === 'object' ? value : {};
  const kind: unknown = Reflect.get(fields, 'kind');
  const texts = ['author', 'date'].every((name) => typeof Reflect.get(fields, name) === 'string');
  if (!texts || (kind !== 'insertion' && kind !== 'deletion')) wrong(value, 'a proposal');
}

/** A check for a masthead field with this blank value: a text, a list of texts, or a count. */
export function like(blank: unknown): Check {
  if (blank === null) return checkCount;
  return Array.isArray(blank) ? checkTexts : checkText;
}

function checkText(value: unknown): void {
  if (typeof value !== 'string') wrong(value, 'a text');
}

function checkTexts(value: unknown): void {
  if (!Array.isArray(value) || value.some((one) => typeof one !== 'string')) {
    wrong(value, 'a list of texts');
  }
}

/** Throws the `RangeError` of a value that is not what was expected. */
export function wrong(value: unknown, expected: string): never {
  throw new RangeError(`Expected ${expected}, not ${JSON.stringify(value)?.slice(0, 80)}`);
}

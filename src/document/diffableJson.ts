const width = 100;

/**
 * JSON that versions of can be compared line by line: a value that fits on a line of 100 signs
 * stands on one, a longer one has a line for each member. Ends with a line feed.
 */
export function diffableJson(value: unknown): string {
  return `${written(value, '')}\n`;
}

function written(value: unknown, indent: string): string {
  const short = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || indent.length + short.length <= width) {
    return short;
  }
  const inner = `${indent} `;
  if (Array.isArray(value)) {
    const items = value.map((item) => inner + written(item, inner));
    return `[\n${items.join(',\n')}\n${indent}]`;
  }
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => `${inner}${JSON.stringify(name)}: ${written(member, inner)}`);
  return `{\n${members.join(',\n')}\n${indent}}`;
}

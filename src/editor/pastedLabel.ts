import { letters, roman } from '../document/label.ts';
import { styleOf } from './pastedStyle.ts';

/** The label that Word writes out before a list's paragraph; null for other elements. */
export function wordLabel(element: Element): string | null {
  if (styleOf(element, 'mso-list') !== 'ignore') return null;
  const label = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  return label.length > 12 ? null : label;
}

/** The label that a page prints before an item of a list, one of lists within lists from `depth` 1. */
export function listLabel(item: Element, depth: number): string {
  const list = item.parentElement;
  if (list?.tagName !== 'OL') return /^none/.test(kindOf(item, list)) ? '' : '•';
  const number = numberOf(item, list);
  const kind = kindOf(item, list);
  if (number < 1 || number > 3999) return `${number}.`;
  if (/^(?:a|lower-(?:alpha|latin))$/.test(kind)) return `(${letters(number)})`;
  if (/^(?:i|lower-roman)$/.test(kind)) return `(${roman(number)})`;
  if (/^none/.test(kind)) return '';
  return depth > 1 ? `(${depth % 2 === 0 ? letters(number) : roman(number)})` : `${number}.`;
}

/** Capitals are another kind only where "type" tells it: "A", "a", "I", "i", "1". */
function kindOf(item: Element, list: Element | null): string {
  const style = styleOf(item, 'list-style-type') || (list ? styleOf(list, 'list-style-type') : '');
  return style || list?.getAttribute('type') || '';
}

/** How often items of the same list were counted, so that a long list takes no longer. */
const counts = new WeakMap<Element, number>();

function numberOf(item: Element, list: Element): number {
  const given = Number.parseInt(item.getAttribute('value') ?? '', 10);
  const start = Number.parseInt(list.getAttribute('start') ?? '', 10);
  const number = Number.isNaN(given)
    ? (counts.get(list) ?? (Number.isNaN(start) ? 1 : start) - 1) + 1
    : given;
  counts.set(list, number);
  return number;
}

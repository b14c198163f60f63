/** One property of an element's own style, in lower case; empty where it has none. */
export function styleOf(element: Element, property: string): string {
  // Read from the words of the attribute: the page's content policy blocks inline styles.
  const style = element.getAttribute('style') ?? '';
  if (style === '' || style.length > 10_000) return '';
  for (const rule of style.split(';')) {
    const colon = rule.indexOf(':');
    if (rule.slice(0, colon).trim().toLowerCase() !== property) continue;
    return rule
      .slice(colon + 1)
      .trim()
      .toLowerCase();
  }
  return '';
}

/** Whether the words in an element are in italics, as those around it unless it says otherwise. */
export function italicIn(element: Element, around: boolean): boolean {
  const style = styleOf(element, 'font-style');
  if (style) return /^(?:italic|oblique)/.test(style);
  return around || ['I', 'EM', 'CITE'].includes(element.tagName);
}

/** Whether the words in an element are in bold. */
export function boldIn(element: Element, around: boolean): boolean {
  const weight = styleOf(element, 'font-weight');
  if (weight) return /^(?:bold|[6-9]00)/.test(weight);
  return around || ['B', 'STRONG'].includes(element.tagName);
}

/** Whether the words in an element are struck through, as all are that stand in one that is. */
export function struckIn(element: Element, around: boolean): boolean {
  const isStruck = ['text-decoration', 'text-decoration-line'].some((property) =>
    styleOf(element, property).includes('line-through'),
  );
  return around || isStruck || ['S', 'STRIKE', 'DEL'].includes(element.tagName);
}

/** Whether a page shows nothing of an element. */
export function isHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    styleOf(element, 'display') === 'none' ||
    styleOf(element, 'mso-hide') === 'all'
  );
}

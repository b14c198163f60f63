/**
 * The window's plain elements, in reading order. React fills those around the page and never hears
 * what happens on it: its listeners would stand between each key and its paint.
 */
export interface WindowFrame {
  readonly window: HTMLElement;
  /** For what stands before the page: the top bar and the outline. */
  readonly before: HTMLElement;
  /** The pane of the page, with the page's own place in it. */
  readonly pane: HTMLElement;
  readonly place: HTMLElement;
  /** For the ways to start, in the pane below the page. */
  readonly start: HTMLElement;
  /** For what stands after the page: agreed language and the status line. */
  readonly after: HTMLElement;
}

/** Puts the frame into the element that is to be the window. */
export function windowFrame(window: HTMLElement): WindowFrame {
  const before = element('div', 'panes');
  const pane = element('main', 'page-pane');
  const frame = element('div', 'page-frame');
  const scroll = element('div', 'page-scroll');
  const place = element('div', 'page-place');
  const start = element('div', 'start-place');
  const after = element('div', 'panes');
  pane.dataset.pane = 'text';
  window.className = 'window';
  scroll.append(place);
  frame.append(scroll);
  pane.append(frame, start);
  window.append(before, pane, after);
  return { window, before, pane, place, start, after };
}

function element(tag: string, className: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  return made;
}

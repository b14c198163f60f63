import type { EditorState } from 'prosemirror-state';
import type { PrintedFootnote } from '../document/footnotes.ts';
import type { Run } from '../document/runs.ts';
import { type CopiedLine, copiedLines, isWithinWords } from './copiedRuns.ts';
import { copiedSlice } from './copiedSlice.ts';
import { copiedNotes } from './copiedWords.ts';

const ownData = 'data-chapeau';

/**
 * The selection as a page: for other programs numbers, marks and italics as printed, with the notes
 * at the end in the form that Word takes for footnotes; for a draft, in one attribute, all it holds.
 */
export function copiedHtml(state: EditorState): string {
  const lines = copiedLines(state);
  const { slice: own, ...edges } = copiedSlice(state);
  const slice = JSON.stringify({ ...own.toJSON(), ...edges });
  const words = isWithinWords(state.selection)
    ? lines.map(({ runs }) => runsHtml(runs)).join('')
    : '';
  const text = words === '' ? linesHtml(state, lines) : words;
  const tag = words === '' ? 'div' : 'span';
  const notes = notesHtml(copiedNotes(state, lines));
  return `<${tag} ${ownData}="${escaped(slice)}">${text}</${tag}>${notes}`;
}

/** What a draft put on the clipboard, as JSON of a slice; null for another program's page. */
export function ownSlice(html: string): unknown {
  if (!html.includes(ownData)) return null;
  const page = new DOMParser().parseFromString(html, 'text/html');
  try {
    return JSON.parse(page.querySelector(`[${ownData}]`)?.getAttribute(ownData) ?? 'null');
  } catch {
    return null;
  }
}

function linesHtml(state: EditorState, lines: readonly CopiedLine[]): string {
  let html = '';
  let open: readonly string[] = [];
  for (const line of lines) {
    const around = tableTags(state, line);
    html += seamTags(open, around);
    open = around;
    html += lineHtml(line);
  }
  return html + seamTags(open, []);
}

/** The table, row and cell around a line, each with its position; none outside of tables. */
function tableTags(state: EditorState, { pos }: CopiedLine): string[] {
  const $pos = state.doc.resolve(pos);
  const tags: string[] = [];
  for (let depth = 1; depth <= $pos.depth; depth += 1) {
    const { type, attrs } = $pos.node(depth);
    const at = $pos.before(depth);
    if (type.name === 'table') tags.push(`table ${at}`);
    else if (type.name === 'tableRow') tags.push(`tr ${at}`);
    else if (type.name === 'tableCell') {
      const tag = attrs.header ? 'th' : 'td';
      tags.push(`${tag} ${at} colspan="${attrs.colspan}" rowspan="${attrs.rowspan}"`);
    }
  }
  return tags;
}

/** Closes what the line before stood in and opens what the next one does. */
function seamTags(before: readonly string[], after: readonly string[]): string {
  const same = before.findIndex((tag, index) => tag !== after[index]);
  const kept = same < 0 ? before.length : same;
  const closed = before
    .slice(kept)
    .reverse()
    .map((tag) => `</${nameOf(tag)}>`);
  const opened = after.slice(kept).map((tag) => {
    const attributes = tag.split(' ').slice(2).join(' ');
    return `<${`${nameOf(tag)} ${attributes}`.trim()}>`;
  });
  return [...closed, ...opened].join('');
}

function nameOf(tag: string): string {
  return tag.slice(0, tag.indexOf(' '));
}

function lineHtml({ label, runs, entry, node }: CopiedLine): string {
  const words = (label === '' ? '' : `${escaped(label)} `) + runsHtml(runs);
  const { name } = node.type;
  if (name === 'title') return `<h1>${words}</h1>`;
  if (entry?.kind === 'heading') return `<h${entry.depth + 1}>${words}</h${entry.depth + 1}>`;
  if (entry?.kind === 'annex') return `<h2>${words}</h2>`;
  const indent = entry?.kind === 'subparagraph' ? entry.depth * 2 : 0;
  return indent > 0 ? `<p style="margin-left:${indent}em">${words}</p>` : `<p>${words}</p>`;
}

function runsHtml(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      if (run.kind === 'mark') return markHtml(run.marker);
      return run.italic && run.text !== '' ? `<i>${escaped(run.text)}</i>` : escaped(run.text);
    })
    .join('');
}

/** Word takes links with these names for footnotes; others show a link to the note. */
function markHtml(marker: number): string {
  return `<a style="mso-footnote-id:ftn${marker}" href="#_ftn${marker}" name="_ftnref${marker}"><sup>[${marker}]</sup></a>`;
}

function notesHtml(notes: readonly PrintedFootnote[]): string {
  if (notes.length === 0) return '';
  const items = notes.map(({ marker, runs }) => {
    const back = `<a style="mso-footnote-id:ftn${marker}" href="#_ftnref${marker}" name="_ftn${marker}"><sup>[${marker}]</sup></a>`;
    return `<div style="mso-element:footnote" id="ftn${marker}"><p class="MsoFootnoteText">${back} ${runsHtml(runs)}</p></div>`;
  });
  return `<div style="mso-element:footnote-list"><hr align="left" size="1" width="33%">${items.join('')}</div>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

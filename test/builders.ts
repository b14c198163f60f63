import { type Attrs, Node } from 'prosemirror-model';
import { blankMasthead, type Masthead } from '../src/document/masthead.ts';
import { parseNote } from '../src/document/note.ts';
import { hasId } from '../src/document/paragraphId.ts';
import { schema } from '../src/document/schema.ts';

/** Words, footnotes and the like; in paragraphs also subparagraphs and continuations. */
export type Content = string | Node;

/**
 * A document. Masthead, title and enacting body are supplied where `children` has none; paragraphs
 * without an id get "p1", "p2", … in order. The result is checked against the schema.
 */
export function doc(children: readonly Node[], attrs: Attrs = {}): Node {
  const given = (type: string) => children.find((child) => child.type.name === type);
  const opening = [
    given('masthead') ?? masthead({ session: 81 }),
    given('title') ?? title('Trafficking in women and girls'),
    given('enactingBody') ?? enactingBody('The General Assembly'),
  ];
  const rest = children.filter((child) => !opening.includes(child));
  const made = schema.node('doc', attrs, [...opening, ...rest]);
  let count = 0;
  const numbered = withIds(made, () => `p${++count}`);
  numbered.check();
  return numbered;
}

export function masthead(fields: Partial<Masthead>): Node {
  return schema.node('masthead', { ...blankMasthead, ...fields });
}

export function title(...content: Content[]): Node {
  return schema.node('title', null, texts(content));
}

function enactingBody(organ: string): Node {
  return schema.node('enactingBody', null, texts([organ]));
}

/** A preambular paragraph: its words and footnotes, then subparagraphs and continuations. */
export function pp(...content: Content[]): Node {
  return paragraph('preambularParagraph', content);
}

/** An operative paragraph. */
export function op(...content: Content[]): Node {
  return paragraph('operativeParagraph', content);
}

/** A subparagraph, which may hold others. */
export function sub(...content: Content[]): Node {
  return paragraph('subparagraph', content);
}

/** Words of a paragraph after its subparagraphs. */
export function continuation(...content: Content[]): Node {
  return schema.node('continuation', null, texts(content));
}

/** A footnote with the citations that its text holds; the final full stop may be left out. */
export function fn(note: string, attrs: Attrs = {}): Node {
  return schema.node('footnote', attrs, parseNote(note));
}

export function em(text: string): Node {
  return schema.text(text, [schema.mark('emphasis')]);
}

/** A cross-reference to the paragraph with this id. */
export function ref(target: string): Node {
  return schema.node('crossReference', { target });
}

export function heading(level: number, ...content: Content[]): Node {
  return schema.node('heading', { level }, texts(content));
}

/** An annex with its title and annex paragraphs or headings. */
export function annex(annexTitle: string, ...children: Node[]): Node {
  return schema.node('annex', null, [
    schema.node('annexTitle', null, texts([annexTitle])),
    ...children,
  ]);
}

export function annexParagraph(...content: Content[]): Node {
  return paragraph('annexParagraph', content);
}

/** A table of these rows. */
export function table(...rows: Node[]): Node {
  return schema.node('table', null, rows);
}

/** A row; words alone make a cell of one paragraph. */
export function row(...cells: (string | Node)[]): Node {
  const cellOf = (item: string | Node) => (typeof item === 'string' ? cell(item) : item);
  return schema.node('tableRow', null, cells.map(cellOf));
}

/** A row of header cells. */
export function headerRow(...names: string[]): Node {
  return row(...names.map((name) => withAttrs(cell(name), { header: true })));
}

/** A cell; each argument is a paragraph, made of its words and footnotes. */
export function cell(...paragraphs: (Content | Content[])[]): Node {
  const made = paragraphs.map((content) =>
    schema.node('cellParagraph', null, texts(Array.isArray(content) ? content : [content])),
  );
  return schema.node('tableCell', null, made);
}

export function adoptionLine(meeting: string, date: string): Node {
  return schema.node('adoptionLine', { meeting, date });
}

/** The node with other attributes: `withAttrs(op('…'), { id: 'x', startAt: 5 })`. */
export function withAttrs(node: Node, attrs: Attrs): Node {
  return node.type.create({ ...node.attrs, ...attrs }, node.content, node.marks);
}

function paragraph(type: string, content: readonly Content[]): Node {
  const at = content.findIndex((item) => item instanceof Node && item.isBlock);
  const inline = at === -1 ? content : content.slice(0, at);
  const blocks = at === -1 ? [] : content.slice(at);
  const chapeau = schema.node('chapeau', null, texts(inline));
  return schema.node(type, null, [chapeau, ...blocks.map(asNode)]);
}

function texts(content: readonly Content[]): Node[] {
  return content.filter((item) => item !== '').map(asNode);
}

function asNode(item: Content): Node {
  return typeof item === 'string' ? schema.text(item) : item;
}

function withIds(node: Node, nextId: () => string): Node {
  if (node.isInline) return node;
  const attrs = hasId(node) && !node.attrs.id ? { ...node.attrs, id: nextId() } : node.attrs;
  const children = node.children.map((child) => withIds(child, nextId));
  return node.type.create(attrs, children, node.marks);
}

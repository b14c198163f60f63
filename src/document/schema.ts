import {
  type Attrs,
  type DOMOutputSpec,
  type Node,
  type NodeSpec,
  Schema,
} from 'prosemirror-model';
import { checkCount, checkProposal, like, oneOf } from './attributeCheck.ts';
import { marks } from './marks.ts';
import { blankMasthead } from './masthead.ts';
import { checkProvenance } from './provenanceCheck.ts';
import { proposalWords } from './remarkWords.ts';
import { tableNodes } from './tableNodes.ts';

/**
 * Which notes share a number: under `current` every mark has its own note, under `legacy` equal
 * notes share one, as resolutions printed them until about 2019 (un-style 4.2).
 */
export type FootnotePolicy = 'current' | 'legacy';

/** A `Proposal` to insert or delete the whole of a node, with all that it holds; null for none. */
const proposed = { default: null, validate: checkProposal };

/** How often a paragraph's own kind of number appears is computed; these are all it stores. */
const paragraphAttrs = {
  /** Stable for the life of the paragraph, unique in its document. */
  id: { default: '', validate: 'string' },
  /** `Provenance`, or null for words first written here. */
  provenance: { default: null, validate: checkProvenance },
  /** True when a person fixed the opening phrase: also and further are left as they stand. */
  locked: { default: false, validate: 'boolean' },
  proposed,
};

/** Attributes of every paragraph that the clipboard carries as JSON. */
const commonNames = ['provenance', 'locked', 'proposed'];

const paragraphContent = 'chapeau (subparagraph | continuation)*';

interface Attributed {
  getAttribute(name: string): string | null;
}

function paragraphDom(tag: string, extra: readonly string[] = []) {
  return (node: Node): DOMOutputSpec => {
    const attrs: Record<string, string> = { 'data-node': node.type.name, 'data-id': node.attrs.id };
    for (const name of [...commonNames, ...extra]) {
      const value: unknown = node.attrs[name];
      if (value) attrs[`data-${name}`] = JSON.stringify(value);
    }
    Object.assign(attrs, proposedDom(node.attrs));
    return [tag, attrs, 0];
  };
}

function readAttrs(dom: Attributed, names: readonly string[]): Record<string, unknown> {
  const attrs: Record<string, unknown> = { id: dom.getAttribute('data-id') ?? '' };
  for (const name of names) attrs[name] = parsedOr(dom.getAttribute(`data-${name}`), undefined);
  for (const name of names) if (attrs[name] === undefined) delete attrs[name];
  return attrs;
}

function proposedDom(attrs: Attrs): Record<string, string> {
  if (!attrs.proposed) return {};
  return { 'data-proposed': JSON.stringify(attrs.proposed), title: proposalWords(attrs.proposed) };
}

function readProposed(dom: Attributed): Record<string, unknown> {
  return { proposed: parsedOr(dom.getAttribute('data-proposed'), null) };
}

function parsedOr(json: string | null, fallback: unknown): unknown {
  if (json === null) return fallback;
  try {
    return JSON.parse(json);
  } catch {
    return fallback;
  }
}

function paragraph(name: string, tag: string, extra: Record<string, object> = {}): NodeSpec {
  const names = Object.keys(extra);
  return {
    content: paragraphContent,
    attrs: { ...paragraphAttrs, ...extra },
    defining: true,
    toDOM: paragraphDom(tag, names),
    parseDOM: [
      {
        tag: `${tag}[data-node=${name}]`,
        getAttrs: (dom) => readAttrs(dom, [...commonNames, ...names]),
      },
    ],
  };
}

function atom(name: string, attrs: Record<string, object>, inline: boolean): NodeSpec {
  const tag = inline ? 'span' : 'div';
  return {
    atom: true,
    inline,
    attrs,
    ...(inline ? { group: 'inline' } : {}),
    toDOM: (node) => [tag, { 'data-node': name, 'data-attrs': JSON.stringify(node.attrs) }],
    parseDOM: [
      {
        tag: `${tag}[data-node=${name}]`,
        getAttrs: (dom) => parsedOr(dom.getAttribute('data-attrs'), null) as object | null,
      },
    ],
  };
}

/**
 * What a resolution is made of. Numbers, markers, Ibid., terminal marks, the words of
 * cross-references and the italics of opening phrases are computed, so none of them is here.
 */
export const schema = new Schema({
  nodes: {
    doc: {
      content: 'masthead title enactingBody block+ adoptionLine? annex*',
      attrs: {
        /** `FootnotePolicy` */
        footnotePolicy: { default: 'current', validate: oneOf('current', 'legacy') },
        /**
         * Whether operative numbers run through the whole text ('continuous') or restart at each
         * section ('bySection') (un-style 1.1.7).
         */
        numbering: { default: 'continuous', validate: oneOf('continuous', 'bySection') },
      },
    },

    /** The `Masthead`, one attribute a field. */
    masthead: {
      ...atom('masthead', fieldsOf(blankMasthead), false),
      draggable: false,
      isolating: true,
    },

    title: {
      content: 'inline*',
      defining: true,
      isolating: true,
      toDOM: () => ['h1', { 'data-node': 'title' }, 0],
      parseDOM: [{ tag: 'h1[data-node=title]' }],
    },

    /** The organ that speaks, without its comma: "The General Assembly". */
    enactingBody: {
      content: 'text*',
      marks: '',
      defining: true,
      isolating: true,
      toDOM: () => ['p', { 'data-node': 'enactingBody' }, 0],
      parseDOM: [{ tag: 'p[data-node=enactingBody]' }],
    },

    preambularParagraph: {
      ...paragraph('preambularParagraph', 'section'),
      group: 'block',
      draggable: true,
    },

    operativeParagraph: {
      ...paragraph('operativeParagraph', 'section', {
        /** A number that a person gave, from which numbering goes on; null to follow the one before. */
        startAt: { default: null, validate: checkCount },
        /** False where it prints no number and counts for none: "Adopts the following declaration:". */
        numbered: { default: true, validate: 'boolean' },
      }),
      group: 'block',
      draggable: true,
    },

    /** (a), (i), a., i. by how deep it is nested. */
    subparagraph: paragraph('subparagraph', 'div'),

    /** A paragraph's own words, before its subparagraphs. */
    chapeau: {
      content: 'inline*',
      toDOM: () => ['p', { 'data-node': 'chapeau' }, 0],
      parseDOM: [{ tag: 'p[data-node=chapeau]' }],
    },

    /** Words of the paragraph that follow its subparagraphs, without a number. */
    continuation: {
      content: 'inline*',
      attrs: { proposed },
      toDOM: ({ attrs }) => ['p', { 'data-node': 'continuation', ...proposedDom(attrs) }, 0],
      parseDOM: [{ tag: 'p[data-node=continuation]', getAttrs: readProposed }],
    },

    /** A section heading; "I", "A" before it are computed from the level when `numbered`. */
    heading: {
      content: 'inline*',
      group: 'block',
      attrs: {
        id: { default: '', validate: 'string' },
        /** 1 for "I", 2 for "A", 3 for a sub-heading. */
        level: { default: 1, validate: oneOf(1, 2, 3) },
        numbered: { default: true, validate: 'boolean' },
        proposed,
      },
      defining: true,
      draggable: true,
      toDOM: (node) => [
        `h${node.attrs.level + 1}`,
        {
          'data-node': 'heading',
          'data-id': node.attrs.id,
          'data-level': String(node.attrs.level),
          'data-numbered': String(node.attrs.numbered),
          ...proposedDom(node.attrs),
        },
        0,
      ],
      parseDOM: [1, 2, 3].map((level) => ({
        tag: `h${level + 1}[data-node=heading]`,
        getAttrs: (dom: Attributed) => ({ ...readAttrs(dom, ['level', 'numbered', 'proposed']) }),
      })),
    },

    /** "53rd plenary meeting / 17 December 2024"; its presence makes the text an adopted one. */
    adoptionLine: {
      ...atom(
        'adoptionLine',
        {
          /** As "53rd". */
          meeting: { default: '', validate: 'string' },
          /** As "plenary meeting". */
          meetingKind: { default: 'plenary meeting', validate: 'string' },
          /** As "17 December 2024". */
          date: { default: '', validate: 'string' },
          /** The lines of "[Adopted without a vote.]" or of a recorded vote, one below another. */
          vote: { default: '', validate: 'string' },
        },
        false,
      ),
      selectable: true,
    },

    annex: {
      content: 'annexTitle (annexParagraph | heading | table)+',
      attrs: { id: { default: '', validate: 'string' }, proposed },
      isolating: true,
      defining: true,
      toDOM: ({ attrs }) => [
        'article',
        { 'data-node': 'annex', 'data-id': attrs.id, ...proposedDom(attrs) },
        0,
      ],
      parseDOM: [
        { tag: 'article[data-node=annex]', getAttrs: (dom) => readAttrs(dom, ['proposed']) },
      ],
    },

    annexTitle: {
      content: 'inline*',
      defining: true,
      toDOM: () => ['h2', { 'data-node': 'annexTitle' }, 0],
      parseDOM: [{ tag: 'h2[data-node=annexTitle]' }],
    },

    /** A paragraph of an annex, with the annex's own numbering unless `numbered` is false. */
    annexParagraph: {
      ...paragraph('annexParagraph', 'section', {
        /** As that of an operative paragraph. */
        startAt: { default: null, validate: checkCount },
        numbered: { default: true, validate: 'boolean' },
      }),
      draggable: true,
    },

    ...tableNodes,

    text: { group: 'inline' },

    /** A note at its mark. Its closing full stop is computed (un-style 4.4.1). */
    footnote: {
      content: '(text | citation)*',
      group: 'inline',
      inline: true,
      atom: true,
      attrs: {
        /** True when the note is printed in full although the rule gives Ibid. (79/154, note 24). */
        writtenInFull: { default: false, validate: 'boolean' },
      },
      toDOM: (node) => [
        'span',
        { 'data-node': 'footnote', 'data-full': String(node.attrs.writtenInFull) },
        0,
      ],
      parseDOM: [
        {
          tag: 'span[data-node=footnote]',
          getAttrs: (dom) => ({ writtenInFull: dom.getAttribute('data-full') === 'true' }),
        },
      ],
    },

    /** Points outside: its one attribute is a `Citation`. */
    citation: { ...atom('citation', { citation: {} }, true), group: '' },

    /** Points inside: at the paragraph with this id; its words are computed. */
    crossReference: atom('crossReference', { target: { validate: 'string' } }, true),
  },
  marks,
});

function fieldsOf(masthead: object): Record<string, object> {
  return Object.fromEntries(
    Object.entries(masthead).map(([name, value]) => [
      name,
      { default: value, validate: like(value) },
    ]),
  );
}

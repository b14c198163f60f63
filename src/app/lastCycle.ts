import type { Node } from 'prosemirror-model';
import { adopted } from '../document/adopted.ts';
import type { Draft } from '../document/draftFile.ts';
import type { Masthead } from '../document/masthead.ts';
import { outline } from '../document/outline.ts';
import type { Provenance } from '../document/provenance.ts';
import { schema } from '../document/schema.ts';
import type { Clause } from '../library/clause.ts';
import { harvest } from '../library/harvest.ts';

/**
 * A draft for the coming session from an adopted resolution: its words and footnotes, each
 * paragraph with its provenance, under the masthead of a new draft, without adoption line and
 * under the current footnote policy. `template` gives committee, session and symbol.
 */
export function draftFromLastCycle(resolution: Draft, template: Masthead): Draft {
  const { doc } = resolution;
  const words = withProvenance(resolution);
  const blocks: Node[] = [];
  words.forEach((child) => {
    if (child.type.name === 'masthead') blocks.push(mastheadFor(child.attrs as Masthead, template));
    else if (child.type.name !== 'adoptionLine') blocks.push(child);
  });
  const attrs = { ...doc.attrs, footnotePolicy: 'current' };
  return { doc: schema.node('doc', attrs, blocks), origin: null };
}

/** An agenda item keeps its title from session to session, but seldom its number. */
function mastheadFor(old: Masthead, template: Masthead): Node {
  const masthead: Masthead = {
    ...template,
    session: nextSession(old.session, template.session),
    agendaItemTitle: old.agendaItemTitle,
    sponsors: [],
  };
  return schema.node('masthead', { ...masthead });
}

function nextSession(old: number | null, coming: number | null): number | null {
  if (old === null || (coming !== null && coming > old)) return coming;
  return old + 1;
}

/** The document with each paragraph's and subparagraph's own words as adopted. */
function withProvenance(resolution: Draft): Node {
  const clauses = new Map(harvest(resolution).map((clause) => [clause.label, clause]));
  const provenances = new Map(
    outline(resolution.doc).entries.flatMap(({ id, label }) => {
      const clause = clauses.get(label);
      return clause ? [[id, provenanceOf(clause)] as const] : [];
    }),
  );
  const visit = (node: Node): Node => {
    if (node.isTextblock || node.isLeaf) return node;
    const children = node.children.map(visit);
    const provenance = provenances.get(node.attrs.id) ?? null;
    const attrs = provenance ? { ...node.attrs, provenance } : node.attrs;
    return node.type.create(attrs, children, node.marks);
  };
  return visit(resolution.doc);
}

/** A paragraph's own words are the first line; those of its subparagraphs follow. */
function provenanceOf({ source, label, words, node }: Clause): Provenance {
  const [own = ''] = words.split('\n');
  return adopted(source, label, own, node.child(0));
}

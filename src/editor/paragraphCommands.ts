import { closeHistory } from 'prosemirror-history';
import { type Command, Selection, TextSelection } from 'prosemirror-state';
import { lostReferencesSentence } from '../document/lostReferences.ts';
import { openingPhrase } from '../document/openingPhrase.ts';
import { storedWords } from '../document/runs.ts';
import { type FootnotePolicy, schema } from '../document/schema.ts';
import { announce } from './announcement.ts';
import { outlineOf } from './computed.ts';
import { labelAt } from './labelAt.ts';
import { blankParagraph, isBlank, isParagraph } from './paragraph.ts';
import { blockOf, placeOf } from './place.ts';
import { refuse } from './refusal.ts';

const { continuation, heading, annex, annexTitle, annexParagraph, subparagraph } = schema.nodes;

/** Deletes the paragraph, subparagraph or heading at the cursor with all that stands below it. The
 * last one of a text is only emptied. */
export const deleteParagraph: Command = (state, dispatch) => {
  const place = placeOf(state.selection);
  if (!place) return false;
  const { owner, ownerPos, container, index } = place;
  const label = labelAt(state.doc, ownerPos);
  const tr = closeHistory(state.tr);
  const end = ownerPos + owner.nodeSize;
  if (container.canReplace(index, index + 1)) tr.delete(ownerPos, end);
  else if (isBlank(owner)) return refuse(state, dispatch, `${label} is the only paragraph.`);
  else
    tr.replaceWith(
      ownerPos,
      end,
      isParagraph(owner) ? blankParagraph(owner.type) : owner.type.create(),
    );
  tr.setSelection(Selection.near(tr.doc.resolve(Math.min(ownerPos, tr.doc.content.size))));
  const lost = lostReferencesSentence(outlineOf(tr), outlineOf(state));
  dispatch?.(announce(tr, `Deleted ${label}. ${lost}`.trim()).scrollIntoView());
  return true;
};

/** Inserts a section heading after the paragraph at the cursor, in place of it where it is blank. */
export const insertHeading: Command = (state, dispatch) => {
  const place = placeOf(state.selection);
  if (!place) return false;
  const block = blockOf(place);
  const levelBefore = outlineOf(state).entries.findLast(
    (entry) => entry.kind === 'heading' && entry.pos < block.pos,
  )?.depth;
  const node = heading.create({ level: levelBefore ?? 1 });
  const end = block.pos + block.node.nodeSize;
  const blank = isBlank(block.node);
  const start = blank ? block.pos : end;
  const tr = closeHistory(state.tr).replaceWith(start, end, node);
  tr.setSelection(TextSelection.create(tr.doc, start + 1));
  dispatch?.(announce(tr, 'Heading inserted.').scrollIntoView());
  return true;
};

/** Adds an annex behind everything else and puts the cursor in its title. */
export const insertAnnex: Command = (state, dispatch) => {
  const node = annex.create(null, [annexTitle.create(), blankParagraph(annexParagraph)]);
  const end = state.doc.content.size;
  const tr = closeHistory(state.tr).insert(end, node);
  tr.setSelection(TextSelection.create(tr.doc, end + 2));
  dispatch?.(announce(tr, `${labelAt(tr.doc, end)} inserted.`).scrollIntoView());
  return true;
};

/** Adds words to the paragraph at the cursor that follow its subparagraphs, without a number. */
export const addContinuation: Command = (state, dispatch) => {
  const place = placeOf(state.selection);
  if (!place) return false;
  const { $pos } = place;
  const within = place.owner.type === subparagraph && place.owner.childCount === 1;
  const depth = within ? $pos.depth - 2 : $pos.depth - 1;
  const paragraph = $pos.node(depth);
  if (!isParagraph(paragraph) || paragraph.childCount === 1) return false;
  const pos = $pos.end(depth);
  const tr = closeHistory(state.tr).insert(pos, continuation.create());
  tr.setSelection(TextSelection.create(tr.doc, pos + 1));
  dispatch?.(announce(tr, 'Text after the subparagraphs.').scrollIntoView());
  return true;
};

/** Fixes the opening phrase of the paragraph at the cursor, or releases it again: also and further
 * are not re-sequenced in a fixed one. */
export const toggleLock: Command = (state, dispatch) => {
  const place = placeOf(state.selection);
  const block = place && blockOf(place);
  if (!block || !isParagraph(block.node)) return false;
  const entry = outlineOf(state).entries.find(({ pos }) => pos === block.pos);
  const phrase = entry && openingPhrase(storedWords(entry.words), entry.part);
  if (!entry || (!phrase && !block.node.attrs.locked)) return false;
  const locked = !block.node.attrs.locked;
  const tr = closeHistory(state.tr).setNodeAttribute(block.pos, 'locked', locked);
  const what = phrase ? `“${phrase.text}”` : 'The opening phrase';
  const said = `${what} of ${entry.label} is ${locked ? 'locked' : 'no longer locked'}.`;
  dispatch?.(announce(tr, said));
  return true;
};

/** Numbers the footnotes by a policy; not available where it is already in force. */
export function setFootnotePolicy(policy: FootnotePolicy): Command {
  return (state, dispatch) => {
    if (state.doc.attrs.footnotePolicy === policy) return false;
    const tr = closeHistory(state.tr).setDocAttribute('footnotePolicy', policy);
    const said =
      policy === 'legacy'
        ? 'Equal notes now share one number.'
        : 'Every footnote mark now has a note of its own.';
    dispatch?.(announce(tr, said));
    return true;
  };
}

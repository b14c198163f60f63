import type { Node } from 'prosemirror-model';

/** The document as the person's own file has it, to compare the one in the page with. */
export class FileText {
  private doc: Node;

  constructor(doc: Node) {
    this.doc = doc;
  }

  /**
   * Whether the page has the same. Its nodes are then kept in place of the earlier ones: what was
   * changed and undone would otherwise be held twice, with all that is known of each paragraph.
   */
  isSame(doc: Node): boolean {
    if (!this.doc.eq(doc)) return false;
    this.doc = doc;
    return true;
  }
}

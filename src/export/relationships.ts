import { element, type Xml } from './xml.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** What one part of the file points at. The same target gets the same id. */
export class Relationships {
  private readonly ids = new Map<string, string>();
  private readonly elements: Xml[] = [];

  /** Id of a part of the file; `kind` is the last word of the relationship's type, as "styles". */
  part(kind: string, target: string): string {
    return this.id(`${office}/${kind}`, target);
  }

  /** Id of the file's core properties, whose type is not among the office ones. */
  coreProperties(target: string): string {
    return this.id(`${packaged}/metadata/core-properties`, target);
  }

  /** Id of the properties that a person, or a program, gave the file. */
  customProperties(target: string): string {
    return this.id(`${office}/custom-properties`, target);
  }

  /** Id of an address outside the file. */
  link(url: string): string {
    return this.id(`${office}/hyperlink`, url, 'External');
  }

  get empty(): boolean {
    return this.elements.length === 0;
  }

  /** The root of the `.rels` part. */
  xml(): Xml {
    return element('Relationships', { xmlns: packaged }, ...this.elements);
  }

  private id(type: string, target: string, mode?: 'External'): string {
    const known = this.ids.get(target);
    if (known) return known;
    const id = `rId${this.ids.size + 1}`;
    this.ids.set(target, id);
    this.elements.push(
      element('Relationship', { Id: id, Type: type, Target: target, TargetMode: mode }),
    );
    return id;
  }
}

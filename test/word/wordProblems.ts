import { all, at, partOf, type Tag, valueAt, wordParts } from './wordXml.ts';

/** What is wrong in a Word file that neither well-formedness nor the Open XML SDK notices. */
export function wordProblems(bytes: Uint8Array): string[] {
  const parts = wordParts(bytes);
  const body = partOf(parts, 'word/document.xml');
  const notes = partOf(parts, 'word/footnotes.xml');
  return [
    ...bookmarkProblems(body),
    ...[...parts].flatMap(([path, part]) => fieldProblems(part, path)),
    ...[...parts].flatMap(([path, part]) => styleProblems(part, path, parts)),
    ...listProblems(body, partOf(parts, 'word/numbering.xml')),
    ...noteProblems(body, notes),
    ...[...parts.keys()].flatMap((path) => relationshipProblems(path, parts)),
    ...contentTypeProblems(parts),
  ];
}

function bookmarkProblems(body: Tag): string[] {
  const starts = all(body, 'w:bookmarkStart');
  const names = starts.map((tag) => tag.attributes['w:name'] ?? '');
  const opened = starts.map((tag) => tag.attributes['w:id'] ?? '');
  const closed = all(body, 'w:bookmarkEnd').map((tag) => tag.attributes['w:id'] ?? '');
  const wanted = [
    ...all(body, 'w:hyperlink').flatMap((tag) => tag.attributes['w:anchor'] ?? []),
    ...instructions(body).flatMap((code) => /^ *NOTEREF +(\S+)/.exec(code)?.[1] ?? []),
  ];
  return [
    ...repeated(names).map((name) => `bookmark name ${name} twice`),
    ...repeated(opened).map((id) => `bookmark id ${id} twice`),
    ...missing(opened, closed).map((id) => `bookmark ${id} not closed`),
    ...missing(closed, opened).map((id) => `bookmark ${id} not opened`),
    ...missing(wanted, names).map((name) => `no bookmark ${name}`),
    ...names.filter((name) => !/^[A-Za-z_]\w{0,39}$/.test(name)).map((name) => `name ${name}`),
  ];
}

function instructions(part: Tag): string[] {
  return all(part, 'w:instrText').map((tag) => tag.children.map(({ text }) => text).join(''));
}

function fieldProblems(part: Tag, path: string): string[] {
  return all(part, 'w:p').flatMap((paragraph) => {
    const signs = all(paragraph, 'w:fldChar').map((tag) => tag.attributes['w:fldCharType']);
    const balanced = /^(?:begin separate end ?)*$/.test(signs.join(' '));
    return balanced ? [] : [`unbalanced field in ${path}: ${signs.join(' ')}`];
  });
}

function styleProblems(part: Tag, path: string, parts: ReadonlyMap<string, Tag>): string[] {
  const styles = all(partOf(parts, 'word/styles.xml'), 'w:style');
  const known = styles.map((style) => style.attributes['w:styleId'] ?? '');
  const used = ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next'].flatMap((name) =>
    all(part, name).map((tag) => tag.attributes['w:val'] ?? ''),
  );
  return missing(used, known).map((style) => `no style ${style}, used in ${path}`);
}

function listProblems(body: Tag, numbering: Tag): string[] {
  const lists = all(numbering, 'w:num');
  const known = lists.map((list) => list.attributes['w:numId'] ?? '');
  const used = all(body, 'w:numPr').map((tag) => valueAt(tag, 'w:numId') ?? '');
  const abstracts = all(numbering, 'w:abstractNum').map((tag) => tag.attributes['w:abstractNumId']);
  return [
    ...missing(used, known).map((list) => `no list ${list}`),
    ...repeated(known).map((list) => `list ${list} twice`),
    ...lists
      .filter((list) => !abstracts.includes(valueAt(list, 'w:abstractNumId')))
      .map((list) => `list ${list.attributes['w:numId']} without a definition`),
  ];
}

function noteProblems(body: Tag, part: Tag): string[] {
  const ids = all(part, 'w:footnote')
    .filter((note) => !note.attributes['w:type'])
    .map((note) => note.attributes['w:id'] ?? '');
  const used = all(body, 'w:footnoteReference').map((tag) => tag.attributes['w:id'] ?? '');
  return [
    ...repeated(used).map((id) => `note ${id} referenced twice`),
    ...missing(used, ids).map((id) => `no note ${id}`),
    ...missing(ids, used).map((id) => `note ${id} without a mark`),
    ...repeated(ids).map((id) => `note ${id} twice`),
    ...(at(part, 'w:footnote')?.attributes['w:type'] === 'separator' ? [] : ['no separator']),
  ];
}

function relationshipProblems(path: string, parts: ReadonlyMap<string, Tag>): string[] {
  const part = partOf(parts, path);
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, slash);
  const own = parts.get(`${folder}/_rels${path.slice(slash)}.rels`);
  const declared = own ? all(own, 'Relationship') : [];
  const ids = declared.map((tag) => tag.attributes.Id ?? '');
  const targets = declared
    .filter((tag) => tag.attributes.TargetMode !== 'External')
    .map(({ attributes: { Target = '' } }) => {
      // A target that begins with a slash is counted from the root of the package.
      return Target.startsWith('/') ? Target.slice(1) : `${folder}/${Target}`;
    });
  return [
    ...missing(usedIds(part), ids).map((id) => `no relationship ${id} in ${path}`),
    ...missing(targets, [...parts.keys()]).map((target) => `no part ${target}`),
    ...repeated(ids).map((id) => `relationship ${id} twice in ${path}`),
  ];
}

function usedIds(tag: Tag): string[] {
  const own = tag.attributes['r:id'];
  return [...(own === undefined ? [] : [own]), ...tag.children.flatMap(usedIds)];
}

function contentTypeProblems(parts: ReadonlyMap<string, Tag>): string[] {
  const types = partOf(parts, '[Content_Types].xml');
  const named = all(types, 'Override').map((tag) => (tag.attributes.PartName ?? '').slice(1));
  const paths = [...parts.keys()].filter(
    (path) => path !== '[Content_Types].xml' && !path.endsWith('.rels'),
  );
  return [
    ...missing(named, paths).map((path) => `content type of ${path}, which is not there`),
    ...missing(paths, named).map((path) => `no content type for ${path}`),
  ];
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) < index);
}

function missing(wanted: readonly string[], there: readonly string[]): string[] {
  return [...new Set(wanted)].filter((value) => !there.includes(value));
}

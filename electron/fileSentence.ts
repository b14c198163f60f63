const unread: Readonly<Record<string, string>> = {
  ENOENT: 'is no longer there. It may have been moved or renamed: open it from its new place.',
  EACCES: 'may not be read by this account. Ask its owner for access, or open a copy.',
  EPERM: 'may not be read by this account. Ask its owner for access, or open a copy.',
  EBUSY: 'is held by another program. Close it there and open it again.',
  EISDIR: 'is a folder. Choose a file in it.',
};

const unwritten: Readonly<Record<string, string>> = {
  ENOENT: 'has no folder to stand in any more. Save it in another place.',
  ENOTDIR: 'has no folder to stand in any more. Save it in another place.',
  EACCES: 'may not be written here by this account. Save it in another folder.',
  EPERM:
    'may not be written here, or is open in another program. Close it there, or save it in another folder.',
  READONLY:
    'is read-only for this account. Save it in another place or under another name, or let the file be written first.',
  EBUSY: 'is held by another program. Close it there and save again.',
  EROFS: 'is on a disk that cannot be written to. Save it in another folder.',
  ENOSPC: 'does not fit: the disk is full. Free some space, or save it on another disk.',
  EDQUOT:
    "does not fit: this account's share of the disk is full. Free some space, or save it elsewhere.",
  EISDIR: 'has the name of a folder. Save it under another name.',
  ENAMETOOLONG: 'has a name that is too long for this disk. Save it under a shorter one.',
};

/** Why a file could not be read, for the person at the screen; names the file, never its folder. */
export function unreadSentence(name: string, error: unknown): string {
  return `“${name}” ${unread[codeOf(error)] ?? `cannot be read (${codeOf(error)}). Try a copy.`} Nothing was changed.`;
}

/** Why a file could not be written, likewise; what stood there before still does. */
export function unwrittenSentence(name: string, error: unknown): string {
  const why =
    unwritten[codeOf(error)] ?? `cannot be written (${codeOf(error)}). Save it elsewhere.`;
  return `“${name}” ${why} What was there before is unchanged, and your draft is still open here.`;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findLibreOffice } from './libreOffice.ts';

/**
 * A Word file after LibreOffice opened it, did what the Basic statements say with `text`, the document,
 * and saved it as a Word file. `routines` are those that the statements call; another file is at the
 * address in `WORK_OTHER`.
 */
export function workedOnByLibreOffice(
  bytes: Uint8Array,
  statements: string,
  routines = '',
  other: Uint8Array | null = null,
): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'chapeau-office-'));
  try {
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const settings = [`-env:UserInstallation=${profile}`, '--headless', '--norestore'];
    const run = (what: string, env: NodeJS.ProcessEnv) =>
      execFileSync(findLibreOffice() ?? '', [...settings, what], {
        stdio: 'pipe',
        timeout: 100_000,
        env,
      });
    // A new profile overwrites what stands there, so it is made before the macro is put in.
    run('--terminate_after_init', process.env);
    writeMacro(join(folder, 'profile', 'user'), `${macroOf(statements)}\n${routines}`);
    const [source, target] = [join(folder, 'before.docx'), join(folder, 'after.docx')];
    writeFileSync(source, bytes);
    const beside = join(folder, 'other.docx');
    if (other) writeFileSync(beside, other);
    run('macro:///Standard.Work.work', {
      ...process.env,
      WORK_SOURCE: pathToFileURL(source).href,
      WORK_OTHER: pathToFileURL(beside).href,
      WORK_TARGET: pathToFileURL(target).href,
    });
    return new Uint8Array(readFileSync(target));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function macroOf(statements: string): string {
  return `Sub work
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim text As Object
  text = StarDesktop.loadComponentFromURL(Environ("WORK_SOURCE"), "_blank", 0, hidden())
  ${statements}
  Dim saved(0) As New com.sun.star.beans.PropertyValue
  saved(0).Name = "FilterName"
  saved(0).Value = "MS Word 2007 XML"
  text.storeToURL(Environ("WORK_TARGET"), saved())
  text.close(True)
End Sub`;
}

/** Puts a macro into a profile. */
function writeMacro(user: string, macro: string): void {
  const library = join(user, 'basic', 'Standard');
  mkdirSync(library, { recursive: true });
  const named = 'xmlns:library="http://openoffice.org/2000/library"';
  writeFileSync(
    join(user, 'basic', 'script.xlc'),
    xml(
      'library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd"',
      `<library:libraries ${named}><library:library library:name="Standard" library:link="false"/></library:libraries>`,
    ),
  );
  writeFileSync(
    join(library, 'script.xlb'),
    xml(
      'library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd"',
      `<library:library ${named} library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Work"/></library:library>`,
    ),
  );
  writeFileSync(
    join(library, 'Work.xba'),
    xml(
      'script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd"',
      `<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Work" script:language="StarBasic">${escaped(macro)}</script:module>`,
    ),
  );
}

function xml(type: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${type}>\n${content}\n`;
}

function escaped(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

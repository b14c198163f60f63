import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findLibreOffice } from './libreOffice.ts';

/** What LibreOffice makes of a Word file with its own "Accept all" or "Reject all", as a Word file. */
export function settledByLibreOffice(bytes: Uint8Array, how: 'Accept' | 'Reject'): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'chapeau-settled-'));
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
    writeMacro(join(folder, 'profile', 'user'));
    const [source, target] = [join(folder, 'tracked.docx'), join(folder, 'settled.docx')];
    writeFileSync(source, bytes);
    run('macro:///Standard.Changes.settle', {
      ...process.env,
      SETTLE_SOURCE: pathToFileURL(source).href,
      SETTLE_COMMAND: `.uno:${how}AllTrackedChanges`,
      SETTLE_TARGET: pathToFileURL(target).href,
    });
    return new Uint8Array(readFileSync(target));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const macro = `Sub settle
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim text As Object
  text = StarDesktop.loadComponentFromURL(Environ("SETTLE_SOURCE"), "_blank", 0, hidden())
  Dim dispatcher As Object
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(text.CurrentController.Frame, Environ("SETTLE_COMMAND"), "", 0, Array())
  Dim saved(0) As New com.sun.star.beans.PropertyValue
  saved(0).Name = "FilterName"
  saved(0).Value = "MS Word 2007 XML"
  text.storeToURL(Environ("SETTLE_TARGET"), saved())
  text.close(True)
End Sub`;

/** Puts a macro into a profile. */
function writeMacro(user: string): void {
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
      `<library:library ${named} library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Changes"/></library:library>`,
    ),
  );
  writeFileSync(
    join(library, 'Changes.xba'),
    xml(
      'script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd"',
      `<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Changes" script:language="StarBasic">${macro.replaceAll('"', '&quot;')}</script:module>`,
    ),
  );
}

function xml(type: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${type}>\n${content}\n`;
}

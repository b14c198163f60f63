import { workedOnByLibreOffice } from './libreOfficeWork.ts';

/** What LibreOffice makes of a Word file with its own "Accept all" or "Reject all", as a Word file. */
export function settledByLibreOffice(bytes: Uint8Array, how: 'Accept' | 'Reject'): Uint8Array {
  return workedOnByLibreOffice(
    bytes,
    `Dim dispatcher As Object
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(text.CurrentController.Frame, ".uno:${how}AllTrackedChanges", "", 0, Array())`,
  );
}

import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { type Answer, type Asked, questions, type Told, tidings } from './channels.ts';

type Sender = (event: IpcMainEvent | IpcMainInvokeEvent) => boolean;

/** Answers the window's questions. Only a sender that `trusted` accepts is heard. */
export function answerWindow(trusted: Sender, asked: Asked, told: Told): void {
  for (const name of keys(questions)) {
    ipcMain.handle(name, async (event, argument: unknown) => {
      if (!trusted(event)) throw new Error('This sender is not answered.');
      return answered(name, argument, asked);
    });
  }
  for (const name of keys(tidings)) {
    ipcMain.on(name, (event, argument: unknown) => {
      if (trusted(event)) told[name](...tidings[name](argument));
    });
  }
}

async function answered<Name extends keyof Asked>(
  name: Name,
  argument: unknown,
  asked: Asked,
): Promise<Answer<unknown>> {
  try {
    const ask = asked[name] as (...given: Parameters<Asked[Name]>) => Promise<unknown>;
    return { value: await ask(...questions[name](argument)) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function keys<T extends object>(table: T): (keyof T & string)[] {
  return Object.keys(table) as (keyof T & string)[];
}

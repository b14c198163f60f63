import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { type Answer, type Asked, questions, type Told, tidings } from './channels.ts';

type Message = IpcMainEvent | IpcMainInvokeEvent;

/** What a window may ask and tell. */
export interface Answers {
  readonly asked: Asked;
  readonly told: Told;
}

/** Answers the windows' questions. Only a sender for which `answersFor` has answers is heard. */
export function answerWindows(answersFor: (message: Message) => Answers | null): void {
  for (const name of keys(questions)) {
    ipcMain.handle(name, async (event, argument: unknown) => {
      const answers = answersFor(event);
      if (!answers) throw new Error('This sender is not answered.');
      return answered(name, argument, answers.asked);
    });
  }
  for (const name of keys(tidings)) {
    ipcMain.on(name, (event, argument: unknown) => {
      answersFor(event)?.told[name](...tidings[name](argument));
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

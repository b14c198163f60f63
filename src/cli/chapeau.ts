import { version } from '../../package.json';
import { FileError } from '../document/fileError.ts';
import { commands } from './commands.ts';
import type { Machine } from './machine.ts';
import { type CommandName, commandUsages, help, usage } from './usage.ts';
import { UsageError } from './usageError.ts';

/**
 * Does what the arguments of the `chapeau` command say. The exit status: 0, or 1 for a file that
 * cannot be read or written, or 2 for wrong use.
 */
export async function chapeau(args: readonly string[], machine: Machine): Promise<0 | 1 | 2> {
  const [name, rest] = commandIn(args);
  if (name === '--version') return answer(machine, `${version}\n`);
  if (asksForHelp.has(name) || rest.some((word) => word === '--help' || word === '-h')) {
    return answer(machine, help(machine.templates().keys()));
  }
  if (!isCommand(name)) {
    return wrongUse(machine, wrongCommand(name), null);
  }
  try {
    return await commands[name](rest, machine);
  } catch (error) {
    if (error instanceof UsageError) return wrongUse(machine, error.message, name);
    machine.complain(`chapeau: ${oneLine(sentence(error))}\n`);
    return 1;
  }
}

/** The name of the command, of one word or two, and what follows it. */
function commandIn([first = '', ...rest]: readonly string[]): [string, string[]] {
  const both = `${first} ${rest[0] ?? ''}`;
  return isCommand(both) ? [both, rest.slice(1)] : [first, rest];
}

function wrongCommand(name: string): string {
  if (name === '') return 'A command is missing.';
  const longer = Object.keys(commandUsages).filter((command) => command.startsWith(`${name} `));
  if (longer.length === 0) return `There is no command ${name}.`;
  return `What is to be done? There are ${longer.join(', ')}.`;
}

const asksForHelp = new Set(['--help', '-h', 'help']);

function answer(machine: Machine, text: string): 0 {
  machine.print(text);
  return 0;
}

function wrongUse(machine: Machine, message: string, command: CommandName | null): 2 {
  machine.complain(`chapeau: ${oneLine(message)}\n${usage(command)}`);
  return 2;
}

function sentence(error: unknown): string {
  if (error instanceof FileError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  return `A mistake in Chapeau stopped this command (${message}). No file was changed.`;
}

function oneLine(message: string): string {
  return message.replace(/\s*\n\s*/g, ' ');
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commandUsages, name);
}

import { afterEach, expect, it } from 'vitest';
import { type Conversation, conversation } from '../../src/app/conversation.ts';
import { FileError } from '../../src/document/fileError.ts';

const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

function line(answer: (question: unknown) => Promise<unknown>): Conversation {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  conversation(port2, answer);
  return conversation(port1, async () => null);
}

it('gives each question its own answer, in whichever order they come', async () => {
  const { ask } = line(async (question) => {
    if (question === 'slow') await new Promise((done) => setTimeout(done, 20));
    return `${question}, answered`;
  });
  expect(await Promise.all([ask('slow'), ask('quick')])).toEqual([
    'slow, answered',
    'quick, answered',
  ]);
});

it.each([new FileError('This file is empty.'), new RangeError('No such place')])(
  'rejects with %s as the other end does',
  async (error) => {
    const { ask } = line(() => Promise.reject(error));
    await expect(ask('anything')).rejects.toEqual(error);
  },
);

it('rejects what was asked and what is asked later once it has ended', async () => {
  const { ask, end } = line(() => new Promise(() => undefined));
  const asked = ask('first');
  const error = new RangeError('The worker has died.');
  end(error);
  await expect(asked).rejects.toBe(error);
  await expect(ask('second')).rejects.toBe(error);
});

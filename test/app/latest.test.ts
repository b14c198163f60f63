import { expect, it } from 'vitest';
import { Latest } from '../../src/app/latest.ts';

it('answers the first question and the newest, and drops those in between', async () => {
  const latest = new Latest();
  const answered: string[] = [];
  const question = (name: string) => async () => {
    await Promise.resolve();
    answered.push(name);
  };
  for (const name of ['first', 'second', 'third']) latest.ask(question(name));
  await new Promise((done) => setTimeout(done));
  expect(answered).toEqual(['first', 'third']);
});

it('goes on after a question that failed', async () => {
  const latest = new Latest();
  const answered: string[] = [];
  latest.ask(() => Promise.reject(new Error('refused')));
  latest.ask(async () => {
    answered.push('next');
  });
  await new Promise((done) => setTimeout(done));
  expect(answered).toEqual(['next']);
});

import stored from '../../clause-library/words/thesaurus.json';
import { FileError } from '../document/fileError.ts';
import { LibraryWork } from '../library/libraryWork.ts';
import { thesaurusOf } from '../library/thesaurus.ts';
import { browserIndex } from './browserIndex.ts';
import type { LibraryNews, LibraryRequest } from './libraryHost.ts';

// The worker that holds the agreed language: it reads, indexes and answers, one order after another.
const work = LibraryWork.begin(browserIndex, thesaurusOf(stored));
let last: Promise<unknown> = work;

addEventListener('message', ({ data }: MessageEvent<LibraryRequest>) => {
  last = last.then(() => answer(data));
});

async function answer({ id, order }: LibraryRequest): Promise<void> {
  const news: LibraryNews = await work
    .then((all) => all.follow(order))
    .then(
      (value) => ({ id, value }),
      (error: unknown) => ({
        id,
        why: error instanceof Error ? error.message : String(error),
        isFileError: error instanceof FileError,
      }),
    );
  postMessage(news);
}

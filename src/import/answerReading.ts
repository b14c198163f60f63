import { importFile } from './importFile.ts';
import { problemNews, type ReadingNews, type ReadingRequest, sent } from './reading.ts';

/** Reads what a worker is asked to read and tells how it goes; never throws. */
export async function answerReading(
  { bytes, name, changes }: ReadingRequest,
  tell: (news: ReadingNews) => void,
): Promise<void> {
  const onProgress = (page: number, pages: number) =>
    tell({ kind: 'progress', progress: { page, pages } });
  try {
    onProgress(0, 0);
    const imported = await importFile(bytes, name, {
      onProgress,
      ...(changes === undefined ? {} : { changes }),
    });
    tell({ kind: 'read', imported: sent(imported) });
  } catch (error) {
    tell(problemNews(error));
  }
}

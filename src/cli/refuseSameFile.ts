import { sameFile } from './files.ts';
import { UsageError } from './usageError.ts';

/** Throws `UsageError` where a command would write over the file that it reads. */
export async function refuseSameFile(path: string, out: string): Promise<void> {
  if (await sameFile(path, out)) {
    throw new UsageError(
      `--out ${out} is the file itself, which would be lost. Give another name.`,
    );
  }
}

import { homedir } from 'node:os';
import { bundledLineage, bundledResolutions, bundledTemplates } from './bundledDrafts.ts';
import { chapeau } from './chapeau.ts';
import { usualLibraryFolder } from './personalLibrary.ts';
import { answerCommand, isReadingThread, threadReader } from './readInThread.ts';

// A reader that has seen enough, as `| head`, closes the pipe: that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

if (isReadingThread) {
  answerCommand();
} else {
  process.exitCode = await chapeau(process.argv.slice(2), {
    print: (text) => process.stdout.write(text),
    complain: (text) => process.stderr.write(text),
    reader: () => threadReader(import.meta.url),
    progress: (text) => {
      if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text ?? ''}`);
    },
    interruption() {
      const interrupting = new AbortController();
      process.once('SIGINT', () => interrupting.abort());
      return interrupting.signal;
    },
    libraryFolder: usualLibraryFolder(process.platform, process.env, homedir()),
    server: process.env.CHAPEAU_SERVER,
    resolutions: bundledResolutions,
    lineage: bundledLineage,
    templates: bundledTemplates,
  });
}

import { bundledResolutions, bundledTemplates } from './bundledDrafts.ts';
import { chapeau } from './chapeau.ts';
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
    resolutions: bundledResolutions,
    templates: bundledTemplates,
  });
}

import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds modules of the project for Node, and gives back what they export together. */
export async function built(outDir, paths) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const names = paths.map((path) => path.replace(/^.*\/|\.ts$/g, ''));
  const input = Object.fromEntries(names.map((name, at) => [name, paths[at]]));
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: { ssr: true, outDir, rollupOptions: { input } },
  });
  const modules = await Promise.all(
    names.map((name) => import(new URL(`../../${outDir}/${name}.js`, import.meta.url))),
  );
  return Object.assign({}, ...modules);
}

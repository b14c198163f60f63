import { openWebHost } from './openWebHost.ts';

process.exitCode = await openWebHost();

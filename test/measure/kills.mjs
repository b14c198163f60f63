// Kills the built program at random moments: `node test/measure/kills.mjs [ROUNDS] [TROUBLE]`, where
// TROUBLE keeps every save from its file: full, readOnly or held.
import { built } from './built.mjs';

const rounds = Number(process.argv[2] ?? 20);
const { killRounds } = await built('out/killRounds', ['test/measure/killRounds.ts']);
const kills = [];
const start = Date.now();
process.on('SIGINT', () => {
  summary();
  process.exit(130);
});
await killRounds(
  rounds,
  (kill) => {
    kills.push(kill);
    if (kill.damage || kill.lost > 1000) console.log('BAD', JSON.stringify(kill));
    else if (kills.length % 10 === 0) console.log(`${kills.length} kills`);
  },
  process.argv[3],
);
summary();

function summary() {
  const lost = kills.map((kill) => kill.lost).sort((a, b) => a - b);
  const at = (share) => lost[Math.min(lost.length - 1, Math.floor(share * lost.length))];
  for (const killed of ['page', 'main', 'both']) {
    console.log(`${killed}: ${kills.filter((kill) => kill.killed === killed).length} kills`);
  }
  console.log(
    `oldest letter lost: median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${lost.at(-1)} ms before the kill`,
  );
  console.log(`damaged: ${kills.filter(({ damage }) => damage).length}`);
  console.log(`${Math.round((Date.now() - start) / 1000)} s`);
}

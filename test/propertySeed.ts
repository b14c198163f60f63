import fc from 'fast-check';

// What random documents a run tries: others each time where people work, so that more and more are
// tried; the same ones in a continuous build, so that it says of a commit the same each time. A
// failure prints its seed; `SEED=…` tries that one again.
const { SEED, CI } = process.env;
const inBuild = CI === 'true' ? 20_241_217 : undefined;
const seed = SEED === undefined ? inBuild : Number(SEED);
if (seed !== undefined) fc.configureGlobal({ seed });

import { describe, expect, it } from 'vitest';
import { memberStates } from '../../src/app/memberStates.ts';
import { sponsorsInOrder } from '../../src/document/mastheadLines.ts';

describe('the Member States', () => {
  it('are 193, each once', () => {
    expect(memberStates).toHaveLength(193);
    expect(new Set(memberStates).size).toBe(193);
  });

  it('stand in the order in which the masthead prints sponsors', () => {
    expect(sponsorsInOrder([...memberStates].reverse())).toEqual(memberStates);
  });

  it('carry their official short names', () => {
    expect(memberStates).toEqual(
      expect.arrayContaining([
        'Bolivia (Plurinational State of)',
        'Côte d’Ivoire',
        'Netherlands (Kingdom of the)',
        'Türkiye',
        'Venezuela (Bolivarian Republic of)',
      ]),
    );
  });
});

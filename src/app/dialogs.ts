import type { Node } from 'prosemirror-model';
import type { Draft } from '../document/draftFile.ts';
import type { Misspelled } from '../editor/misspelled.ts';
import type { Progress } from '../import/reading.ts';
import type { Imported } from '../import/recognise.ts';
import type { Changed } from '../library/intakeReport.ts';
import type { IntakeState } from './libraryIntake.ts';
import type { Observed } from './observed.ts';
import type { ChosenText } from './redlineBase.ts';

/** One of the answers to a question, as its button says it. */
export interface Choice {
  readonly id: string;
  readonly words: string;
}

/** Something a person must answer or take note of before the work goes on. */
export interface Question {
  readonly title: string;
  /** What happened, what was kept, what to do. */
  readonly sentence: string;
  /** The first is what Enter takes; the one called "cancel" is what Escape takes. */
  readonly choices: readonly Choice[];
}

/** A text under the name it has in a comparison. */
export interface NamedDraft {
  readonly name: string;
  readonly draft: Draft;
}

/** Two texts of the same draft to compare before something is decided. */
export interface TextComparison {
  readonly title: string;
  readonly earlier: NamedDraft;
  readonly later: NamedDraft;
  /** As those of a question. */
  readonly choices: Question['choices'];
}

/** A text as it was reviewed, and what it is to become. */
export interface Reviewed {
  readonly doc: Node;
  readonly into: 'draft' | 'library';
  /** How many doubts nobody settled. */
  readonly doubts: number;
}

/** A dialog before the window. Those with `answer` end when it is called, and not before. */
export type Dialog =
  | {
      readonly kind:
        | 'palette'
        | 'keys'
        | 'newDraft'
        | 'masthead'
        | 'ownLibrary'
        | 'ownWords'
        | 'compare'
        | 'redline'
        | 'agreedReport'
        | 'versions'
        | 'nameVersion'
        | 'recent';
    }
  | { readonly kind: 'spelling'; readonly found: Misspelled }
  | { readonly kind: 'returned'; readonly file: ChosenText }
  | { readonly kind: 'question'; readonly question: Question; answer(id: string): void }
  | {
      readonly kind: 'textComparison';
      readonly comparison: TextComparison;
      answer(id: string): void;
    }
  | {
      readonly kind: 'reading';
      readonly name: string;
      readonly progress: Observed<Progress>;
      cancel(): void;
    }
  | {
      readonly kind: 'making';
      readonly title: string;
      /** How much of it is done, up to 1. */
      readonly done: Observed<number>;
      cancel(): void;
    }
  | {
      readonly kind: 'intake';
      readonly state: Observed<IntakeState>;
      cancel(): void;
      replace(changed: Changed): Promise<void>;
    }
  | {
      readonly kind: 'review';
      readonly name: string;
      /** The file itself, to show beside what was read of it. */
      readonly bytes: Uint8Array;
      readonly imported: Imported;
      /** Null when the person leaves it. */
      answer(reviewed: Reviewed | null): void;
    };

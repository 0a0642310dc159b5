/**
 * Faces beside the words of three steps, for those who read with difficulty. Lines only, so that they work in black on
 * white paper; they differ in shape, not in colour. The words carry the meaning.
 */
import type { Form } from './definition.ts';
import { kindOf, type Question } from './questions/index.ts';
import type { Surroundings } from './questions/kind.ts';

export type Face = 'glad' | 'neutral' | 'sad';

/** The side of the square that the paths are drawn in, and the width of their line there. */
export const faceBox = 40;
export const faceLine = 3;

const round = 'M20 3a17 17 0 1 0 0 34a17 17 0 1 0 0-34z';
const eyes = 'M14 14.5v3M26 14.5v3';

/** Each face as one SVG path, to be stroked with round ends and not filled. */
export const facePaths: Readonly<Record<Face, string>> = {
  glad: `${round}${eyes}M11.5 23q8.5 10 17 0`,
  neutral: `${round}${eyes}M12.5 26.5h15`,
  sad: `${round}${eyes}M11.5 29q8.5-10 17 0`,
};

/**
 * The face of each choice, by its key, where there are three ordered steps: always for a question of faces, and in the
 * short form for a scale or a choice of one. The best step (score 100) is glad, the worst (score 0) sad. Empty for every other question.
 */
export function facesOf(question: Question, form: Form, around: Surroundings): ReadonlyMap<string, Face> {
  const { beside, steps: stepsOf } = kindOf(question);
  const isDrawn = beside === 'faces' || (beside === 'faces-when-short' && form === 'short');
  const steps = (isDrawn && stepsOf(question, around)) || [];
  if (steps.length !== 3) return new Map();
  return new Map(steps.map(({ key, score }) => [key, faceWith(score)]));
}

function faceWith(score: number): Face {
  if (score === 100) return 'glad';
  return score === 0 ? 'sad' : 'neutral';
}

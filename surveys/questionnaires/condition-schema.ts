/** How a condition is written in a questionnaire's file. */
import { z } from 'zod';
import type { Condition as Tree } from './conditions.ts';

// A choice may be a number of a 0-10 question, so this is wider than a key.
const Name = z.string().max(60);
const parts = () => z.array(Condition).min(1).max(20);

export const Condition: z.ZodType<Tree> = z
  .lazy(() =>
    z.union([
      z.strictObject({ all: parts() }),
      z.strictObject({ any: parts() }),
      z.strictObject({ question: Name, is: Name }),
      z.strictObject({ question: Name, isNot: Name }),
      z.strictObject({ question: Name, anyOf: z.array(Name).min(1).max(60) }),
    ]),
  )
  .meta({
    id: 'condition',
    description: 'When a question is shown, told by the answers to earlier questions.',
  });

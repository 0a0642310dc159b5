/** The tables for those who compute, in the order that they are told of. */
import { accounts } from './accounts.ts';
import { answers, methods } from './answers.ts';
import { areas } from './areas.ts';
import { evidence } from './evidence.ts';
import { findings } from './findings.ts';
import { proposals } from './proposals.ts';
import { questions } from './questions.ts';
import { splits } from './splits.ts';
import type { TidyTable } from './table.ts';
import { themes } from './themes.ts';
import { units } from './units.ts';

export const tables: readonly TidyTable[] = [
  units,
  questions,
  answers,
  areas,
  splits,
  methods,
  accounts,
  themes,
  findings,
  evidence,
  proposals,
];

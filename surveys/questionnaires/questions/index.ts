import { z } from 'zod';
import { Faces, faces } from './faces.ts';
import { Information, information } from './information.ts';
import type { Kind } from './kind.ts';
import { Ladder, ladder } from './ladder.ts';
import { Month, month } from './month.ts';
import { NumberQuestion, number } from './number.ts';
import { One, one } from './one.ts';
import { Pair, pair } from './pair.ts';
import { Rank, rank } from './rank.ts';
import { Risks, risks } from './risks.ts';
import { Scale, scale } from './scale.ts';
import { Several, several } from './several.ts';
import { Table, table } from './table.ts';
import { Ten, ten } from './ten.ts';
import { Text, text } from './text.ts';
import { YesNo, yesNo } from './yes-no.ts';

export const Question = z.discriminatedUnion('kind', [
  One,
  Several,
  Scale,
  Ladder,
  YesNo,
  Ten,
  Text,
  Information,
  Faces,
  Rank,
  NumberQuestion,
  Month,
  Pair,
  Table,
  Risks,
]);
export type Question = Readonly<z.infer<typeof Question>>;
export type KindName = Question['kind'];

const kinds: { readonly [K in KindName]: Kind<Extract<Question, { kind: K }>> } = {
  one,
  several,
  scale,
  ladder,
  'yes-no': yesNo,
  ten,
  text,
  information,
  faces,
  rank,
  number,
  month,
  pair,
  table,
  risks,
};

/**
 * The operations of a question's kind, to be used on that question. TypeScript takes the pairing in the register
 * on trust, because methods may be handed more than they ask for.
 */
export function kindOf(question: Question): Kind<Question> {
  return kinds[question.kind];
}

/** What a correction of the newest version of a design would change. */
import type { Questionnaire } from '../../questionnaires/definition.ts';
import type { Store } from '../../storage.ts';
import { correctionSince, type TextChange } from './correction.ts';

/** Undefined where no version has been approved, and where more than words differ from the newest. */
export async function openCorrection(
  { versions, questionnaires }: Pick<Store, 'versions' | 'questionnaires'>,
  design: string,
  body: Questionnaire,
): Promise<readonly TextChange[] | undefined> {
  const all = await versions.ofDesign(design);
  const [newest] = all;
  const first = all.find(({ number, correction }) => number === newest?.number && correction === 0) ?? newest;
  const [before, start] = [
    newest && (await questionnaires.frozen(newest.digest)),
    first && (await questionnaires.frozen(first.digest)),
  ];
  return before && start && correctionSince(start, before, body);
}

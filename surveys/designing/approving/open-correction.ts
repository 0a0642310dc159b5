/** What a spelling mend of the newest version of a design would change. */
import type { Questionnaire } from '../../questionnaires/definition.ts';
import type { Store } from '../../storage.ts';
import { mendingSince, type TextChange } from './correction.ts';

/** Undefined where no version has been approved, and where more than words differ from the newest. */
export async function mendOf(
  { versions, questionnaires }: Pick<Store, 'versions' | 'questionnaires'>,
  design: string,
  body: Questionnaire,
): Promise<readonly TextChange[] | undefined> {
  const all = await versions.ofDesign(design);
  const [newest] = all;
  const first = all.find(({ number, mend }) => number === newest?.number && mend === 0) ?? newest;
  const [before, start] = [
    newest && (await questionnaires.frozen(newest.digest)),
    first && (await questionnaires.frozen(first.digest)),
  ];
  return before && start && mendingSince(start, before, body);
}

/** A question's form, kept: what was typed, and the section that was chosen for it. */
import type { Questionnaire } from '../../questionnaires/definition.ts';
import type { Store } from '../../storage.ts';
import type { Maker } from '../document/design.ts';
import type { Fields } from '../document/fields.ts';
import { moveToSection } from '../document/moving.ts';
import { homeOf } from '../document/placing.ts';
import { baseOf, change, type Kept, keepPart } from './changing.ts';

interface TypedQuestion {
  readonly key: string;
  /** The revision that was on the page. */
  readonly baseRevision: number;
  readonly mine: Fields;
  /** Key of the section that stood in the form; empty for a form without one. */
  readonly section: string;
}

/**
 * Keeps the question as it was typed, and moves it where another section was chosen than the one it was seen in: both or
 * neither. A section that is gone leaves it where it is. Refuses ('not-found') an unknown design.
 */
export async function saveQuestion(
  store: Store,
  id: string,
  { key, baseRevision, mine, section }: TypedQuestion,
  made: Maker,
): Promise<Kept> {
  return store.inTransaction(async (inside): Promise<Kept> => {
    const kept = await keepPart(inside, id, baseRevision, { kind: 'question', key }, mine, made);
    if (kept.as !== 'kept' || !canMove(kept.design.body, key, section)) return kept;
    const base = await baseOf(inside.designs, kept.design, baseRevision);
    if (section === homeOf(base, key)) return kept;
    return { ...kept, design: await change(inside, id, (body) => moveToSection(body, key, section), made) };
  });
}

function canMove(body: Questionnaire, key: string, section: string): boolean {
  return body.sections.some((one) => one.key === section) && homeOf(body, key) !== section;
}

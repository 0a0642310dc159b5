/** The form of a question kept: its words, the answers that are written with it, and its section. */
import type { Fields } from '../../documents/fields.ts';
import { baseOf, type Maker } from '../../documents/revision.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import type { Store } from '../../storage.ts';
import { partIn } from '../document/parts.ts';
import { homeOf, moveToSection } from '../document/placing.ts';
import { change, type Kept, keepTogether, locking } from './changing.ts';

interface TypedQuestion {
  readonly key: string;
  /** The revision that was on the page. */
  readonly baseRevision: number;
  readonly mine: Fields;
  /** Key of the section that stood in the form; empty for a form without one. */
  readonly section: string;
  /** Lists that were typed with it, or that it is to have, each by its key. */
  readonly lists?: ReadonlyMap<string, Fields>;
}

/**
 * Keeps the question as it was typed with its lists, and moves it where another section was chosen than the one it was seen in: both or
 * neither. A section that is gone leaves it where it is. Refuses ('not-found') an unknown design.
 */
export async function saveQuestion(
  store: Store,
  id: string,
  { key, baseRevision, mine, section, lists = new Map() }: TypedQuestion,
  made: Maker,
): Promise<Kept> {
  return locking(store, id, async (inside, design): Promise<Kept> => {
    const part = { kind: 'question', key } as const;
    if (!partIn(design.body, part)) return { as: 'gone', design };
    const own = [...lists].map(([key, mine]) => ({ part: { kind: 'list', key } as const, mine }));
    const kept = await keepTogether(inside, design, baseRevision, [{ part, mine }, ...own], made);
    if (kept.as !== 'kept' || !canMove(kept.design.body, key, section)) return kept;
    const base = await baseOf(inside.designs, kept.design, baseRevision);
    if (section === homeOf(base, key)) return kept;
    return { ...kept, design: await change(inside, id, (body) => moveToSection(body, key, section), made) };
  });
}

function canMove(body: Questionnaire, key: string, section: string): boolean {
  return body.sections.some((one) => one.key === section) && homeOf(body, key) !== section;
}

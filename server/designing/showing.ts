/** The page of questions as a reply: what the store knows of the design, with whatever is open on it. */
import { smallestPlanned } from '../../surveys/designing/advice/forecast.ts';
import { type Design, sourceOf } from '../../surveys/designing/document/design.ts';
import { putBack, takenAway } from '../../surveys/designing/document/removing.ts';
import { questionsOf } from '../../surveys/questionnaires/definition.ts';
import { problemsByPlace } from '../../views/designing/card-problems.ts';
import { designerPage, savedPage } from '../../views/designing/designer.ts';
import type { Checked, Opened, Undo } from '../../views/designing/showing.ts';
import { page, type Reply } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import type { DesignContext } from './design-context.ts';
import { languageHelp } from './language-advice.ts';

export const showDesigner: Handler<'design'> = async (context) =>
  showOpened(context, await openedBy(context));

/** The page with what is open on it; problems that stopped something make it 422. */
export async function showOpened(context: DesignContext, opened: Opened, status = 200): Promise<Reply> {
  const { store, design, audit, may } = context;
  const [comments, dismissals, collections] = await Promise.all([
    store.comments.ofDesign(design.id),
    store.dismissals.ofDesign(design.id),
    store.collections.ofAudit(audit.id),
  ]);
  const invited = smallestPlanned(collections, design.body)?.invited;
  // Those who only read have nothing to write in.
  const shown = may('change-design') ? opened : { gone: opened.gone ?? false };
  const known = { comments, dismissals, invited, checked: await checkedOf(context), opened: shown };
  return page(designerPage({ ...context, ...known }), status);
}

/** The form of the open question alone, for the script that saves. */
export async function showSavedQuestion(
  context: DesignContext,
  opened: Opened & { readonly question: string },
): Promise<Reply> {
  const dismissals = await context.store.dismissals.ofDesign(context.design.id);
  return savedPage({ ...context, dismissals, opened, problems: problemsOf(context) });
}

/** Worked out once a revision: the same page is shown many times. */
async function checkedOf(context: DesignContext): Promise<Checked> {
  return { problems: problemsOf(context), ...(await languageHelp(context)) };
}

export function problemsOf({ services, design, audit, language, say }: DesignContext) {
  const { body } = design;
  const about = { language: sourceOf(body), say, term: audit.term };
  return services.remember(design, `problems ${language} ${audit.term}`, () => problemsByPlace(body, about));
}

/** What the address of the page opens: `?open=`, `?section=`, `?undo=`. */
async function openedBy(context: DesignContext): Promise<Opened> {
  const { design, query } = context;
  const asked = (name: string) => query(name) || undefined;
  const question = asked('open');
  const section = asked('section');
  const undo = await undoOf(context, asked('undo'));
  const isThere = question === undefined || isQuestion(design, question);
  return {
    ...(question !== undefined && (isThere ? { question } : { gone: true })),
    ...(section !== undefined && { section }),
    ...(undo && { undo }),
  };
}

function isQuestion({ body }: Design, question: string | undefined): boolean {
  return questionsOf(body).some(({ key }) => key === question);
}

/** What a revision took away, for as long as it is not back. */
async function undoOf(
  { store, design }: DesignContext,
  given: string | undefined,
): Promise<Undo | undefined> {
  if (given === undefined || !/^\d{1,9}$/.test(given)) return undefined;
  const revision = Number(given);
  const [before, after] = await Promise.all([
    store.designs.at(design.id, revision - 1),
    store.designs.at(design.id, revision),
  ]);
  if (!before || !after) return undefined;
  const { sections, questions } = takenAway(before, after);
  const now = { ...takenAway(before, design.body) };
  const taken = {
    sections: sections.filter(({ key }) => now.sections.some((one) => one.key === key)),
    questions: questions.filter(({ key }) => now.questions.some((one) => one.key === key)),
  };
  if (taken.sections.length === 0 && taken.questions.length === 0) return undefined;
  return { revision, taken, back: putBack(design.body, before, after) };
}

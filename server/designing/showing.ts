/** The page of questions as a reply: what the store knows of the design, with whatever is open on it. */
import type { Request } from 'express';
import { mayIn } from '../../surveys/audits/team.ts';
import { allAdviceOn } from '../../surveys/designing/advice/advising.ts';
import { smallestInvited } from '../../surveys/designing/advice/forecast.ts';
import { readingOf } from '../../surveys/designing/advice/reading-ease.ts';
import { putBack, takenAway } from '../../surveys/designing/document/removing.ts';
import { sourceOf } from '../../surveys/designing/document/source-language.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import { questionsOf } from '../../surveys/questionnaires/definition.ts';
import { problemsByPlace } from '../../views/designing/card-problems.ts';
import { designerPage } from '../../views/designing/designer.ts';
import type { Opened, Undo } from '../../views/designing/opened.ts';
import { savedPage } from '../../views/designing/saved.ts';
import type { Checked } from '../../views/designing/showing.ts';
import { wordsIn } from '../../views/words.ts';
import { page, type Reply } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import type { Services } from '../services.ts';
import type { Designing } from './design-context.ts';

export async function showDesigner(services: Services, request: Request, about: Designing): Promise<Reply> {
  return designer(services, request, about, await openedBy(services, request, about));
}

/** The page with what is open on it; problems that stopped something make it 422. */
export async function designer(
  services: Services,
  request: Request,
  { design, audit, team, person }: Designing,
  opened: Opened,
  status = 200,
): Promise<Reply> {
  const { store } = services;
  const [comments, dismissals, collections] = await Promise.all([
    store.comments.ofDesign(design.id),
    store.dismissals.ofDesign(design.id),
    store.collections.ofAudit(audit.id),
  ]);
  const invited = smallestInvited(collections, design.body);
  const mayChange = mayIn(team, person, 'change-design');
  const mayComment = mayIn(team, person, 'comment-design');
  const language = languageOf(request);
  // Those who only read have nothing to write in.
  const shown: Opened = mayChange ? opened : { gone: opened.gone ?? false };
  const known = { comments, dismissals, invited, checked: checkedOf(services, { design, audit }, language) };
  return page(
    designerPage({ design, audit, language, mayChange, mayComment, ...known, opened: shown }),
    status,
  );
}

/** The form of the open question alone, for the script that saves. */
export async function savedQuestion(
  services: Services,
  request: Request,
  { design, audit }: Pick<Designing, 'design' | 'audit'>,
  opened: Opened & { readonly question: string },
): Promise<Reply> {
  const dismissals = await services.store.dismissals.ofDesign(design.id);
  const language = languageOf(request);
  const problems = problemsOf(services, { design, audit }, language);
  return page(savedPage({ design, audit, language, dismissals, opened, problems }));
}

type About = Pick<Designing, 'design' | 'audit'>;

/** Worked out once a revision: the same page is shown many times. */
function checkedOf(services: Services, about: About, language: InterfaceLanguage): Checked {
  const { design, audit } = about;
  const { body } = design;
  const { term } = audit;
  const read = () => readingOf(body, sourceOf(body), term);
  return {
    problems: problemsOf(services, about, language),
    advice: services.remember(design, 'advice', () => allAdviceOn(body)),
    reading: services.remember(design, `reading ${term}`, read),
  };
}

function problemsOf({ remember }: Services, { design, audit }: About, language: InterfaceLanguage) {
  const { body } = design;
  const around = { language: sourceOf(body), say: wordsIn(language), term: audit.term };
  return remember(design, `problems ${language} ${audit.term}`, () => problemsByPlace(body, around));
}

/** What the address of the page opens: `?open=`, `?section=`, `?add=` with `&after=`, `?undo=`. */
export async function openedBy(services: Services, request: Request, about: Designing): Promise<Opened> {
  const { body } = about.design;
  const asked = (name: string) => {
    const given = request.query[name];
    return typeof given === 'string' && given !== '' ? given : undefined;
  };
  const question = asked('open');
  const section = asked('section');
  const add = asked('add');
  const undo = await undoOf(services, about, asked('undo'));
  const isThere = question === undefined || questionsOf(body).some(({ key }) => key === question);
  return {
    ...(question !== undefined && (isThere ? { question } : { gone: true })),
    ...(section !== undefined && { section }),
    ...(add !== undefined && { adding: placeFor(add, asked('after'), about) }),
    ...(undo && { undo }),
  };
}

/** A question that is gone meanwhile adds at the end of the section. */
function placeFor(section: string, after: string | undefined, { design }: Designing) {
  const isThere = questionsOf(design.body).some(({ key }) => key === after);
  return { section, after: isThere ? after : undefined };
}

/** What a revision took away, for as long as it is not back. */
async function undoOf(
  { store }: Services,
  { design }: Designing,
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

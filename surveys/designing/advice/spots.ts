/** The texts that the help with language looks at, each with what it is for and where it stands. */
import type { Language } from '../../languages.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import { type Placed, placed, placeOf } from '../../questionnaires/places.ts';
import { kindOf, type Question } from '../../questionnaires/questions/index.ts';
import { withTerm } from '../../questionnaires/terms.ts';
import { type Path, type Spot as TextSpot, textsIn } from '../../questionnaires/texts.ts';

export type Role = 'question' | 'row' | 'help' | 'choice' | 'intro';

export interface Spot {
  readonly role: Role;
  readonly path: Path;
  readonly place: string;
  readonly question: Question | undefined;
  readonly section: string | undefined;
  readonly language: Language;
  /** As it stands, with `{cm}` in it. */
  readonly text: string;
  /** As it is read, with CM filled in. */
  readonly read: string;
}

/** Texts in Swedish, easy Swedish and English; easy Swedish only where its words are its own. */
const languagesLookedAt = ['sv', 'sv-x-easy', 'en'] as const;

/**
 * Introduction, questions with their help and rows, and the words of choices. Names of report areas and sections are
 * let alone: they are headings of a report, and nobody answers them.
 */
export function spotsIn(body: Questionnaire): readonly Spot[] {
  const intro = spotsOf(body, { path: ['intro'], text: body.intro }, 'intro');
  const asked = placed(body).flatMap((one) => spotsOfQuestion(body, one));
  const labels = Object.entries(body.choiceLists).flatMap(([list, { choices }]) =>
    choices.flatMap(({ label }, i) =>
      spotsOf(body, { path: ['choiceLists', list, 'choices', i, 'label'], text: label }, 'choice'),
    ),
  );
  return [...intro, ...asked, ...labels];
}

/** Those of one question. */
export function spotsOfQuestion(body: Questionnaire, { question, path }: Placed): readonly Spot[] {
  return textsIn(question).flatMap((found) => {
    const role = roleOf(question, found.path);
    const at = { path: [...path, ...found.path], text: found.text };
    return role ? spotsOf(body, at, role, question) : [];
  });
}

/** Why a question is asked, a picture's description and anything else that nobody reads as a question has no role. */
const roles: Readonly<Record<string, Role>> = {
  help: 'help',
  group: 'row',
  rows: 'row',
  ends: 'choice',
};

function roleOf(question: Question, path: Path): Role | undefined {
  const first = String(path[0]);
  if (first === 'text') return kindOf(question).asks ? 'question' : 'help';
  // The words of a part: importanceText, riskText.
  if (first.endsWith('Text')) return 'row';
  return path.includes('help') ? 'help' : roles[first];
}

function spotsOf(
  body: Questionnaire,
  { path, text }: TextSpot,
  role: Role,
  question?: Question,
): readonly Spot[] {
  const said = languagesLookedAt.filter((language) => body.languages.includes(language));
  return said.flatMap((language) => {
    const words = text?.[language];
    if (words === undefined || words === '' || (language === 'sv-x-easy' && words === text.sv)) return [];
    const at = [...path, language];
    return [
      {
        role,
        path: at,
        place: placeOf(body, at),
        question,
        section: question && body.sections[Number(path[1])]?.key,
        language,
        text: words,
        read: withTerm(words, 'cm', language),
      },
    ];
  });
}

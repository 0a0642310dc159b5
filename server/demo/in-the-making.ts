/** What the half-written questionnaire of the demo says, and what has been said of it. In Swedish, as auditors write. */
import type { Comment } from '../../surveys/designing/document/design.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import type { Question } from '../../surveys/questionnaires/questions/index.ts';

interface Said extends Pick<Comment, 'question' | 'words' | 'proposal'> {
  /** What somebody of the reference group is called; undefined where it is FoU. */
  readonly guest: string | undefined;
}

interface InTheMaking {
  readonly body: Questionnaire;
  readonly comments: readonly Said[];
}

/** Three sections of the users' questions, in two languages, with two questions more that are not ready. */
export function inTheMaking({ unchecked: _, ...copy }: Questionnaire): InTheMaking {
  const [first, ...others] = copy.sections.slice(0, 3);
  if (!first) throw new Error('the copy has no sections');
  const title = { sv: 'Stödet hemma i Skissby', en: 'Support at home in Skissby' };
  const sections = [{ ...first, questions: [...first.questions, ...unfinished] }, ...others];
  return { body: { ...copy, languages: ['sv', 'en'], title, sections }, comments: said };
}

/** No English yet; two things in one question; a condition on a question that has been taken away. */
const unfinished: Question[] = [
  {
    kind: 'scale',
    key: 'q7',
    text: { sv: 'Är personalen trevlig och kommer i tid?' },
    areas: ['accessibility'],
    choices: 'often4',
  },
  {
    kind: 'text',
    key: 'q8',
    text: {
      sv: 'Hur upplever du att implementeringen av insatserna i din samordnade individuella planering har fungerat?',
      en: 'How has your plan worked?',
    },
    showIf: { question: 'q6', is: 'yes' },
    areas: [],
  },
];

const said: readonly Said[] = [
  {
    question: 'q7',
    words: 'Det är två frågor i en. Jag vet inte vad jag ska svara om bara det ena stämmer.',
    proposal: 'Kommer personalen i tid?',
    guest: 'Ebba',
  },
  {
    question: 'q8',
    words: 'Går det att säga på ett enklare sätt?',
    proposal: undefined,
    guest: undefined,
  },
  {
    question: undefined,
    words: 'Bra längd. Fråga gärna om nätterna också.',
    proposal: undefined,
    guest: '',
  },
];

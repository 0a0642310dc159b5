/** Questions that auditors of the demo have written themselves: how important something is, and how it is today. */
import type { Choice } from '../../surveys/questionnaires/choices.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import type { Question } from '../../surveys/questionnaires/questions/index.ts';
import type { Leaning } from './demo-audit.ts';

/** A copy of the users' questions with a section more, in the languages that it is written in; any other copy as it is. */
export function withImportance(copy: Questionnaire): Questionnaire {
  if (copy.audience !== 'user') return copy;
  const section = {
    key: 'important',
    title: words('Vad som är viktigt för dig', 'What is important to you'),
    questions: [
      pair('reach', 'accessibility', words('Att teamet är lätt att nå', 'That the team is easy to reach')),
      pair(
        'decide',
        'influence',
        words('Att du bestämmer över ditt stöd', 'That you decide about your support'),
      ),
      pair('home', 'accessibility', words('Att ni kan ses där du bor', 'That you can meet where you live')),
    ],
  };
  const languages: Questionnaire['languages'] = ['sv', 'sv-x-easy', 'en'];
  return {
    ...copy,
    languages,
    unchecked: copy.unchecked?.filter((language) => languages.includes(language)),
    choiceLists: { ...copy.choiceLists, important4 },
    sections: [...copy.sections.slice(0, 2), section, ...copy.sections.slice(2)],
  };
}

/** All of it is important to most; it works unevenly. */
export const important: Omit<Leaning, 'usual'> = {
  'reach-importance': 0.86,
  'reach-experience': 0.62,
  'decide-importance': 0.9,
  'decide-experience': 0.42,
  'home-importance': 0.48,
  'home-experience': 0.74,
};

function pair(key: string, area: string, text: Words): Question {
  return {
    kind: 'pair',
    key,
    text,
    areas: [area],
    importance: 'important4',
    importanceText: words('Hur viktigt är det för dig?', 'How important is it to you?'),
    experience: 'degree4',
    experienceText: words('Är det så i dag?', 'Is it so today?'),
  };
}

const important4 = {
  name: words('Hur viktigt', 'How important'),
  ordered: true,
  choices: [
    choice('very', 4, 'Mycket viktigt', 'Very important'),
    choice('quite', 3, 'Ganska viktigt', 'Quite important'),
    choice('little', 2, 'Lite viktigt', 'A little important'),
    choice('not', 1, 'Inte viktigt', 'Not important'),
  ],
};

type Words = ReturnType<typeof words>;

function choice(key: string, step: number, sv: string, en: string): Choice {
  return { key, step, label: words(sv, en) };
}

function words(sv: string, en: string) {
  return { sv, 'sv-x-easy': sv, en };
}

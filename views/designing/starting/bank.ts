/** The question bank: search by words, area, kind and questionnaire; with a design, questions are taken into it. */
import type { Audit } from '../../../surveys/audits/audit.ts';
import { type Entry, type Sought, type Source, search } from '../../../surveys/designing/bank/bank.ts';
import type { Design } from '../../../surveys/designing/document/design.ts';
import type { InterfaceLanguage, Say } from '../../../surveys/languages.ts';
import { kindOf } from '../../../surveys/questionnaires/questions/index.ts';
import type { View } from '../../engine.ts';
import { questionnaireTitle, readable } from '../../titles.ts';
import { wordsIn } from '../../words.ts';
import { designFrame } from '../frame.ts';
import { bankFilters } from './filters.ts';

interface BankPage {
  readonly language: InterfaceLanguage;
  readonly sources: readonly Source[];
  readonly entries: readonly Entry[];
  readonly sought: Sought;
  /** The search as it stands in the address, to come back to. */
  readonly asked: string;
  readonly into: Into | undefined;
}

interface Into {
  readonly design: Design;
  readonly audit: Audit;
  readonly mayTake: boolean;
}

export function bankPage(about: BankPage): View {
  const { language, entries, sought, into } = about;
  const say = wordsIn(language);
  const heading = say('bank.title');
  const found = search(entries, sought, 'sv');
  return {
    template: 'designing/starting/bank',
    layout: 'staff',
    language,
    title: heading,
    model: {
      ...(into
        ? designFrame({ ...into, language, say, current: 'questions' })
        : {
            crumbs: [{ href: '/questionnaires', label: say('staff.nav.questionnaires') }, { label: heading }],
          }),
      into: into !== undefined,
      title: heading,
      heading: into ? undefined : heading,
      action: into ? `/designs/${into.design.id}/bank` : '/bank',
      ...bankFilters(about, say, language),
      found: say('bank.found', { count: found.length }),
      isSought: [sought.words, sought.area, sought.kind, sought.source].some(Boolean),
      groups: groupsOf(found, about, say),
      asked: about.asked,
      toSection: sectionAsked(about),
    },
  };
}

/** The section from which somebody came here for a question. */
function sectionAsked({ asked }: BankPage): string | undefined {
  return new URLSearchParams(asked).get('section') ?? undefined;
}

/** Under the questionnaire and section that they stand in, so that a section can be taken whole. */
function groupsOf(found: readonly Entry[], about: BankPage, say: Say) {
  const { language, into } = about;
  const groups = new Map<string, Entry[]>();
  for (const entry of found) {
    const name = JSON.stringify([entry.source.id, entry.section.key]);
    const group = groups.get(name);
    if (group) group.push(entry);
    else groups.set(name, [entry]);
  }
  return [...groups.values()].map((entries) => {
    const [{ source, section } = entries[0] as Entry] = entries;
    return {
      source: source.id,
      section: section.key,
      title: readable(section.title, language, into?.audit.term),
      from: [questionnaireTitle(source.questionnaire, language, into?.audit.term), source.audit]
        .filter(Boolean)
        .join(' · '),
      count: say('bank.questions', { count: entries.length }),
      takes: into?.mayTake ?? false,
      whole: say('bank.take-section', { count: section.questions.length }),
      questions: entries.map((entry) => lineOf(entry, about, say)),
    };
  });
}

function lineOf({ question, source, areas, usedIn }: Entry, about: BankPage, say: Say) {
  const { language, into } = about;
  const term = into?.audit.term;
  const why = 'why' in question && question.why ? readable(question.why, language, term) : undefined;
  const lists = kindOf(question)
    .lists(question)
    .flatMap((key) => {
      const list = source.questionnaire.choiceLists[key];
      return list ? [list.name] : [];
    });
  return {
    key: question.key,
    text: readable(question.text, language, term),
    about: [
      say(`questionnaires-pages.kinds.${question.kind}`),
      ...lists.map((name) => readable(name, language, term)),
      ...areas.map(({ name }) => readable(name, language, term)),
    ].join(' · '),
    why,
    used: usedIn.length > 0 ? say('bank.used', { audits: usedIn.join(', ') }) : undefined,
    sections: into?.mayTake
      ? into.design.body.sections.map(({ key, title }) => ({
          key,
          title: readable(title, language, term) || key,
          chosen: key === sectionAsked(about),
        }))
      : [],
  };
}

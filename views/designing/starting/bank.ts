/** The question bank: search by words, area, kind and questionnaire; with a design, questions are taken into it. */
import { type Entry, type Sought, type Source, search } from '../../../surveys/designing/bank/bank.ts';
import { grouped } from '../../../surveys/grouping.ts';
import type { Say, StaffLanguage } from '../../../surveys/languages.ts';
import { type KindName, Question } from '../../../surveys/questionnaires/questions/index.ts';
import type { View } from '../../engine.ts';
import { pageOf, pagesModel } from '../../paging.ts';
import { staffPage } from '../../shell.ts';
import { questionnaireTitle, readable } from '../../titles.ts';
import { type DesignPage, designFrame } from '../frame.ts';

/** So many parts of questionnaires are on one page: more than all templates have. */
const onePage = 100;

/** More audits than these are not named beside a question. */
const mostNamed = 20;

interface BankPage {
  readonly language: StaffLanguage;
  readonly say: Say;
  readonly sources: readonly Source[];
  readonly entries: readonly Entry[];
  readonly sought: Sought;
  /** The search as it stands in the address, to come back to. */
  readonly asked: URLSearchParams;
  /** Where questions are taken into; undefined to look only. */
  readonly into: DesignPage | undefined;
}

export function bankPage(about: BankPage): View {
  const { say, entries, sought, into, asked } = about;
  const title = say('bank.title');
  const action = into ? `/designs/${into.design.id}/bank` : '/bank';
  const way = [{ href: '/questionnaires', label: say('staff.nav.questionnaires') }, { label: title }];
  const found = search(entries, sought);
  // Under the questionnaire and section that they stand in, so that a section can be taken whole.
  const groups = grouped(found, ({ source, section }) => `${source.id} ${section.key}`);
  const paged = pageOf(asked.get('page') ?? undefined, groups.length, onePage);
  return staffPage(about, 'designing/starting/bank', title, {
    ...(into ? designFrame(into, 'questions') : { crumbs: way }),
    into: into !== undefined,
    action,
    ...bankFilters(about),
    found: say('bank.found', { count: found.length }),
    isSought: [sought.words, sought.area, sought.kind, sought.source].some(Boolean),
    groups: groups.slice(paged.skipped, paged.skipped + onePage).map(([, group]) => groupModel(group, about)),
    pages: pagesModel(paged, (page) => `${action}?${withPage(asked, page)}`, say),
    asked: asked.toString(),
    toSection: sectionAsked(about),
  });
}

/** The section from which somebody came here for a question. */
function sectionAsked({ asked }: BankPage): string | undefined {
  return asked.get('section') ?? undefined;
}

function withPage(asked: URLSearchParams, page: number): string {
  const changed = new URLSearchParams(asked);
  changed.set('page', String(page));
  return changed.toString();
}

function groupModel(entries: readonly [Entry, ...Entry[]], about: BankPage) {
  const { language, say, into } = about;
  const [{ source, section }] = entries;
  return {
    source: source.id,
    section: section.key,
    title: readable(section.title, language, into?.audit.term),
    from: [questionnaireTitle(source, language, into?.audit.term), source.audit].filter(Boolean).join(' · '),
    count: say('bank.questions', { count: entries.length }),
    takes: into?.may('change-design') ?? false,
    whole: say('bank.take-section', { count: section.questions }),
    questions: entries.map((entry) => lineOf(entry, about)),
  };
}

function lineOf({ key, kind, text, why, lists, areas, usedIn }: Entry, about: BankPage) {
  const { language, say, into } = about;
  const term = into?.audit.term;
  return {
    key,
    text: readable(text, language, term),
    about: [
      say(`questionnaires-pages.kinds.${kind}`),
      ...lists.map((name) => readable(name, language, term)),
      ...areas.map(({ name }) => readable(name, language, term)),
    ].join(' · '),
    why: why && readable(why, language, term),
    used: usedWords(usedIn, say),
    sections: into?.may('change-design')
      ? into.design.body.sections.map(({ key, title }) => ({
          key,
          title: readable(title, language, term) || key,
          chosen: key === sectionAsked(about),
        }))
      : [],
  };
}

function usedWords(usedIn: readonly string[], say: Say): string | undefined {
  if (usedIn.length === 0) return undefined;
  const audits = usedIn.slice(0, mostNamed).join(', ');
  const count = usedIn.length - mostNamed;
  return count > 0 ? say('bank.used-and-more', { audits, count }) : say('bank.used', { audits });
}

/** More questionnaires than these are not chosen from in a list: of the rest, the words of a question find them. */
const mostOffered = 200;

/** The kinds of question that people answer, in the order of the register. */
const kindNames: readonly KindName[] = Question.options
  .map(({ shape }) => shape.kind.value)
  .filter((kind) => kind !== 'information');

export function readSought(asked: URLSearchParams): Sought {
  const given = (name: string) => asked.get(name)?.trim().slice(0, 200) || undefined;
  return {
    words: given('words') ?? '',
    area: given('area'),
    kind: kindNames.find((kind) => kind === asked.get('kind')),
    source: given('source'),
  };
}

interface About extends Pick<DesignPage, 'language' | 'say'> {
  readonly entries: readonly Entry[];
  readonly sources: readonly Source[];
  readonly sought: Sought;
}

function bankFilters({ entries, sources, sought, say, language }: About) {
  const areas = new Map(entries.flatMap(({ areas }) => areas.map(({ key, name }) => [key, name] as const)));
  const present = new Set(entries.map(({ kind }) => kind));
  const any = (chosen: string | undefined) => ({
    value: '',
    label: say('bank.any'),
    chosen: chosen === undefined,
  });
  return {
    words: sought.words,
    areas: [
      any(sought.area),
      ...[...areas].map(([value, name]) => ({
        value,
        label: readable(name, language),
        chosen: value === sought.area,
      })),
    ],
    kinds: [
      any(sought.kind),
      ...kindNames
        .filter((kind) => present.has(kind))
        .map((value) => ({
          value,
          label: say(`questionnaires-pages.kinds.${value}`),
          chosen: value === sought.kind,
        })),
    ],
    from: [
      any(sought.source),
      ...offered(sources, sought).map(({ id, title, audit }) => ({
        value: id,
        label: [questionnaireTitle({ title }, language), audit].filter(Boolean).join(' · '),
        chosen: id === sought.source,
      })),
    ],
  };
}

/** The first ones, which have templates first and then those approved last, and the one that is sought. */
function offered(sources: readonly Source[], { source }: Sought): readonly Source[] {
  return sources.filter(({ id }, i) => i < mostOffered || id === source);
}

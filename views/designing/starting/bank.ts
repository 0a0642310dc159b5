/** The question bank: search by words, area, kind and questionnaire, and read why a question is asked and where. */
import { type Entry, type Sought, type Source, search } from '../../../surveys/designing/bank/bank.ts';
import { groupOf } from '../../../surveys/designing/bank/choosing.ts';
import { grouped } from '../../../surveys/grouping.ts';
import type { Localised, Say, StaffLanguage } from '../../../surveys/languages.ts';
import { type KindName, Question } from '../../../surveys/questionnaires/questions/index.ts';
import type { View } from '../../engine.ts';
import { pageOf, pagesModel } from '../../paging.ts';
import { staffPage } from '../../shell.ts';
import { questionnaireTitle, readable } from '../../titles.ts';
import { answersOf } from './picking.ts';

/** So many parts of questionnaires are on one page: more than all templates have. */
const onePage = 100;

/** More audits than these are not named beside a question. */
const mostNamed = 20;

export interface BankPage {
  readonly language: StaffLanguage;
  readonly say: Say;
  readonly sources: readonly Source[];
  readonly entries: readonly Entry[];
  readonly sought: Sought;
  /** The search as it stands in the address or the form. */
  readonly asked: URLSearchParams;
}

/** To read in. */
export function bankPage(about: BankPage): View {
  const { say } = about;
  const title = say('bank.title');
  const way = [{ href: '/questionnaires', label: say('staff.nav.questionnaires') }, { label: title }];
  return staffPage(about, 'designing/starting/bank', title, {
    crumbs: way,
    ...foundModel('/bank', about),
  });
}

/** What is found, in pages, with the fields of the search as they were filled in. */
export function foundModel(action: string, about: BankPage) {
  const { say, entries, sought, asked } = about;
  const found = search(entries, sought);
  const groups = grouped(found, groupOf);
  const paged = pageOf(asked.get('page') ?? undefined, groups.length, onePage);
  const shown = groups.slice(paged.skipped, paged.skipped + onePage);
  return {
    action,
    ...bankFilters(about),
    found: say('bank.found', { count: found.length }),
    isSought: [sought.words, sought.area, sought.kind, sought.source].some(Boolean),
    isNarrow: [sought.area, sought.kind, sought.source].some(Boolean),
    shown: shown.flatMap(([, entries]) => entries),
    groups: shown.map(([, group]) => groupModel(group, about)),
    pages: pagesModel(paged, (page) => `${action}?${withPage(asked, page)}`, say),
  };
}

function withPage(asked: URLSearchParams, page: number): string {
  const changed = new URLSearchParams(asked);
  changed.set('page', String(page));
  return changed.toString();
}

function groupModel(entries: readonly [Entry, ...Entry[]], about: BankPage) {
  const { language, say } = about;
  const [{ source, section }] = entries;
  return {
    title: readable(section.title, language),
    from: [questionnaireTitle(source, language), source.audit].filter(Boolean).join(' · '),
    count: say('bank.questions', { count: entries.length }),
    questions: entries.map((entry) => lineOf(entry, about)),
  };
}

function lineOf(entry: Entry, { language, say }: BankPage) {
  const read = (text: Localised) => readable(text, language);
  return {
    text: read(entry.text),
    about: [answersOf(entry, read, say), ...entry.areas.map(({ name }) => read(name))].join(' · '),
    why: entry.why && read(entry.why),
    used: usedWords(entry.usedIn, say),
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

function bankFilters({ entries, sources, sought, say, language }: BankPage) {
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

/** A chapter in the making: the auditors' words, what is placed in them, and how it will look. */
import type { FindingsReport } from '../../reports/findings/findings.ts';
import { type EvidenceSources, spokenUnder } from '../../reports/findings/placed.ts';
import type { Person } from '../../surveys/audits/people.ts';
import { directionOf, type Language, type Say } from '../../surveys/languages.ts';
import { chapterField } from '../../surveys/reporting/chapter-form.ts';
import { longestEasyLead, type Part, parts } from '../../surveys/reporting/parts.ts';
import { chapterIn } from '../../surveys/reporting/pieces.ts';
import { languagesOfPart } from '../../surveys/reporting/progress.ts';
import { numbersIn, wishedPlace } from '../../surveys/reporting/references.ts';
import type { KeptReport, ReportComment } from '../../surveys/reporting/storage.ts';
import type { Placed, WrittenChapter } from '../../surveys/reporting/written.ts';
import { commentsModel } from '../commenting/staff-comments.ts';
import type { View } from '../engine.ts';
import { problemOn, untouched } from '../fields.ts';
import { toldModel, voiceWords } from '../findings/evidence.ts';
import { nameOfLanguage } from '../language-names.ts';
import { type PageContext, pageInAudit, type Words } from '../shell.ts';
import { type Composed, draftLines, previewModel, wholeLinks } from './composed.ts';
import { measured } from './measuring.ts';
import { partPath, partTitle, writingCrumbs, writingPath } from './paths.ts';
import { placeButtons } from './placing.ts';

interface Material {
  readonly composed: Composed;
  readonly sources: EvidenceSources;
  readonly told: FindingsReport;
}

interface ChapterPage extends Words, Pick<PageContext, 'audit' | 'may'> {
  readonly part: Part;
  readonly kept: KeptReport;
  /** Undefined where it would take too long now: the script leaves what is shown. */
  readonly material: Material | undefined;
  readonly comments: readonly ReportComment[];
  readonly people: readonly Person[];
  /** The script has saved just now. */
  readonly savedAt?: string;
}

export function chapterPage(about: ChapterPage): View {
  const { audit, part, kept, material, say, may, savedAt, typed = untouched } = about;
  const chapter = chapterIn(kept.body, part);
  const path = partPath(audit.id, part);
  const title = partTitle(part, say);
  const isWritten = may('write-report');
  return pageInAudit(about, 'writing/chapter', title, {
    crumbs: writingCrumbs(audit, say, title),
    path,
    savedAt: savedAt && say('findings.saved-at', { time: savedAt }),
    lead: say(`writing.about-part.${part}`),
    hasOwn: Boolean(chapter.text.sv),
    form: isWritten ? formModel(about, chapter) : undefined,
    read: isWritten ? undefined : readTexts(chapter, say),
    ...(material && materialModel(material, chapter, about)),
    ...commentsModel(about, {
      path: `${path}/comments`,
      typed,
      inForm: isWritten ? 'chapter-form' : 'comment-form',
      mayComment: may('comment-report'),
      mayResolve: may('resolve-comment'),
      isAlone: !isWritten,
    }),
    ...neighbours(part, audit.id, say),
    all: writingPath(audit.id),
  });
}

function materialModel({ composed, ...material }: Material, chapter: WrittenChapter, about: ChapterPage) {
  const { audit, part, say } = about;
  const drafted = draftLines(composed, part);
  const left = drafted.length - mostLines;
  return {
    drafted: drafted.slice(0, mostLines),
    draftedMore: left > 0 ? say('writing.draft.more', { count: left }) : undefined,
    placed: placedModel(chapter, { ...about, ...material }),
    preview: previewModel(composed, part),
    whole: wholeLinks(composed, part, audit.id, say),
  };
}

/** Of a draft: enough to know what stands there already. */
const mostLines = 8;

function formModel(about: ChapterPage, chapter: WrittenChapter) {
  const { kept, material, part, say } = about;
  const languages = languagesOfPart(part);
  const [first, ...others] = languages.map((language) => textField(language, chapter, about));
  return {
    revision: kept.revision,
    was: JSON.stringify(
      Object.fromEntries(
        languages.map((language) => [chapterField(language), chapter.text[language] ?? null]),
      ),
    ),
    first,
    others,
    buttons: material ? placeButtons(material.sources, say) : [],
    easyPage: part === 'easy' ? say('writing.easy-page', { most: longestEasyLead }) : undefined,
    wish: say('writing.placing.wish', { mark: wishedPlace }),
  };
}

function textField(language: Language, { text }: WrittenChapter, about: ChapterPage) {
  const { part, say, typed = untouched } = about;
  const name = chapterField(language);
  const value = typed.form.get(name)?.[0] ?? text[language] ?? '';
  const problem = problemOn(name, typed.problems, say);
  return {
    id: name,
    name,
    label: language === 'sv' ? say('writing.own') : nameOfLanguage(language, say),
    value,
    language,
    dir: directionOf(language),
    problem,
    isOpen: value !== '' || problem !== undefined,
    ...measured(value, part, language, say),
    measuredId: `measured-${language}`,
  };
}

/** For those who comment and do not write: what the auditors have written in other languages, the Swedish being the page itself. */
function readTexts({ text }: WrittenChapter, say: Say) {
  return Object.entries(text)
    .filter(([language]) => language !== 'sv')
    .map(([language, words]) => ({
      language,
      dir: directionOf(language),
      name: nameOfLanguage(language, say),
      words,
    }));
}

function neighbours(part: Part, auditId: string, say: Say) {
  const at = parts.indexOf(part);
  const link = (other: Part | undefined) =>
    other && { href: partPath(auditId, other), label: partTitle(other, say) };
  return { before: link(parts[at - 1]), after: link(parts[at + 1]) };
}

interface Placing extends Words, Pick<PageContext, 'audit' | 'may'> {
  readonly part: Part;
  readonly sources: EvidenceSources;
  readonly told: FindingsReport;
}

/** `absent` where its number stands in no text: then nobody sees it. */
export function placedModel({ text, placed }: WrittenChapter, about: Placing) {
  const { audit, part, say, may } = about;
  const standing = numbersIn(text.sv ?? '');
  return placed.map((one) => ({
    mark: `{${one.number}}`,
    ...sayPlaced(one, about),
    absent: standing.includes(one.number)
      ? undefined
      : say('writing.placed.absent', { mark: `{${one.number}}` }),
    removal: may('write-report') ? `${partPath(audit.id, part)}/placed/${one.number}/removal` : undefined,
  }));
}

function sayPlaced(placed: Placed, { sources, told, say }: Placing) {
  const finding = placed.kind === 'finding' && told.findings.find(({ id }) => id === placed.source);
  if (finding) return { kind: say('writing.kinds.finding'), text: finding.heading };
  const proposal = placed.kind === 'proposal' && told.proposals.find(({ id }) => id === placed.source);
  if (proposal) return { kind: say('writing.kinds.proposal'), text: proposal.what };
  const spoken = spokenUnder(placed, sources);
  if (!spoken) return { text: say('findings.gone-do'), missing: true };
  return {
    ...toldModel(spoken.says, say),
    from: [spoken.from, voiceWords(spoken.voice, say)].filter(Boolean).join(', '),
  };
}

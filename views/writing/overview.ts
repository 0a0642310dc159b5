/** The parts of a report as a list: what each has, what it lacks, and what is to be written first. */
import type { FindingsReport } from '../../reports/findings/findings.ts';
import type { EvidenceSources } from '../../reports/findings/placed.ts';
import { mostLix, type Part, parts } from '../../surveys/reporting/parts.ts';
import type { WritingPart } from '../../surveys/reporting/pieces.ts';
import { lacksWords, languagesLacking, nextToWrite } from '../../surveys/reporting/progress.ts';
import type { KeptReport, ReportComment } from '../../surveys/reporting/storage.ts';
import type { View } from '../engine.ts';
import { namesWithin } from '../language-names.ts';
import { reportCrumbs } from '../reporting/subject.ts';
import { type PageContext, pageInAudit, type Words } from '../shell.ts';
import { type Composed, chapterOf, draftLines } from './composed.ts';
import { lixOfText } from './measuring.ts';
import { partPath, partTitle, writingPath } from './paths.ts';
import { lackingRenderings } from './words.ts';

interface OverviewPage extends Words, Pick<PageContext, 'audit' | 'may'> {
  readonly kept: KeptReport;
  readonly told: FindingsReport;
  readonly sources: EvidenceSources;
  readonly composed: Composed;
  readonly comments: readonly ReportComment[];
}

/** The most important first. */
const groups = {
  first: ['about', 'easy'],
  areas: ['participation', 'influence', 'accessibility', 'alliance', 'resource-group', 'recovery', 'more'],
  conclusions: ['verdicts', 'proposals', 'response', 'follow-up'],
  method: ['commission', 'auditors', 'method', 'limits'],
  voices: ['staff', 'close-persons', 'voices'],
  languages: ['words'],
} as const satisfies Readonly<Record<string, readonly WritingPart[]>>;

export function overviewPage(about: OverviewPage): View {
  const { audit, say, may, kept, composed } = about;
  const there = new Set(parts.filter((part) => chapterOf(composed.drafted, part)));
  const next = may('write-report') ? nextToWrite(kept.body, there) : undefined;
  const home = writingPath(audit.id);
  return pageInAudit(about, 'writing/overview', say('writing.title'), {
    crumbs: reportCrumbs(audit, say, say('writing.title')),
    lead: say(`writing.lead.${may('write-report') ? 'write' : 'comment'}`),
    next: next && {
      title: say('writing.next', { title: partTitle(next, say) }),
      why: say(`writing.why.${next}`),
      href: partPath(audit.id, next),
    },
    isDone: may('write-report') && next === undefined,
    groups: Object.entries(groups).map(([group, all]) => ({
      id: group,
      title: say(`writing.groups.${group}`),
      rows: all.map((part) => rowOf(part, about)),
    })),
    history: kept.revision > 0 ? `${home}/history` : undefined,
  });
}

function rowOf(part: WritingPart, about: OverviewPage) {
  const { audit, say, kept, comments } = about;
  const open = comments.filter((one) => one.part === part && !one.resolved).length;
  const state = stateOf(part, about);
  return {
    href: partPath(audit.id, part),
    title: partTitle(part, say),
    state,
    tag: say(`writing.states.${state}`),
    notes: [
      ...(part === 'about'
        ? aboutNotes(about)
        : part === 'words'
          ? wordsNotes(about)
          : chapterNotes(part, about)),
      ...(open > 0 ? [say('commenting.open', { count: open })] : []),
    ],
    isEmpty: state === 'empty',
    revision: kept.revision,
  };
}

/** `own`: the auditors have written; `draft`: the answers write it; `lacks`: nobody but the auditors can; `empty`: left out. */
function stateOf(part: WritingPart, { kept: { body }, composed, ...material }: OverviewPage) {
  if (part === 'words') return lackingRenderings(material, body).length > 0 ? 'lacks' : 'own';
  if (lacksWords(body, part) && (part === 'about' || part === 'easy' || chapterOf(composed.drafted, part)))
    return 'lacks';
  if (part === 'about' || body.chapters[part]?.text.sv) return 'own';
  return draftLines(composed, part).length > 0 ? 'draft' : 'empty';
}

function aboutNotes({ kept: { body }, say }: OverviewPage): readonly string[] {
  return (['headline', 'lead', 'sender'] as const)
    .filter((name) => !(name === 'sender' ? body.sender : body[name].sv))
    .map((name) => say(`writing.lacks.${name}`));
}

function wordsNotes({ kept: { body }, say, ...material }: OverviewPage): readonly string[] {
  const lacking = lackingRenderings(material, body);
  return lacking.length > 0 ? [say('writing.lacks.renderings', { count: lacking.length })] : [];
}

function chapterNotes(part: Part, { kept: { body }, say }: OverviewPage): readonly string[] {
  const { text = {}, placed = [] } = body.chapters[part] ?? {};
  const lix = lixOfText(text.sv ?? '');
  const lacking = languagesLacking(body, part);
  return [
    ...(placed.length > 0 ? [say('writing.placed-count', { count: placed.length })] : []),
    ...(lix === undefined ? [] : [lixNote(lix, part, say)]),
    ...(lacking.length > 0 ? [say('writing.lacks.languages', { languages: namesWithin(lacking, say) })] : []),
  ];
}

function lixNote(lix: number, part: Part, say: OverviewPage['say']): string {
  const most = mostLix(part);
  return lix < most ? say('writing.lix', { lix }) : say('writing.lix-over', { lix, most });
}

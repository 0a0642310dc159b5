/** All findings and proposals of an audit, in their order, with what to think of before they are told. */
import type { FindingReport, FindingsReport, ProposalReport } from '../../reports/findings/findings.ts';
import type { OverallWarning } from '../../reports/findings/weighing.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { isWaitingFor, verdicts } from '../../surveys/findings/decision.ts';
import { analysisNav, nextInAnalysis } from '../analysing/next-in-analysis.ts';
import type { View } from '../engine.ts';
import { fieldsOf, type Typed, untouched } from '../fields.ts';
import { pageOf, pagesModel } from '../paging.ts';
import { type PageContext, pageInAudit, type Words } from '../shell.ts';
import { keptBackWords, stateModel } from './decisions.ts';
import { voiceWords } from './evidence.ts';
import { findingPath, proposalPath } from './paths.ts';
import { proposalLine } from './proposal.ts';
import { verdictTag } from './verdicts.ts';

interface FindingsPage extends Words, Pick<PageContext, 'audit' | 'may' | 'person'> {
  readonly told: FindingsReport;
  readonly isTold: boolean;
  /** Some results are not released yet. */
  readonly waitsForRelease: boolean;
  readonly unreleased: readonly Collection[];
  readonly moreMayCome: boolean;
  /** Titles by key. */
  readonly areas: ReadonlyMap<string, string>;
  /** Of a long list of proposals: the page that the address names, or the one with the proposal that it names. */
  readonly asked: { readonly page: string | undefined; readonly at: string | undefined };
}

/** More than these are as many pages. */
const onePage = 30;

export function findingsPage(about: FindingsPage): View {
  const { audit, told, isTold, may, say, typed = untouched } = about;
  const home = `/audits/${audit.id}`;
  const { findings, proposals } = told;
  const at = proposals.findIndex(({ id }) => id === about.asked.at);
  const asked = at < 0 ? about.asked.page : String(Math.floor(at / onePage) + 1);
  const paged = pageOf(asked, proposals.length, onePage);
  const { skipped } = paged;
  const numbers = new Map(findings.map(({ id, number }) => [id, number]));
  return pageInAudit(about, 'findings/findings', say('findings.title'), {
    more: about.moreMayCome ? say('findings.more-may-come') : undefined,
    lead: isTold ? leadOf(about) : say('findings.not-released'),
    isTold,
    analysis: analysisNav(about, 'findings'),
    after: findings.some(({ concluded }) => concluded)
      ? nextInAnalysis(about, about.waitsForRelease ? 'findings' : 'release')
      : undefined,
    warnings: told.warnings.map((warning) => warningWords(warning, about)),
    findings: findings.map((finding) => findingLine(finding, about)),
    pages: pagesModel(paged, (page) => `${home}/findings?page=${page}#proposals-title`, say),
    begin: skipped > 0 ? skipped + 1 : undefined,
    proposals: proposals.slice(skipped, skipped + onePage).map((proposal, i) => ({
      id: proposal.id,
      number: skipped + i + 1,
      ...proposalLine(proposal, about),
      ...stateIn(proposal, 'proposals', about),
      ...moving(proposalPath(proposal), skipped + i, proposals.length, about),
      answers: answersWords(
        proposal.findings.flatMap((id) => numbers.get(id) ?? []),
        about,
      ),
    })),
    add: may('write-findings') ? addField(about, typed) : undefined,
    newProposal: may('write-findings') ? `${home}/proposals/new` : undefined,
    registerData: may('write-register-data') ? `${home}/register-data` : undefined,
    commentsOnly: may('comment-findings') && !may('write-findings'),
  });
}

function addField({ say }: FindingsPage, typed: Typed) {
  return fieldsOf('findings', say, typed)({ name: 'heading', hint: say('findings.heading-hint') });
}

/** "4 slutsatser. Styrka: 1. Kan utvecklas: 2. Behöver ändras: 1. 3 är beslutade." */
function leadOf(about: FindingsPage): string {
  const { say, may, told } = about;
  const { findings } = told;
  if (findings.length === 0) return say(may('write-findings') ? 'findings.none-begin' : 'findings.none');
  const judged = verdicts.flatMap((verdict) => {
    const count = findings.filter((one) => one.verdict === verdict).length;
    return count > 0 ? [`${say(`report.verdict.${verdict}`)}: ${count}.`] : [];
  });
  const decided = findings.filter(({ concluded }) => concluded).length;
  const waiting = [...findings, ...told.proposals].filter((one) => waitsForYou(one, about)).length;
  return [
    `${say('findings.count-all', { count: findings.length })}.`,
    ...judged,
    decided > 0 ? say('findings.count-decided', { count: decided }) : say('findings.none-decided'),
    ...(waiting > 0 ? [say('findings.waiting-for-you', { count: waiting })] : []),
  ].join(' ');
}

/** Only an auditor is waited for. */
function waitsForYou(thing: FindingReport | ProposalReport, { may, person }: FindingsPage): boolean {
  return may('decide-findings') && isWaitingFor(person, thing);
}

function stateIn(thing: FindingReport | ProposalReport, area: 'findings' | 'proposals', about: FindingsPage) {
  const reached = stateModel(thing, area, about.say);
  return waitsForYou(thing, about) ? { ...reached, state: about.say('findings.state.yours') } : reached;
}

function warningWords(warning: OverallWarning, { say, areas }: FindingsPage): string {
  if (warning.as === 'staff-alone') {
    return say('findings.overall.staff-alone', { area: areas.get(warning.area) ?? warning.area });
  }
  const both = warning.count === 2 ? '-both' : '';
  return say(`findings.overall.${warning.as}${both}`, { count: warning.count });
}

function findingLine(finding: FindingReport, about: FindingsPage) {
  const { say, areas, told } = about;
  const { id, number, heading, verdict, area, evidence, warnings } = finding;
  const voices = new Set(evidence.flatMap(({ voice }) => (voice ? [voiceWords(voice, say)] : [])));
  return {
    id,
    number,
    heading,
    href: findingPath(finding),
    verdict: verdictTag(verdict, say),
    area: area && (areas.get(area) ?? area),
    voices: [...voices],
    ...stateIn(finding, 'findings', about),
    warnings: warnings.map((warning) => say(`findings.warnings.${warning}`)),
    keptBack: keptBackWords(finding, about),
    ...moving(findingPath(finding), number - 1, told.findings.length, about),
  };
}

/** Where it can be put before or after another. */
function moving(path: string, at: number, count: number, { may }: FindingsPage) {
  return {
    move: may('write-findings') && count > 1 ? `${path}/move` : undefined,
    // Of many, nobody goes up by steps.
    far: count > 10 && at > 1,
    first: at === 0,
    last: at === count - 1,
  };
}

function answersWords(numbers: readonly number[], { say }: FindingsPage): string {
  if (numbers.length === 0) return say('proposals.answers-none');
  return say('proposals.answers', { count: numbers.length, numbers: numbers.join(', ') });
}

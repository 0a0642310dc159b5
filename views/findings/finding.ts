import type { FindingReport, FindingsReport } from '../../reports/findings/findings.ts';
import type { EvidenceSources } from '../../reports/findings/placed.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { bandOf } from '../../surveys/designing/advice/reading-ease.ts';
import { findingForm, findingWords } from '../../surveys/findings/finding.ts';
import type { Say } from '../../surveys/languages.ts';
import { highestLix, lixOf, wordsIn } from '../../surveys/questionnaires/readability.ts';
import type { View } from '../engine.ts';
import { formFields, problemOn, type Typed, untouched, withNone } from '../fields.ts';
import { type PageContext, pageInAudit } from '../shell.ts';
import { sourceButtons } from './choosing.ts';
import { type Commented, commentsModel } from './comments.ts';
import { type Deciding, decidingModel, decisionsModel, keptBackWords, stateModel } from './decisions.ts';
import { placedModel, strengthRules } from './evidence.ts';
import { type Meanwhile, meanwhileModel, wordsAsData } from './meanwhile.ts';
import { findingCrumbs, findingPath } from './paths.ts';
import { proposalLine } from './proposal.ts';
import { suggestionAdvice, suggestionWords, verdictChoices, verdictTag } from './verdicts.ts';

interface FindingPage extends Deciding, Commented, Pick<PageContext, 'audit'> {
  readonly finding: FindingReport;
  readonly told: FindingsReport;
  readonly sources: EvidenceSources;
  readonly unreleased: readonly Collection[];
  readonly moreMayCome: boolean;
  /** Titles by key. */
  readonly areas: ReadonlyMap<string, string>;
  readonly typed?: Typed;
  readonly meanwhile?: Meanwhile;
  /** The script has saved just now. */
  readonly savedAt?: string;
}

export function findingPage(about: FindingPage): View {
  const { audit, finding, told, say, may, meanwhile, typed = untouched } = about;
  const title = say('findings.number', { number: finding.number, count: told.findings.length });
  const isWritten = may('write-findings') && (!finding.concluded || meanwhile !== undefined);
  const isCalm = isWritten && meanwhile === undefined;
  const path = findingPath(finding);
  const next = told.findings[finding.number];
  const model = {
    crumbs: findingCrumbs(audit, say, title),
    path,
    ...(isWritten ? writingModel(about) : { read: readModel(about) }),
    ...stateModel(finding, 'findings', say),
    notice: about.moreMayCome ? say('findings.more-may-come') : keptBackWords(finding, about),
    mayReopen: finding.concluded && may('decide-findings') && !meanwhile,
    deciding: isCalm && may('decide-findings') ? decidingModel(finding, 'findings', about) : undefined,
    evidence: evidenceModel(about, isCalm),
    strengthRules: strengthRules(say),
    warnings: finding.warnings.map((warning) => say(`findings.warnings.${warning}`)),
    decisions: decisionsModel(finding.decisions, about),
    proposals: told.proposals
      .filter(({ id }) => finding.proposals.includes(id))
      .map((one) => proposalLine(one, about)),
    newProposal: may('write-findings')
      ? `/audits/${audit.id}/proposals/new?finding=${finding.id}`
      : undefined,
    // With the words, which are kept on the way to the proposal.
    adding: isCalm ? `${path}/adding` : undefined,
    ...commentsModel(about, path, typed, isWritten ? 'finding-form' : 'comment-form'),
    next: next && { href: findingPath(next), label: say('findings.next') },
    all: `/audits/${audit.id}/findings`,
    removal: isCalm ? `${path}/removal` : undefined,
  };
  return pageInAudit(about, 'findings/finding', title, model, typed.problems);
}

function writingModel(about: FindingPage) {
  const { finding, meanwhile, savedAt, say } = about;
  const seen = meanwhile?.theirs ?? finding;
  return {
    form: formModel(about),
    revision: seen.revision,
    was: wordsAsData(findingWords, seen),
    placed: finding.evidence.map(({ id }) => id).join(' '),
    savedAt: savedAt && say('findings.saved-at', { time: savedAt }),
    meanwhile: meanwhile && meanwhileModel(meanwhile, about),
  };
}

/** In the auditors' order, which they can change where they write. */
function evidenceModel({ finding, say, may }: FindingPage, isCalm: boolean) {
  const { evidence } = finding;
  return evidence.map((one, i) => ({
    ...placedModel(one, say, may('write-findings')),
    path: isCalm ? `${findingPath(finding)}/evidence/${one.id}` : undefined,
    moves: evidence.length > 1,
    first: i === 0,
    last: i === evidence.length - 1,
  }));
}

function formModel({ finding, areas, sources, say, typed = untouched }: FindingPage) {
  const declared = findingForm([...areas.keys()]);
  const { heading, area, reason } = formFields(declared, say, typed, {
    heading: { start: finding.heading, label: say('findings.fields.heading'), hint: true },
    area: { start: finding.area, optionLabel: (key) => areas.get(key ?? '') ?? key ?? '' },
    reason: { start: finding.reason },
  });
  const chosen = typed.form.has('heading') ? typed.form.get('verdict')?.[0] : finding.verdict;
  return {
    // A sentence takes more than one line on a phone.
    heading: { ...heading, area: true },
    ease: easeOf(heading.value, say),
    // A finding need not be of any area.
    area: withNone(area, say('findings.no-area')),
    reason,
    choices: verdictChoices(chosen, say),
    problem: problemOn('verdict', typed.problems, say),
    evidenceProblem: problemOn('evidence', typed.problems, say),
    suggestion: suggestionAdvice(finding.suggestion, chosen, say),
    sources: sourceButtons(sources, say),
  };
}

/** How easy a sentence is to read, as advice beside it: "LIX 17, mycket lättläst." Undefined where there are no words. */
function easeOf(text: string, say: Say): string | undefined {
  if (wordsIn(text).length === 0) return undefined;
  const lix = lixOf([text]);
  const ease = say('findings.lix', {
    lix: Math.round(lix),
    band: say(`language-help.bands.${bandOf(lix)}`).toLocaleLowerCase('sv'),
  });
  return lix < highestLix.staff ? ease : `${ease} ${say('findings.lix-high')}`;
}

function readModel({ finding, areas, say }: FindingPage) {
  const { heading, verdict, reason, area } = finding;
  return {
    heading,
    verdict: verdictTag(verdict, say),
    reason,
    area: area && (areas.get(area) ?? area),
    suggestion: suggestionWords(finding.suggestion, say),
  };
}

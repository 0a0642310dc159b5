import type { FindingReport, FindingsReport } from '../../reports/findings/findings.ts';
import type { EvidenceSources } from '../../reports/findings/placed.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { bandOf } from '../../surveys/designing/advice/reading-ease.ts';
import { isConcluded } from '../../surveys/findings/decision.ts';
import { type Finding, findingForm, findingWords } from '../../surveys/findings/finding.ts';
import type { Say } from '../../surveys/languages.ts';
import { highestLix, lixOf, wordsIn } from '../../surveys/questionnaires/readability.ts';
import type { View } from '../engine.ts';
import { formFields, problemOn, untouched, withNone } from '../fields.ts';
import { type PageContext, pageInAudit } from '../shell.ts';
import { sourceButtons } from './choosing.ts';
import { type ConclusionPage, conclusionModel } from './conclusion.ts';
import { keptBackWords } from './decisions.ts';
import { placedModel, strengthRules } from './evidence.ts';
import { findingCrumbs, findingPath } from './paths.ts';
import { proposalLine } from './proposal.ts';
import { suggestionAdvice, suggestionWords, verdictChoices, verdictTag } from './verdicts.ts';

interface FindingPage extends ConclusionPage {
  readonly finding: FindingReport;
  readonly told: FindingsReport;
  readonly sources: EvidenceSources;
  readonly unreleased: readonly Collection[];
  readonly moreMayCome: boolean;
  /** Titles by key. */
  readonly areas: ReadonlyMap<string, string>;
  readonly meanwhile?: Meanwhile;
}

export function findingPage(about: FindingPage): View {
  const { audit, finding, told, say, may, meanwhile } = about;
  const title = say('findings.number', { number: finding.number, count: told.findings.length });
  const { isWritten, ...alike } = conclusionModel(meanwhile?.theirs ?? finding, 'findings', about);
  const isCalm = isWritten && meanwhile === undefined;
  const next = told.findings[finding.number];
  return pageInAudit(about, 'findings/finding', title, {
    crumbs: findingCrumbs(audit, say, title),
    ...alike,
    ...(isWritten ? { form: formModel(about) } : { read: readModel(about) }),
    placed: finding.evidence.map(({ id }) => id).join(' '),
    meanwhile: meanwhile && meanwhileModel(meanwhile, about),
    notice: about.moreMayCome ? say('findings.more-may-come') : keptBackWords(finding, about),
    evidence: evidenceModel(about, isCalm),
    strengthRules: strengthRules(say),
    warnings: finding.warnings.map((warning) => say(`findings.warnings.${warning}`)),
    proposals: told.proposals
      .filter(({ id }) => finding.proposals.includes(id))
      .map((one) => proposalLine(one, about)),
    newProposal: may('write-findings')
      ? `/audits/${audit.id}/proposals/new?finding=${finding.id}`
      : undefined,
    // With the words, which are kept on the way to the proposal.
    adding: isCalm ? `${alike.path}/adding` : undefined,
    next: next && { href: findingPath(next), label: say('findings.next') },
  });
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

/** Somebody was first. */
export interface Meanwhile<Thing = Finding> {
  readonly as: 'conflict' | 'concluded';
  /** As it is kept now. */
  readonly theirs: Thing;
}

interface Both extends Pick<PageContext, 'say' | 'typed'> {
  /** Titles by key. */
  readonly areas: ReadonlyMap<string, string>;
}

/** Only what differs from what was typed. */
function meanwhileModel({ as, theirs }: Meanwhile, { say, areas, typed = untouched }: Both) {
  const shown = {
    heading: theirs.heading,
    verdict: theirs.verdict && say(`report.verdict.${theirs.verdict}`),
    reason: theirs.reason,
    area: theirs.area && (areas.get(theirs.area) ?? theirs.area),
  };
  const differing = findingWords.filter(
    (name) => (theirs[name] ?? '') !== (typed.form.get(name)?.[0] ?? '').trim(),
  );
  return {
    lead: say(`findings.meanwhile.${as}`),
    action: say(`findings.meanwhile.${isConcluded(theirs) ? 'reopen' : 'keep'}`),
    reopens: isConcluded(theirs),
    rows: differing.map((name) => ({
      field: say(`findings.fields.${name}`),
      theirs: shown[name] ?? say('findings.meanwhile.nothing'),
    })),
  };
}

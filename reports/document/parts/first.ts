/** The first two pages: what a reader who reads no further has to know. */

import type { Localised, Say } from '../../../surveys/languages.ts';
import { facts, heading, notice, paragraph } from '../blocks.ts';
import { type Composition, hasAppendix } from '../composition.ts';
import type { Block, FactsBlock } from '../document.ts';
import { findingInShort, proposalBlock } from '../findings.ts';
import { lackingName, type OwnWords } from '../own-words.ts';
import { areaShares } from './shares.ts';
import { tiles } from './tiles.ts';

/** Findings on the first page: what one remembers. */
const mostFindings = 5;

/** Every block of the first two pages, in their order. */
export function first(composition: Composition): readonly Block[] {
  const { say } = composition;
  return [
    ...states(composition),
    ...lead(composition),
    ...tiles(composition),
    ...mainFindings(composition),
    ...shares(composition),
    ...proposals(composition),
    ...whatNow(composition),
    { as: 'contents', title: say('document.first.rest') },
  ];
}

/** What the auditors think matters most; else the name of the audit. Never what a machine makes of the answers. */
export function headline(composition: Composition): string {
  const { written, own, report } = composition;
  return own.of(written.headline, 'headline', lackingName('headline', composition)) || report.title;
}

/** The auditors’ own introduction, or a drafted sentence until they have written it. */
export function lead(composition: Composition): readonly Block[] {
  const { written, own, say, report } = composition;
  const words = own.of(written.lead, 'lead', lackingName('lead', composition));
  const drafted = () =>
    say('document.first.lead', { auditors: report.auditors, commissioner: report.commissioner });
  return [paragraph(words || drafted(), 'lead')];
}

/** Draft, unfinished, and to those who may have read another what is new. That answers are invented stands on every page. */
export function states(composition: Composition): readonly Block[] {
  const { draft, unfinished, version, changes = {}, cut, say } = composition;
  const isNew = version !== undefined && version > 1 && (hasAppendix(cut) || cut === 'management');
  return [
    ...(draft ? [notice('draft', say('document.notice.draft'))] : []),
    ...(unfinished.length > 0 ? [notice('note', unfinishedWords(unfinished, say))] : []),
    ...(isNew ? newsIn(version, changes, composition) : []),
  ];
}

function unfinishedWords(unfinished: Composition['unfinished'], say: Composition['say']): string {
  const named = unfinished.map(({ name, state }) => `${name} (${say(`document.unfinished.${state}`)})`);
  return say('document.notice.unfinished', { names: named.join('; ') });
}

function mainFindings(composition: Composition): readonly Block[] {
  const { say, concluded, draft } = composition;
  const shown = concluded.findings.slice(0, mostFindings);
  const none = draft ? 'document.first.none-yet' : 'document.first.none';
  return [
    heading(2, say('document.first.findings')),
    ...(shown.length === 0
      ? [paragraph(say(none))]
      : shown.map((finding) => findingInShort(finding, composition))),
    ...whereAll('findings', concluded.findings.length, shown.length, composition),
  ];
}

function shares(composition: Composition): readonly Block[] {
  const { say, cut, concluded, draft } = composition;
  const figure = areaShares(composition);
  if (!figure) return [];
  const isJudged = concluded.findings.some((finding) => finding.concluded && finding.area !== undefined);
  const notes = [
    ...(isJudged ? [say('document.first.judged')] : draft ? [say('document.verdicts.not-yet')] : []),
    ...(hasAppendix(cut) ? [say('document.first.in-appendix')] : []),
  ].join(' ');
  const blocks = [
    heading(2, say('document.first.shares')),
    figure,
    ...(notes ? [paragraph(notes, 'small')] : []),
  ];
  return [{ as: 'together', blocks }];
}

function proposals(composition: Composition): readonly Block[] {
  const { say, concluded } = composition;
  const all = concluded.proposals;
  if (all.length === 0) return [];
  const shown = all.slice(0, mostProposals).map((proposal, i) => proposalBlock(proposal, i + 1, composition));
  return [
    heading(2, say('document.first.proposals')),
    ...shown,
    ...whereAll('proposals', all.length, shown.length, composition),
  ];
}

/** What one takes in at once. */
const mostProposals = 5;

/** Where there are more than are shown: how many there are, and where. */
export function whereAll(
  what: 'findings' | 'proposals',
  count: number,
  shown: number,
  { cut, say }: Composition,
): readonly Block[] {
  const where = hasAppendix(cut) ? 'chapter' : 'whole';
  return count > shown ? [paragraph(say(`document.first.all-${what}.${where}`, { count }), 'small')] : [];
}

/** When users are told, whom to ask, and but for the easy page what becomes of it. */
export function whatNow(
  { audit, own, say, cut }: Composition,
  area: 'document' | 'easy-report' = 'document',
): readonly Block[] {
  const name = lackingName('now', { cut, say });
  const fields = (['feedback', 'afterwards', 'contact'] as const).filter(
    (field) => area === 'document' || field !== 'afterwards',
  );
  return facts(
    fields.map((field) => {
      const words = audit[field];
      return [say(`${area}.now.${field}`), words && own.of(words, 'now', name)];
    }),
    { title: say(`${area}.now.title`) },
  );
}

/** Nothing where they have said nothing. */
export function newsIn(
  version: number,
  changes: Localised,
  { own, say }: { readonly own: OwnWords; readonly say: Say },
): readonly FactsBlock[] {
  const words = own.of(changes, 'changes', say('document.lacking.changes'));
  return facts([[say('document.changes', { version }), words]]);
}

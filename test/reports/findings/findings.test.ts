import { expect } from 'chai';
import { decidedOnly, findingsReport } from '../../../reports/findings/findings.ts';
import type { Told } from '../../../reports/findings/placed.ts';
import {
  areaSource,
  questionSource,
  quoteSource,
  registerSource,
  themeSource,
} from '../../../reports/findings/sources.ts';
import { strengthOf, suggestionOf } from '../../../reports/findings/weighing.ts';
import type { QuestionReport } from '../../../reports/report.ts';
import type { Finding } from '../../../surveys/findings/finding.ts';
import type { Proposal } from '../../../surveys/findings/proposal.ts';
import { aDatum, aFinding, aProposal, concluded, someEvidence } from '../../support/findings.ts';
import { aCoarseUnit, aHiddenUnit, aNamedUnit, anAuditReport, aToldUnit } from '../../support/reports.ts';
import { aChangeQuestion, aSeveral, hiddenQuestion } from '../../support/tellings.ts';

const users = aToldUnit({ key: 'users', answered: 15, invited: 24 });
const good = users.areas[0]?.questions[0] as QuestionReport;
const staff = aCoarseUnit({ key: 'staff', audience: 'staff', invited: 9 });
const report = anAuditReport({ units: [users, staff, aHiddenUnit({ key: 'hidden' })] });
const datum = aDatum();
const sources = {
  question: questionSource(report),
  area: areaSource(report),
  register: registerSource([datum]),
};

const told = (findings: readonly Finding[], proposals: readonly Proposal[] = []) =>
  findingsReport(findings, proposals, sources);

const resting = (...evidence: Finding['evidence']) => told([aFinding({ evidence })]).findings[0];

const firstOf = (unit: typeof users) => unit.areas[0]?.questions[0]?.key ?? '';

describe('evidence', () => {
  it('says what the report tells now, with its voice and the service', () => {
    const placed = resting(someEvidence('question', 'users', firstOf(users)))?.evidence[0];
    expect(placed?.says).to.deep.equal({
      as: 'question',
      question: users.areas[0]?.questions[0],
      answered: 15,
      invited: 24,
    });
    expect([placed?.voice, placed?.from]).to.deep.equal(['user', users.service.name]);
  });

  it('of an area says its share, and of a register its source and period', () => {
    const finding = resting(
      someEvidence('area', 'users', 'participation'),
      someEvidence('register', datum.id),
    );
    const [area, register] = finding?.evidence ?? [];
    expect(area?.says.as === 'area' && area.says.area.share).to.deep.equal(users.areas[0]?.share);
    expect(register?.says).to.deep.equal({
      as: 'register',
      what: datum.what,
      value: datum.value,
      period: datum.period,
      source: datum.source,
    });
    expect(register?.voice).to.equal('register');
  });

  it('of a named account says what whoever answers for the service said, in a voice of its own', () => {
    const named = { ...sources, question: questionSource(anAuditReport({ units: [aNamedUnit()] })) };
    const evidence = [someEvidence('question', 'unit-4', 'd20')];
    const [placed] = findingsReport([aFinding({ evidence })], [], named).findings[0]?.evidence ?? [];
    expect(placed?.says).to.deep.equal({
      as: 'account',
      title: 'Har ni en styrgrupp för arbetet?',
      answers: ['Finns delvis'],
    });
    expect([placed?.voice, placed?.strength]).to.deep.equal(['manager', 'one-voice']);
    expect(named.question.list().map(({ key }) => key)).to.deep.equal(['d20', 'd30']);
  });

  it('that is suppressed is not told, and suggests nothing', () => {
    const key = hiddenQuestion('sv').key;
    const placed = resting(someEvidence('question', 'users', key));
    expect(placed?.evidence[0]?.says.as).to.equal('hidden');
    expect(placed?.suggestion).to.deep.equal({ verdicts: [], share: undefined });
    expect(placed?.warnings).to.include('hidden');
  });

  it('of a source that is gone, or a unit too small, or a kind nobody knows, is gone', () => {
    for (const evidence of [
      someEvidence('question', 'nowhere', 'q1'),
      someEvidence('question', 'users', 'no-question'),
      someEvidence('question', 'hidden', 'q1'),
      someEvidence('register', 'no-datum'),
      someEvidence('constructor', 'users'),
    ]) {
      const finding = resting(evidence);
      expect(finding?.evidence[0]?.says, evidence.kind).to.deep.equal({ as: 'gone' });
      expect(finding?.warnings).to.include('gone');
    }
  });
});

describe('the verdict that figures suggest', () => {
  const figure = (source: string, key: string, says: Told) => ({
    reference: { kind: says.as, source, key },
    says,
  });
  const asked = (question = good) =>
    figure('users', question.key, { as: 'question', question, answered: 15, invited: 24 });
  const group = { answered: 15, invited: 24 } as const;

  it('follows the share of positive answers over all of them, and names all that it could be', () => {
    const area = (low: number, high: number, of: number, source: string) => {
      const share = { positive: { low, high }, of, questions: 1 };
      const base = users.areas[0];
      if (!base) throw new Error('no area');
      return figure(source, 'x', { as: 'area', area: { ...base, questions: [], share }, ...group });
    };
    const verdicts = (...placed: Parameters<typeof suggestionOf>[0]) => suggestionOf(placed).verdicts;
    expect(verdicts(area(8, 8, 10, 'a'))).to.deep.equal(['strength']);
    expect(verdicts(area(7, 8, 10, 'a'))).to.deep.equal(['develop', 'strength']);
    expect(verdicts(area(5, 5, 10, 'a'))).to.deep.equal(['change']);
    expect(verdicts(area(8, 8, 10, 'a'), area(2, 2, 10, 'b'))).to.deep.equal(['change']);
    expect(verdicts(area(5, 9, 10, 'a'))).to.deep.equal(['change', 'develop', 'strength']);
  });

  it('counts a question once where its area is placed too', () => {
    const area = users.areas[0];
    if (!area?.share) throw new Error('no share');
    const whole = figure('users', area.key, { as: 'area', area: { ...area, share: area.share }, ...group });
    const part = asked(area.questions[0]);
    expect(suggestionOf([whole, part])).to.deep.equal(suggestionOf([whole]));
    const elsewhere = { ...part, reference: { ...part.reference, source: 'others' } };
    expect(suggestionOf([whole, elsewhere]).share?.of).to.be.greaterThan(area.share.of);
  });

  it('takes nothing from measures of change, nor from choices without order', () => {
    const change = asked(aChangeQuestion('sv', 14));
    const several = asked(aSeveral('sv', 14));
    expect(suggestionOf([change, several]).verdicts).to.deep.equal([]);
  });
});

describe('how strong evidence is', () => {
  const figure = (answered: number, invited: number): Told => ({
    as: 'question',
    question: good,
    answered,
    invited,
  });

  it('needs ten answers, and half of those invited', () => {
    expect(strengthOf(figure(10, 20))).to.equal('strong');
    expect(strengthOf(figure(9, 10))).to.equal('weak');
    expect(strengthOf(figure(19, 40))).to.equal('weak');
  });

  it('of a theme goes by the least number of texts that is told, and one quote is one voice', () => {
    const theme = (...texts: readonly { low: number; high: number }[]): Told => ({
      as: 'theme',
      title: 'Byte',
      texts: texts.map((bounds, i) => ({ round: i + 1, ...bounds })),
    });
    expect(strengthOf(theme({ low: 5, high: 5 }))).to.equal('strong');
    expect(strengthOf(theme({ low: 0, high: 6 }))).to.equal('weak');
    expect(strengthOf(theme({ low: 3, high: 3 }, { low: 4, high: 4 }))).to.equal('weak');
    expect(strengthOf(theme())).to.equal('weak');
    expect(strengthOf({ as: 'quote', words: 'Ja', own: true })).to.equal('one-voice');
  });
});

describe('what people wrote', () => {
  const themes = [
    {
      id: 'byte',
      title: 'Byte av CM',
      voices: [
        { audience: 'user', round: 1, low: 5, high: 5 },
        { audience: 'user', round: 2, low: 3, high: 3 },
        { audience: 'staff', round: 1, low: 0, high: 2 },
      ],
    },
  ] as const;
  const quote = {
    id: 'one',
    kind: 'quote',
    words: 'Jag vill veta.',
    audience: 'user',
    service: 'Teamet',
  } as const;

  it('is placed theme by theme and voice by voice, as far as it is told', () => {
    const source = themeSource({ audiences: ['user', 'staff'], themes });
    expect(source.list().map(({ key, voice }) => [key, voice])).to.deep.equal([
      ['user', 'user'],
      ['staff', 'staff'],
    ]);
    const users = source.find({ kind: 'theme', source: 'byte', key: 'user' });
    expect(users?.says).to.deep.include({
      texts: [
        { round: 1, low: 5, high: 5 },
        { round: 2, low: 3, high: 3 },
      ],
    });
    const staff = source.find({ kind: 'theme', source: 'byte', key: 'staff' });
    expect(staff?.says).to.deep.equal({
      as: 'theme',
      title: 'Byte av CM',
      texts: [{ round: 1, low: 0, high: 2 }],
    });
    expect(source.find({ kind: 'theme', source: 'byte', key: 'manager' })).to.equal(undefined);
  });

  it('is placed in the words let out, and it is told whose they are', () => {
    const source = quoteSource([quote, { ...quote, id: 'two', kind: 'paraphrase' }]);
    const own = source.list().map(({ says }) => says.as === 'quote' && says.own);
    expect(own).to.deep.equal([true, false]);
    expect(source.find({ kind: 'quote', source: 'three', key: '' })).to.equal(undefined);
  });
});

describe('warnings', () => {
  const staffFigure = someEvidence('question', 'staff', firstOf(staff));
  const userFigure = someEvidence('question', 'users', firstOf(users));

  it('say that a finding, or all of an area, rests on staff alone', () => {
    const alone = aFinding({ area: 'influence', evidence: [staffFigure] });
    expect(told([alone]).findings[0]?.warnings).to.include('staff-alone');
    expect(told([alone]).warnings).to.deep.include({ as: 'staff-alone', area: 'influence' });
    const both = aFinding({ area: 'influence', evidence: [userFigure] });
    expect(told([alone, both]).warnings.map(({ as }) => as)).to.not.include('staff-alone');
  });

  it('say that only bad, or only good, is shown, of two findings or more', () => {
    const kinds = (...verdicts: Finding['verdict'][]) =>
      told(verdicts.map((verdict) => aFinding({ verdict }))).warnings.map(({ as }) => as);
    expect(kinds('change', 'develop')).to.deep.equal(['only-bad']);
    expect(kinds('strength', 'strength')).to.deep.equal(['only-good']);
    expect(kinds('strength', 'change')).to.deep.equal([]);
    expect(kinds('change', undefined)).to.deep.equal([]);
  });

  it('say that what needs to change has no proposal', () => {
    const finding = aFinding({ verdict: 'change' });
    expect(told([finding]).findings[0]?.warnings).to.include('no-proposal');
    const answered = told([finding], [aProposal({ findings: [finding.id] })]).findings[0];
    expect(answered?.warnings).to.not.include('no-proposal');
    expect(answered?.proposals).to.have.length(1);
  });
});

describe('what is told to others than the team', () => {
  it('rests on released results alone', () => {
    const [kept, open] = ['users', 'staff'].map((unit) =>
      aFinding({ decisions: [concluded()], evidence: [someEvidence('area', unit, 'influence')] }),
    );
    if (!kept || !open) throw new Error('two findings');
    const quoted = aFinding({ decisions: [concluded()], evidence: [someEvidence('quote', 'one')] });
    const of = findingsReport([kept, open, quoted], [], sources);
    const told = decidedOnly(of, (collection) => collection === 'users');
    expect(told.findings.map(({ id }) => id)).to.deep.equal([kept.id]);
  });

  it('is no proposal that answers nothing but findings which rest on what is kept', () => {
    const decisions = [concluded()];
    const open = aFinding({ decisions, evidence: [someEvidence('question', 'users', firstOf(users))] });
    const kept = aFinding({ decisions, evidence: [someEvidence('question', 'staff', firstOf(staff))] });
    const proposals = [[kept.id], [kept.id, open.id], []].map((findings) =>
      aProposal({ findings, decisions }),
    );
    const all = findingsReport([open, kept], proposals, sources);
    const told = decidedOnly(all, (collection) => collection === 'users');
    expect(told.proposals.map(({ findings }) => findings)).to.deep.equal([[open.id], []]);
  });

  it('is what is decided, numbered anew, and no tie to a draft', () => {
    const draft = aFinding({ heading: 'Hemligt' });
    const decided = aFinding({ decisions: [concluded()] });
    const proposals = [
      aProposal({ findings: [draft.id, decided.id], decisions: [concluded()] }),
      aProposal({ what: 'Hemligt' }),
    ];
    const told = decidedOnly(findingsReport([draft, decided], proposals, sources), () => true);
    expect(told.findings.map(({ id, number }) => [id, number])).to.deep.equal([[decided.id, 1]]);
    expect(told.proposals.map(({ findings }) => findings)).to.deep.equal([[decided.id]]);
    expect(JSON.stringify(told)).to.not.include('Hemligt').and.not.include(draft.id);
  });
});

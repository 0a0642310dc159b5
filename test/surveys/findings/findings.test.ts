import { expect } from 'chai';
import { outcomeOf } from '../../../surveys/findings/conclusions.ts';
import { type AuditorsVerdict, isConcluded, standBehind } from '../../../surveys/findings/decision.ts';
import { readReference, showReference } from '../../../surveys/findings/evidence.ts';
import { type Finding, findingLacks, findingWords } from '../../../surveys/findings/finding.ts';
import { proposalLacks, readProposal } from '../../../surveys/findings/proposal.ts';
import { aFinding, aProposal, concluded, someEvidence } from '../../support/findings.ts';

const evidence = [someEvidence('question', 'one', 'q1')];

describe('a finding', () => {
  const lacking = (given: Partial<Finding>, ...[saying, ...suggested]: [number, ...AuditorsVerdict[]]) =>
    findingLacks(aFinding(given), { saying, suggested }).map(({ field }) => field);

  it('lacks a verdict and what it rests on before it can be decided', () => {
    expect(lacking({ verdict: undefined }, 0)).to.deep.equal(['verdict', 'evidence']);
    expect(lacking({}, 1)).to.deep.equal([]);
  });

  it('needs a reason only where its verdict is none of those that the figures suggest', () => {
    const verdict = 'strength';
    expect(lacking({ verdict }, 1, 'change', 'develop')).to.deep.equal(['reason']);
    expect(lacking({ verdict, reason: 'Mötet sa det.' }, 1, 'change', 'develop')).to.deep.equal([]);
    expect(lacking({ verdict: 'develop' }, 1, 'change', 'develop')).to.deep.equal([]);
  });

  it('is decided until it is opened again', () => {
    const reopened = { ...concluded(), as: 'reopened' } as const;
    expect(isConcluded({ decisions: [] })).to.equal(false);
    expect(isConcluded({ decisions: [concluded()] })).to.equal(true);
    expect(isConcluded({ decisions: [concluded(), reopened] })).to.equal(false);
    expect(isConcluded({ decisions: [concluded(), reopened, concluded()] })).to.equal(true);
  });

  const words = { heading: 'Rubrik', area: undefined, verdict: undefined, reason: undefined };
  const kept = aFinding({ ...words, revision: 3 });
  const typed = (given: object, revision = 3, was?: object) =>
    outcomeOf({ words: findingWords }, kept, {
      words: { ...words, ...given },
      revision,
      ...(was && { was: { ...words, ...was } }),
    });

  it('is saved upon what was seen, and never over a decision', () => {
    const saved = typed({ heading: 'Nytt' });
    expect([saved.as, saved.thing.revision, saved.thing.heading]).to.deep.equal(['saved', 4, 'Nytt']);
    expect(typed({ heading: 'Nytt' }, 2)).to.deep.include({ as: 'conflict', thing: kept });
    const decided = { ...kept, decisions: [concluded()] };
    const over = { words: { ...words, heading: 'Nytt' }, revision: 3 };
    expect(outcomeOf({ words: findingWords }, decided, over).as).to.equal('concluded');
  });

  it('keeps what two have written of different words, and asks where they are the same', () => {
    const merged = typed({ heading: 'Förr', reason: 'Mötet' }, 2, { heading: 'Förr' });
    expect(merged.thing).to.deep.include({ heading: 'Rubrik', reason: 'Mötet', revision: 4 });
    const clash = typed({ heading: 'Nytt', reason: 'Mötet' }, 2, { heading: 'Förr' });
    expect(clash.as).to.equal('conflict');
    expect(clash.as === 'conflict' && clash.merged).to.deep.include({ heading: 'Nytt', reason: 'Mötet' });
  });

  it('is saved where both have written the same', () => {
    expect(typed({}, 1)).to.deep.equal({ as: 'saved', thing: kept });
  });
});

describe('those who stand behind a finding', () => {
  const agreed = (by: string, given: { revision?: number; basis?: Record<string, string> } = {}) =>
    ({
      ...concluded(by),
      as: 'agreed',
      revision: 1,
      basis: { [evidence[0]?.id ?? '']: '' },
      ...given,
    }) as const;

  it('stand behind the words and the evidence that they saw', () => {
    expect(standBehind(aFinding({ evidence, decisions: [agreed('kim'), agreed('siv')] }))).to.deep.equal([
      'kim',
      'siv',
    ]);
    expect(standBehind(aFinding({ evidence, revision: 2, decisions: [agreed('kim')] }))).to.deep.equal([]);
    expect(standBehind(aFinding({ evidence: [], decisions: [agreed('kim')] }))).to.deep.equal([]);
  });

  it('do no more once it was opened again or taken back, and are all of them when it is decided', () => {
    for (const as of ['reopened', 'withdrawn'] as const)
      expect(
        standBehind(aFinding({ evidence, decisions: [agreed('kim'), { ...concluded('kim'), as }] })),
      ).to.deep.equal([]);
    const decided = { ...concluded('siv'), behind: ['kim', 'siv'] };
    expect(standBehind(aFinding({ decisions: [decided] }))).to.deep.equal(['kim', 'siv']);
    expect(standBehind(aFinding({ decisions: [concluded('kim')] }))).to.deep.equal(['kim']);
  });
});

describe('a reference to evidence', () => {
  it('comes back from its form whatever its key is', () => {
    for (const key of ['q1', '', 'a:b', 'å %3A']) {
      const reference = { kind: 'question', source: 'one', key };
      expect(readReference(showReference(reference))).to.deep.equal(reference);
    }
  });

  it('that no form of ours sends is none', () => {
    for (const given of ['', 'question', 'question:one', ':one:q1', 'a:b:c:d', 'a:%E0%A4:c', 'a b:c:d'])
      expect(readReference(given), given).to.equal(undefined);
  });
});

describe('a proposal', () => {
  const typed = (fields: Record<string, readonly string[]>) =>
    readProposal(
      new Map(Object.entries({ what: ['Berätta'], authority: ['both'], type: ['routine'], ...fields })),
      ['one', 'two'],
    );

  it('is to somebody, and answers findings of its audit alone', () => {
    const read = typed({ to: ['politics', 'team', 'nobody'], findings: ['two', 'elsewhere'] });
    expect(read.ok && [read.value.to, read.value.findings]).to.deep.equal([['team', 'politics'], ['two']]);
  });

  it('can be begun with its words, and lacks whom it is to and what it is before it can be decided', () => {
    const read = typed({ authority: [''], type: [] });
    expect(read.ok && proposalLacks(read.value).map(({ field }) => field)).to.deep.equal([
      'to',
      'authority',
      'type',
    ]);
    expect(proposalLacks(aProposal())).to.deep.equal([]);
  });

  it('of a kind or an authority that is none is told at its field', () => {
    const read = typed({ to: ['team'], authority: ['state'], type: ['miracle'] });
    expect(!read.ok && read.problems.map(({ field }) => field)).to.deep.equal(['authority', 'type']);
  });
});

import { expect } from 'chai';
import { composeDocument } from '../../../reports/document/composing.ts';
import type { ReportDocument } from '../../../reports/document/document.ts';
import type { FollowUp } from '../../../surveys/records/kinds/follow-up.ts';
import { aUnit, compare, copyOf, positive } from '../../support/compared.ts';
import { textOf } from '../../support/document-text.ts';
import { someSources } from '../../support/report-sources.ts';
import { say, sayIn } from '../../support/say.ts';
import { aService } from '../../support/things.ts';

const nothing = {
  who: undefined,
  promised: undefined,
  questions: undefined,
  staffQuestions: undefined,
  doneOn: undefined,
  done: undefined,
};
const planned: FollowUp = { ...nothing, after: '6', plannedOn: '2027-05-28', status: 'planned' };
const done: FollowUp = {
  ...{ ...nothing, after: '3', plannedOn: '2027-02-28', status: 'done', doneOn: '2027-03-02' },
  ...{ promised: 'Brev i god tid.', done: 'Breven går ut nu.\nDe är lätta att läsa.' },
};

const service = aService({ id: 'the-service', name: 'Stödet' });
const twice = compare(
  [1, 2].map((round) =>
    aUnit({ service, round, questionnaire: copyOf('users'), questions: { a09: positive(3 + round, 12) } }),
  ),
);

const chapterOf = ({ chapters }: ReportDocument, key: string) => chapters.find((one) => one.key === key);
const wordsIn = (document: ReportDocument, key: string) =>
  textOf({ ...document, chapters: [chapterOf(document, key)].flatMap((one) => one ?? []) });

describe('the chapter of a report on what became of it', () => {
  it('tells each follow-up, with what was promised and done', () => {
    const document = composeDocument(someSources({ followUps: [done, planned] }), 'full');
    expect(wordsIn(document, 'follow-up'))
      .to.include(say('follow-up.afters.3'))
      .and.include('2 mars 2027')
      .and.include('Brev i god tid.')
      .and.include('Breven går ut nu. De är lätta att läsa.')
      .and.include(say('follow-up.afters.6'))
      .and.include('28 maj 2027');
  });

  it('has before and after, which stands beside the voices where nobody follows up', () => {
    const title = say('comparisons.kinds.rounds.title');
    const without = composeDocument(someSources({ compared: twice }), 'full');
    expect(chapterOf(without, 'voices')?.title).to.equal(title);
    expect(chapterOf(without, 'follow-up')).to.equal(undefined);
    const document = composeDocument(someSources({ compared: twice, followUps: [done] }), 'full');
    expect(chapterOf(document, 'voices')).to.equal(undefined);
    expect(wordsIn(document, 'follow-up'))
      .to.include(title)
      .and.include(say('comparisons.round', { round: 2 }));
  });

  it('says in English which words are in Swedish, since that is what was typed', () => {
    const document = composeDocument(someSources({ followUps: [done], language: 'en' }), 'full');
    const facts = chapterOf(document, 'follow-up')?.blocks.flatMap((one) =>
      one.as === 'facts' ? one.facts : [],
    );
    const promised = facts?.find(({ term }) => term === sayIn('en')('follow-up.fields.promised'));
    expect(promised?.lang ?? JSON.stringify(promised?.detail)).to.match(/^sv$|"lang":"sv"/);
    expect(facts?.[0]).to.deep.include({ detail: '2 March 2027' });
  });
});

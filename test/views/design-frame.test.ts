import { expect } from 'chai';
import { designFrame } from '../../views/designing/frame.ts';
import { aDesign } from '../support/designs.ts';
import { say } from '../support/say.ts';
import { anAudit } from '../support/things.ts';

const design = aDesign();
const about = { design, audit: anAudit(), may: () => true, language: 'sv', say } as const;
const name = design.body.title.sv;
const lists = say('designing.tabs.lists');

describe('the frame of a questionnaire in the making', () => {
  it('names a tab by the questionnaire, which stands where the way there ends', () => {
    const { heading, crumbs } = designFrame(about, 'lists');
    expect(heading).to.equal(name);
    expect(crumbs.at(-1)).to.deep.equal({ label: lists });
  });

  it('leads from a page beneath a tab back to the tab', () => {
    const { heading, crumbs } = designFrame(about, 'lists', 'Hur ofta');
    expect(heading).to.equal('Hur ofta');
    expect(crumbs.slice(-2)).to.deep.equal([
      { href: `/designs/${design.id}/lists`, label: lists },
      { label: 'Hur ofta' },
    ]);
  });

  it('leads from a page beneath the questions back to the questionnaire, by its name', () => {
    const { crumbs } = designFrame(about, 'questions', 'Vem får frågan');
    expect(crumbs.slice(-2)).to.deep.equal([
      { href: `/designs/${design.id}`, label: name },
      { label: 'Vem får frågan' },
    ]);
  });
});

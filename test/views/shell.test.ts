import { expect } from 'chai';
import { pageInAudit, pageInCollection, staffPage } from '../../views/shell.ts';
import { say } from '../support/say.ts';
import { aCollection, anAudit } from '../support/things.ts';

const audit = anAudit({ invented: true });
const collection = aCollection({ auditId: audit.id });
const about = { language: 'sv', say, audit, collection } as const;

/** The last crumb is the page itself. */
const crumbsOf = (view: { readonly model: object }) =>
  (view.model as { crumbs: { label: string; href?: string }[] }).crumbs.map(
    ({ label, href }) => href ?? label,
  );

describe('a page for staff', () => {
  it('is headed by its title, unless it has another heading', () => {
    const view = staffPage(about, 'template', 'Titel', { lead: 'Mer' });
    expect([view.title, view.layout]).to.deep.equal(['Titel', 'staff']);
    expect(view.model).to.deep.include({ heading: 'Titel', summary: undefined, lead: 'Mer' });
    expect(staffPage(about, 'template', 'Titel', { heading: 'Annat' }).model).to.include({
      heading: 'Annat',
    });
  });

  it('tells what is wrong with its form, in the title too', () => {
    const message = 'services.missing.name';
    const view = staffPage(about, 'template', 'Titel', {}, [{ field: 'name', message }]);
    expect(view.title).to.equal(say('staff.problem-title', { title: 'Titel' }));
    expect(view.model).to.deep.include({ summary: [{ href: '#name', text: say(message) }] });
  });

  it('names the field of what could be said of any, and of nothing else', () => {
    const lines = (label: string, message: string, values = {}) => {
      const field = { id: 'day', label, problem: say(message, values) };
      const content = { cards: [{ fields: { field } }] };
      const view = staffPage(about, 'template', 'Titel', content, [{ field: 'day', message, values }]);
      return (view.model as { summary?: { text: string }[] }).summary?.map(({ text }) => text);
    };
    const missing = 'feedback.missing.plannedOn';
    expect(lines('Dag för mötet', missing)).to.deep.equal([`Dag för mötet: ${say(missing)}`]);
    expect(lines('När möts ni?', missing)).to.deep.equal([`När möts ni? ${say(missing)}`]);
    const tooLong = ['staff.problems.too-long', { most: 5, given: 9 }] as const;
    expect(lines('Tecken', ...tooLong)).to.deep.equal([`Tecken: ${say(...tooLong)}`]);
    expect(lines('Roll', 'people.missing.role')).to.deep.equal([say('people.missing.role')]);
    expect(lines('Verksamhetens namn', 'services.missing.name')).to.deep.equal([
      say('services.missing.name'),
    ]);
    expect(lines('Dag', 'feedback.problems.not-held')).to.deep.equal([say('feedback.problems.not-held')]);
  });

  it('lies beneath its audit or its collection, and says that they are invented', () => {
    const inAudit = pageInAudit(about, 'template', 'Titel', {});
    expect(crumbsOf(inAudit)).to.deep.equal(['/audits', `/audits/${audit.id}`, 'Titel']);
    const inCollection = pageInCollection(about, 'template', 'Titel', {});
    expect(crumbsOf(inCollection)).to.deep.equal([
      '/audits',
      `/audits/${audit.id}`,
      `/collections/${collection.id}`,
      'Titel',
    ]);
    for (const { model } of [inAudit, inCollection]) expect(model).to.include({ invented: true });
  });
});

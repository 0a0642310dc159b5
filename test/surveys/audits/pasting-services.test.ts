import { expect } from 'chai';
import { listed, matching, similar } from '../../../surveys/audits/finding-services.ts';
import { readPasted, takePasted } from '../../../surveys/audits/pasting-services.ts';
import { aService } from '../../support/things.ts';

const at = (municipality: string, name: string) => aService({ municipality, name });
const [norra, sodra, gula, gulaToo] = [
  at('Norrby', 'Norra teamet'),
  at('Sjövik', 'Södra teamet'),
  at('Norrby', 'Gula huset'),
  at('Sjövik', 'Gula huset'),
] as const;
const services = [norra, sodra, gula, gulaToo];
const found = (text: string) =>
  readPasted(text, services).found.map(({ service, invited }) => [service, invited]);

describe('a pasted table of services', () => {
  it('is read by tabs, semicolons and several spaces, however the names are written', () => {
    const text = 'norra  teamet\t24\n\nSÖDRA TEAMET; 8\r\nGula huset, Sjövik   12\nNorrby;Gula huset;7';
    expect(found(text)).to.deep.equal([
      [norra, '24'],
      [sodra, '8'],
      [gulaToo, '12'],
      [gula, '7'],
    ]);
  });

  it('is read with a single space before the number, and with none', () => {
    expect(found('Norra teamet 24\nSödra teamet')).to.deep.equal([
      [norra, '24'],
      [sodra, ''],
    ]);
  });

  it('may have a head', () => {
    expect(readPasted('Verksamhet\tAntal\nNorra teamet\t24', services).unread).to.deep.equal([]);
  });

  it('tells what it did not understand by the line, with what is written like it', () => {
    const { unread } = readPasted(
      'Nora teamet\t9\nGula huset\t8\nXyz\t7\nNorra teamet\t1\nNorra teamet\t2',
      services,
    );
    expect(unread.map(({ line, why, near }) => [line, why, near])).to.deep.equal([
      [1, 'unknown', [norra, sodra]],
      [2, 'several', [gula, gulaToo]],
      [3, 'unknown', []],
      [5, 'twice', []],
    ]);
  });

  it('ticks and fills in what was understood, and leaves the rest where it was pasted', () => {
    const form = new Map([
      ['services', [gula.id]],
      ['pasted', ['Norra teamet\t24\nNora teamet\t9']],
    ]);
    const taken = takePasted(form, services);
    expect(taken.form.get('services')).to.deep.equal([gula.id, norra.id]);
    expect(taken.form.get(`invited-${norra.id}`)).to.deep.equal(['24']);
    expect(taken.form.get('pasted')).to.deep.equal(['Nora teamet\t9']);
    expect(taken.problems.map(({ field, values }) => [field, values?.line])).to.deep.equal([['pasted', 2]]);
  });

  it('takes a line for the service that somebody says it means', () => {
    const form = new Map([['pasted', ['Nora teamet\t9']]]);
    const taken = takePasted(form, services, { line: 1, service: sodra.id });
    expect([taken.problems, taken.form.get(`invited-${sodra.id}`)]).to.deep.equal([[], ['9']]);
  });
});

describe('services to choose from', () => {
  it('are found by words of the name and the municipality in any order', () => {
    expect(matching(services, 'sjö gula')).to.deep.equal([gulaToo]);
    expect(similar(services, 'Noora temet')).to.include(norra);
  });

  it('are the recently used in a county that has many, and never all of them', () => {
    const many = [...services, ...Array.from({ length: 200 }, (_, i) => at('Storstad', `Enhet ${i}`))];
    expect(listed(new Map(), many, [sodra.id, norra.id])).to.deep.equal({ shown: [sodra, norra], left: 0 });
    expect(listed(new Map([['find', ['enhet']]]), many, [])).to.include({ left: 190 });
  });

  it('keep what is ticked and what has a number, whatever is looked for', () => {
    const form = new Map([
      ['find', ['södra']],
      ['services', [gula.id]],
      [`invited-${norra.id}`, ['5']],
    ]);
    expect(listed(form, services, []).shown).to.deep.equal([norra, gula, sodra]);
  });
});

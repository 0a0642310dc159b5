import { expect } from 'chai';
import type { Service } from '../../surveys/audits/service.ts';
import { refusalOf } from '../support/refusals.ts';
import { describeOnEachEngine } from '../support/stores.ts';
import { aService } from '../support/things.ts';

describeOnEachEngine('services, several at once', (freshStore) => {
  const three = () => ['A', 'B', 'C'].map((name) => aService({ name, municipality: 'Provstad' }));
  const moved = (seen: Service): Service => ({ ...seen, site: 'Gula huset', authorities: ['Kommunen'] });

  it('are changed in all that is written of them, where all are as they were seen', async () => {
    const { services } = await freshStore();
    const all = three();
    await services.add(...all);
    expect(await services.change(...all.map((seen) => ({ seen, to: moved(seen) })))).to.equal(true);
    expect(await services.list()).to.deep.equal(all.map(moved));
    expect(await services.change(...all.map((seen) => ({ seen: moved(seen), to: seen })))).to.equal(true);
    expect(await services.list()).to.deep.equal(all);
  });

  it('are none of them changed, where one is not as it was seen, or is gone', async () => {
    const { services } = await freshStore();
    const all = three();
    await services.add(...all.slice(0, 2));
    expect(await services.change(...all.map((seen) => ({ seen, to: moved(seen) })))).to.equal(false);
    expect(await services.list()).to.deep.equal(all.slice(0, 2));
  });

  it('keep their names apart', async () => {
    const { services } = await freshStore();
    const [first, second] = three();
    if (!first || !second) throw new Error('no services');
    await services.add(first, second);
    const taken = services.change({ seen: second, to: { ...second, name: first.name } });
    expect((await refusalOf(taken)).kind).to.equal('conflict');
  });
});

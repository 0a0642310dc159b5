import { expect } from 'chai';
import { describeOnEachEngine } from '../support/stores.ts';

const written = { kind: 'feedback', place: 'a', values: { to: 'users' }, by: 'siv', on: '2026-03-10' };

describeOnEachEngine('records', (freshStore) => {
  it('stand in the order in which they were added, each kind and place for itself', async () => {
    const { records } = await freshStore();
    for (const id of ['z', 'y']) await records.add({ ...written, id });
    await records.add({ ...written, id: 'x', kind: 'decision' });
    await records.add({ ...written, id: 'w', place: 'b' });
    expect((await records.of('a', 'feedback')).map(({ id, number }) => [id, number])).to.deep.equal([
      ['z', 1],
      ['y', 2],
    ]);
    const each = await records.ofEach(['a', 'b'], ['feedback', 'decision']);
    expect(each.map(({ id }) => id)).to.deep.equal(['x', 'z', 'y', 'w']);
    expect(await records.byId('w')).to.deep.equal({
      ...written,
      id: 'w',
      place: 'b',
      number: 1,
      revision: 1,
    });
  });

  it('are changed as they were seen, and have what they were', async () => {
    const { records } = await freshStore();
    await records.add({ ...written, id: 'z' });
    const to = { id: 'z', values: { to: 'staff', came: 3 }, by: 'bo', on: '2026-03-11' };
    expect(await records.change(to, 1)).to.equal(true);
    expect(await records.change({ ...to, values: {} }, 1)).to.equal(false);
    expect((await records.byId('z'))?.values).to.deep.equal(to.values);
    expect(await records.history('z')).to.deep.equal([
      { revision: 2, values: to.values, by: 'bo', on: '2026-03-11' },
      { revision: 1, values: written.values, by: 'siv', on: '2026-03-10' },
    ]);
  });

  it('that are removed leave nothing', async () => {
    const { records } = await freshStore();
    await records.add({ ...written, id: 'z' });
    expect(await records.remove('z', 2)).to.equal(false);
    expect(await records.remove('z', 1)).to.equal(true);
    expect(await records.history('z')).to.deep.equal([]);
    expect(await records.byId('z')).to.equal(undefined);
  });
});

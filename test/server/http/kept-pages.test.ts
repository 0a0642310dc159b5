import { expect } from 'chai';
import { keepPages } from '../../../server/http/kept-pages.ts';

describe('the shelf of kept pages', () => {
  it('has a page written once for all who ask for it at the same time', async () => {
    const pages = keepPages();
    const page = counted('a page');
    const asked = Array.from({ length: 8 }, () => pages.bytes('key', 'gzip', page.write));
    const [first, ...others] = await Promise.all(asked);
    expect(page.times()).to.equal(1);
    for (const other of others) expect(other).to.equal(first);
  });

  it('forgets the page that nobody has asked for the longest, once there are too many', async () => {
    const pages = keepPages(25);
    const [one, two, three] = [counted('1'.repeat(10)), counted('2'.repeat(10)), counted('3'.repeat(10))];
    await pages.bytes('one', 'identity', one.write);
    await pages.bytes('two', 'identity', two.write);
    await pages.bytes('one', 'identity', one.write);
    await pages.bytes('three', 'identity', three.write);
    await pages.bytes('one', 'identity', one.write);
    await pages.bytes('two', 'identity', two.write);
    expect([one, two, three].map(({ times }) => times())).to.deep.equal([1, 2, 1]);
  });

  it('gives a page that is larger than the shelf, and does not keep it', async () => {
    const pages = keepPages(25);
    const page = counted('x'.repeat(26));
    expect(String(await pages.bytes('key', 'identity', page.write))).to.equal('x'.repeat(26));
    await pages.bytes('key', 'identity', page.write);
    expect(page.times()).to.equal(2);
  });

  it('asks for the page again after it could not be written', async () => {
    const pages = keepPages();
    const failing = () => {
      throw new Error('no template');
    };
    expect(await pages.bytes('key', 'gzip', failing).catch(String)).to.equal('Error: no template');
    expect(await pages.bytes('key', 'gzip', () => 'a page'))
      .to.have.property('length')
      .above(0);
  });
});

function counted(html: string) {
  let times = 0;
  const write = () => {
    times += 1;
    return html;
  };
  return { write, times: () => times };
}

import { expect } from 'chai';
import { redirect } from '../../../server/http/handle.ts';
import { later } from '../../../server/http/later.ts';

const pages = { show: ({ href }: { readonly href: string }) => redirect(href), title: 'Pages' };

describe('handlers that are loaded later', () => {
  it('load nothing before one of them is asked', async () => {
    let loaded = 0;
    const load = async () => {
      loaded += 1;
      return pages;
    };
    const { show } = later(load);
    expect(loaded).to.equal(0);
    expect(await show({ href: '/there' })).to.deep.equal({ redirect: '/there' });
    expect(loaded).to.equal(1);
  });

  it('fail as the loading fails', async () => {
    const { show } = later(async (): Promise<typeof pages> => {
      throw new Error('no such file');
    });
    const failed = await show({ href: '/' }).catch((error: Error) => error);
    expect(failed).to.have.property('message', 'no such file');
  });
});

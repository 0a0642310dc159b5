import { expect } from 'chai';
import express from 'express';
import supertest from 'supertest';
import { type Sent, sentFile } from '../../../server/http/sent-files.ts';

const megabyte = 1024 * 1024;

/** A site that takes a file of 12 MB; what it made of the last form. */
function site() {
  const taken: Sent[] = [];
  // In a test Express does not print what it refuses.
  const app = express().set('env', 'test');
  app.post('/', sentFile(12 * megabyte), (_request, response) => {
    taken.push(response.locals.sent);
    response.end();
  });
  return { form: () => supertest(app).post('/'), taken };
}

describe('a form with one file', () => {
  it('is read with the text beside it', async () => {
    const { form, taken } = site();
    await form().field('text', 'hej').attach('file', Buffer.from('en fil'), 'fil.json').expect(200);
    const files = new Map([['file', { bytes: Buffer.from('en fil') }]]);
    expect(taken).to.deep.equal([{ form: new Map([['text', ['hej']]]), files }]);
  });

  it('takes a file that is larger than any text, and no text as large as a file', async () => {
    const { form, taken } = site();
    await form()
      .attach('file', Buffer.alloc(11 * megabyte, 'a'), 'fil.json')
      .expect(200);
    await form()
      .attach('file', Buffer.alloc(13 * megabyte, 'a'), 'fil.json')
      .expect(200);
    await form()
      .field('text', 'a'.repeat(9 * megabyte))
      .expect(200);
    const sizes = taken.flatMap(({ files }) =>
      [...files].map(([name, sent]) => [name, 'bytes' in sent ? sent.bytes.length : 'too-large']),
    );
    expect(sizes).to.deep.equal([
      ['file', 11 * megabyte],
      ['file', 'too-large'],
      ['text', 'too-large'],
    ]);
  });

  it('is refused where it has more parts than a page of ours sends', async () => {
    const { form, taken } = site();
    const many = ['a', 'b', 'c', 'd', 'e'].reduce((sent, name) => sent.field(name, 'x'), form());
    await many.expect(400);
    const two = form().attach('file', Buffer.from('x'), 'x').attach('other', Buffer.from('x'), 'x');
    await two.expect(400);
    expect(taken).to.deep.equal([]);
  });
});

import { expect } from 'chai';
import express from 'express';
import supertest from 'supertest';
import { type Upload, upload } from '../../../server/http/uploads.ts';

const megabyte = 1024 * 1024;

/** A site that takes a file of 12 MB; what it made of the last form. */
function site() {
  const taken: Upload[] = [];
  // In a test Express does not print what it refuses.
  const app = express().set('env', 'test');
  app.post('/', upload('file', 12 * megabyte), (_request, response) => {
    taken.push(response.locals.upload);
    response.end();
  });
  return { form: () => supertest(app).post('/'), taken };
}

describe('a form with one file', () => {
  it('is read with the text beside it', async () => {
    const { form, taken } = site();
    await form().field('text', 'hej').attach('file', Buffer.from('en fil'), 'fil.json').expect(200);
    expect(taken).to.deep.equal([{ form: new Map([['text', ['hej']]]), file: Buffer.from('en fil') }]);
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
    expect(taken.map((each) => ('refused' in each ? each.refused : each.file?.length))).to.deep.equal([
      11 * megabyte,
      'too-large',
      'too-large',
    ]);
  });

  it('is refused where it has more parts than a page of ours sends', async () => {
    const { form, taken } = site();
    const many = ['a', 'b', 'c', 'd', 'e'].reduce((sent, name) => sent.field(name, 'x'), form());
    await many.expect(400);
    await form().attach('other', Buffer.from('x'), 'x').expect(400);
    expect(taken).to.deep.equal([]);
  });
});

import { expect } from 'chai';
import { pageOf } from './page.ts';
import { say, sayIn } from './say.ts';

const body = (html: string) =>
  pageOf(`<!doctype html><html lang="sv"><head><title>T</title></head><body>${html}`);

describe('a page as tests read it', () => {
  it('names a field by its label, and finds what describes it', () => {
    const page = body(
      '<label for="a">Namn &amp; <b>annat</b></label><input id="a" value="&#x27;" aria-describedby="h"><p id="h">Kort</p>',
    );
    const field = page.field('Namn & annat');
    expect([field.value, field.description]).to.deep.equal(["'", 'Kort']);
    expect(page.names('textbox')).to.deep.equal(['Namn & annat']);
  });

  it('keeps the space before what only the name has', () => {
    expect(body('<a href="/x">Ändra<span> fråga 1</span></a>').names('link')).to.deep.equal([
      'Ändra fråga 1',
    ]);
  });

  it('reads what is typed in a field of several lines, and what the window is called, as a browser does', () => {
    const page = pageOf(
      '<!doctype html><html><head><title>A &amp; B</title></head><body><textarea>\n&lt;b&gt; &#x27;</textarea>',
    );
    expect([page.one('textbox').value, page.title]).to.deep.equal(["<b> '", 'A & B']);
  });

  it('has nothing of what nobody meets', () => {
    const page = body(
      '<p>Syns</p><p hidden>a</p><p aria-hidden="true">b</p><template><p>c</p></template><script>d</script>',
    );
    expect(page.text).to.equal('Syns');
    expect(page.texts('paragraph')).to.deep.equal(['Syns']);
  });

  it('parts the words of blocks, and none within a word', () => {
    expect(body('<ul><li>Ett<li>Tv<b>å</b></ul>').text).to.equal('Ett Två');
  });

  it('finds what there is one of, and tells what there is when it is not', () => {
    const page = body('<a href="/x">Läs</a><a href="/y">Skriv</a>');
    expect(page.link('Skriv').href).to.equal('/y');
    expect(() => page.link('Lyssna')).to.throw('0 of link Lyssna; there is\n  Läs\n  Skriv');
    expect(() => page.link(/./)).to.throw('2 of link');
    expect(() => page.heading).to.throw('0 headings');
  });

  it('tells what is wrong and what is beside a term', () => {
    const page = body(
      '<div role="alert"><ul><li><a href="#f">Fel</a></ul></div><dl><dt>A<dd>1<dt>B<dd>2</dl>',
    );
    expect(page.problems).to.deep.equal(['Fel']);
    expect(page.one('alert').link('Fel').href).to.equal('#f');
    expect(page.definition('B')).to.equal('2');
  });

  it('finds what is chosen in a list, and in none the first', () => {
    const page = body(
      '<select aria-label="a"><option value="1">x<option value="2" selected>y</select><select aria-label="b"><option>z</select>',
    );
    expect(page.fields().map(({ value }) => value)).to.deep.equal(['2', 'z']);
  });
});

describe('words by their key', () => {
  it('are refused where there are none, and where something is not filled in', () => {
    expect(() => say('staff.no-such-words')).to.throw('staff.no-such-words');
    expect(() => say('approving.approve-version')).to.throw('not all filled in');
    expect(sayIn('en')('staff.sign-out')).to.equal('Sign out');
  });
});

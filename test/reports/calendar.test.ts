import { expect } from 'chai';
import { calendarOf } from '../../reports/calendar.ts';

const one = { id: 'a', day: '2026-12-31', title: 'Berätta' };
const linesOf = (text: string) => text.split('\r\n');

describe('a calendar file', () => {
  it('has every day as a whole day, that ends on the day after', () => {
    const lines = linesOf(calendarOf('Mina dagar', [one]));
    expect(lines).to.include.members([
      'BEGIN:VCALENDAR',
      'X-WR-CALNAME:Mina dagar',
      'UID:a@brukarrevision',
      'DTSTAMP:20261231T000000Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:Berätta',
    ]);
    expect(lines.slice(-2)).to.deep.equal(['END:VCALENDAR', '']);
  });

  it('is the same for the same days, in whatever order', () => {
    const other = { ...one, id: 'b', day: '2026-12-01' };
    expect(calendarOf('Mina dagar', [one, other])).to.equal(calendarOf('Mina dagar', [other, one]));
  });

  it('writes what has a meaning in the format so that it has none', () => {
    const title = 'Ja; nej, kanske \\ BEGIN:VEVENT\r\nEND:VEVENT\u0007';
    const text = calendarOf('Mina dagar', [{ ...one, title }]);
    expect(text).to.include('SUMMARY:Ja\\; nej\\, kanske \\\\ BEGIN:VEVENT\\nEND:VEVENT ');
    expect(linesOf(text).filter((line) => line === 'END:VEVENT')).to.have.length(1);
  });

  it('has no line over 75 octets, and reads the same when they are joined again', () => {
    const title = 'Återföring på mötet åäö 🙂 '.repeat(12);
    const text = calendarOf('Mina dagar', [{ ...one, title }]);
    for (const line of linesOf(text)) expect(Buffer.byteLength(line), line).to.be.at.most(75);
    expect(text.replaceAll('\r\n ', '')).to.include(`SUMMARY:${title}`);
  });
});

import { expect } from 'chai';
import { calendarOf } from '../../reports/calendar.ts';

const about = { name: 'Mina dagar', madeOn: '2026-11-30' };
const linesOf = (text: string) => text.split('\r\n');

describe('a calendar file', () => {
  it('has every day as a whole day, that ends on the day after', () => {
    const lines = linesOf(calendarOf([{ id: 'a', day: '2026-12-31', title: 'Berätta' }], about));
    expect(lines).to.include.members([
      'BEGIN:VCALENDAR',
      'X-WR-CALNAME:Mina dagar',
      'UID:a',
      'DTSTAMP:20261130T000000Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:Berätta',
    ]);
    expect(lines.slice(-2)).to.deep.equal(['END:VCALENDAR', '']);
  });

  it('is the same each time for the same days', () => {
    const events = [{ id: 'a', day: '2026-12-31', title: 'Berätta' }];
    expect(calendarOf(events, about)).to.equal(calendarOf(events, about));
  });

  it('writes what has a meaning in the format so that it has none', () => {
    const title = 'Ja; nej, kanske \\ BEGIN:VEVENT\r\nEND:VEVENT\u0007';
    const text = calendarOf([{ id: 'a', day: '2026-12-31', title }], about);
    expect(text).to.include('SUMMARY:Ja\\; nej\\, kanske \\\\ BEGIN:VEVENT\\nEND:VEVENT ');
    expect(linesOf(text).filter((line) => line === 'END:VEVENT')).to.have.length(1);
  });

  it('has no line over 75 octets, and reads the same when they are joined again', () => {
    const title = 'Återföring på mötet åäö 🙂 '.repeat(12);
    const text = calendarOf([{ id: 'a', day: '2026-12-31', title }], about);
    for (const line of linesOf(text)) expect(Buffer.byteLength(line), line).to.be.at.most(75);
    expect(text.replaceAll('\r\n ', '')).to.include(`SUMMARY:${title}`);
  });
});

import { expect } from 'chai';
import { calendarOf } from '../../reports/calendar.ts';

const day = { id: 'a', day: '2026-12-31', title: 'Ringa', more: 'Chefen' };

describe('a calendar file', () => {
  it('has whole days, each with a name of its own that stays', () => {
    const text = calendarOf('Planen', [day]);
    expect(text.split('\r\n')).to.deep.equal([
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Brukarrevision//SV', 'CALSCALE:GREGORIAN'],
      ...['X-WR-CALNAME:Planen', 'BEGIN:VEVENT', 'UID:a@brukarrevision', 'DTSTAMP:20261231T000000Z'],
      ...['DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270101', 'SUMMARY:Ringa'],
      ...['DESCRIPTION:Chefen', 'TRANSP:TRANSPARENT', 'END:VEVENT', 'END:VCALENDAR', ''],
    ]);
  });

  it('is the same in whatever order the days come', () => {
    const other = { ...day, id: 'b', day: '2026-01-01' };
    expect(calendarOf('Planen', [day, other])).to.equal(calendarOf('Planen', [other, day]));
  });

  it('cuts no letter where it folds a line, and no line is longer than 75 bytes', () => {
    const title = 'Återkoppla så att alla förstår: å, ä; ö\\ '.repeat(6);
    const text = calendarOf('Planen', [{ ...day, title: `${title}\n😀` }]);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).to.be.at.most(75);
    const whole = text.replaceAll('\r\n ', '');
    expect(whole).to.include('förstår: å\\, ä\\; ö\\\\ ').and.include('\\n😀');
  });

  it('takes a title with line ends as text, never as a line of its own', () => {
    const text = calendarOf('Planen', [
      { ...day, title: 'a\r\nBEGIN:VALARM' },
      { ...day, title: 'a\rX:1' },
    ]);
    expect(text).to.not.match(/^(BEGIN:VALARM|X:1)/m);
  });
});

/** Days as a calendar file (iCalendar, RFC 5545), for the calendar that somebody has anyway. */

export interface CalendarDay {
  /** The same each time, so that a calendar that reads the file again changes the day it has. */
  readonly id: string;
  /** An ISO date: the whole day, wherever one is. */
  readonly day: string;
  readonly title: string;
  readonly more?: string | undefined;
}

/** In: days in any order. Out: the text of the file, the same for the same days: no clock is read. */
export function calendarOf(title: string, days: readonly CalendarDay[]): string {
  const events = [...days].sort((a, b) => (a.day + a.id < b.day + b.id ? -1 : 1)).flatMap(eventOf);
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Brukarrevision//SV', 'CALSCALE:GREGORIAN'];
  const lines = [...head, `X-WR-CALNAME:${escaped(title)}`, ...events, 'END:VCALENDAR'];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventOf({ id, day, title, more }: CalendarDay): readonly string[] {
  const from = plain(day);
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(id)}@brukarrevision`,
    // The file says nothing of when it was made, so that it stays the same.
    `DTSTAMP:${from}T000000Z`,
    `DTSTART;VALUE=DATE:${from}`,
    `DTEND;VALUE=DATE:${plain(dayAfter(day))}`,
    `SUMMARY:${escaped(title)}`,
    ...(more ? [`DESCRIPTION:${escaped(more)}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const plain = (day: string) => day.replaceAll('-', '');

/** What ends an event of whole days is the first day that it is not on any more (RFC 5545, 3.6.1). */
function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** RFC 5545, 3.3.11. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n?|\n/g, '\\n');
}

/** No line is longer than 75 bytes, and none is cut within a letter (3.1). */
function folded(line: string): string {
  const parts: string[] = [''];
  for (const letter of line) {
    const last = parts[parts.length - 1] ?? '';
    if (Buffer.byteLength(last + letter) > 75) parts.push(` ${letter}`);
    else parts[parts.length - 1] = last + letter;
  }
  return parts.join('\r\n');
}

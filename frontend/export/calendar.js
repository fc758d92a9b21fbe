/** A calendar file (iCalendar, RFC 5545). Its times belong to no zone: nine o'clock is nine o'clock where one reads it. Pure. */

/**
 * `starts` and `ends` are minutes after midnight; without them the event takes the whole day.
 * @typedef {{id: string, date: string, starts?: number, ends?: number, title: string, text?: string, place?: string}} Event
 */

const LINE = 74; // bytes of a line, of which the standard allows 75

/** @param {string} text @returns {string} */
const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n");

/** @param {string} line @returns {string} in pieces that are short enough, never cut within a letter */
function folded(line) {
  const size = (/** @type {string} */ text) => new TextEncoder().encode(text).length;
  let [made, length] = ["", 0];
  for (const letter of line) {
    if (length + size(letter) > LINE) [made, length] = [`${made}\r\n `, 1];
    made += letter;
    length += size(letter);
  }
  return made;
}

/** @param {string} date such as 2026-11-27 @param {number} minutes after its midnight @returns {string} such as 20261127T093000 */
function moment(date, minutes) {
  const at = new Date(Date.parse(`${date}T00:00:00Z`) + minutes * 60_000);
  return at.toISOString().replace(/[-:]|\.\d+Z/g, "");
}

/** @param {Event[]} events @param {string} name of who makes the file @param {Date} now @returns {string} */
export function calendar(events, name, now) {
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//${escaped(name)}//EN`, "CALSCALE:GREGORIAN"];
  for (const { id, date, starts, ends, title, text, place } of events) {
    lines.push("BEGIN:VEVENT", `UID:${escaped(id)}`, `DTSTAMP:${moment(now.toISOString().slice(0, 10), 0)}Z`);
    // What takes the whole day is a reminder: it leaves the day free.
    if (starts === undefined) lines.push(`DTSTART;VALUE=DATE:${moment(date, 0).slice(0, 8)}`, "TRANSP:TRANSPARENT");
    else lines.push(`DTSTART:${moment(date, starts)}`, `DTEND:${moment(date, ends ?? starts)}`);
    lines.push(`SUMMARY:${escaped(title)}`);
    if (text) lines.push(`DESCRIPTION:${escaped(text)}`);
    if (place) lines.push(`LOCATION:${escaped(place)}`);
    lines.push("END:VEVENT");
  }
  return [...lines, "END:VCALENDAR", ""].map(folded).join("\r\n");
}

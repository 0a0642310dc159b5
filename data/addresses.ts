/**
 * An e-mail address as it is kept and looked up: without outer spaces, in lower case, composed (å as one character).
 * Done here and not in SQL, as SQLite's lower() knows a-z only and PostgreSQL's follows the database's locale.
 */
export function readAddress(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}

// The day as people in Nottinghamshire have it.

const LONDON = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Epoch ms to YYYY-MM-DD in Europe/London: all that is ever kept of a time. */
export function dayOf(ms: number): string {
  return LONDON.format(ms);
}

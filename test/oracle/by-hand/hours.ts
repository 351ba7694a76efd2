/** Hours that pass, as read off a London clock. */
export const hourly = `
  2026-06-12 21:40 + 72 hours = 2026-06-15 21:40 (missing)
    Friday night to Monday night; the weekend counts.
  2026-03-27 18:00 + 72 hours = 2026-03-30 19:00 (missing)
    Friday to Monday over 29 March, when the clocks skip an hour, so the wall shows one more.
  2026-10-23 18:00 + 72 hours = 2026-10-26 17:00 (missing)
    Friday to Monday over 25 October, when the clocks repeat an hour, so the wall shows one less.
  2026-10-24 23:30 + 24 hours = 2026-10-25 22:30 (offer)
    The day of the change has 25 hours.
  2026-03-28 23:30 + 24 hours = 2026-03-30 00:30 (offer)
    The day of the change has 23 hours: half an hour of Saturday, 23 of Sunday, half of Monday.
  2026-12-26 09:15 + 72 hours = 2026-12-29 09:15 (missing)
    Boxing Day, a Sunday and a bank holiday: hours count them all.
  2024-02-28 12:00 + 72 hours = 2024-03-02 12:00 (missing)
    29 February is one of the three days.
  2026-10-22 01:30 + 72 hours = 2026-10-25 01:30 (missing)
    Three whole days of summer time, to the first of the two times that the clocks show 01:30.
  2026-10-22 02:30 + 72 hours = 2026-10-25 01:30 (missing)
    An hour later than the last, to the second of the two times that the clocks show 01:30.
`

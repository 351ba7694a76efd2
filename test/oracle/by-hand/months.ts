/** Days, weeks, months, school days and terms. School days are those of the invented authority's own terms. */
export const monthly = `
  2024-02-01 + 28 days = 2024-02-29 (disruption)
    The 1st and 28 is the 29th, which 2024 has.
  2026-02-01 + 28 days = 2026-03-01 (disruption)
    February has 28 days, so 27 of them take it to the 28th and one more to 1 March.
  2026-11-20 + 6 weeks = 2027-01-01 (visit)
    42 days: 10 to 30 November, 41 to 31 December, 42 is 1 January; weeks count every day, so a holiday is still the last.
  2026-12-28 + 1 week = 2027-01-04 (visit)
    From Monday to Monday.
  2026-01-31 + 1 month = 2026-02-28 (notice)
    There is no 31 February: clamped to the month's end.
  2024-01-31 + 1 month = 2024-02-29 (notice)
    Clamped to the end of a leap February.
  2026-02-28 + 1 month = 2026-03-28 (notice)
    The same day of the month; the last day does not stay the last.
  2026-03-31 + 3 months = 2026-06-30 (reconference)
    June has 30 days.
  2026-07-15 + 6 months = 2027-01-15 (reconference)
    August, September, October, November, December, January: the 15th.
  2026-11-30 + 3 months = 2027-02-28 (review)
    December, January, February, which has no 30th.
  2026-08-31 + 6 months = 2027-02-28 (review)
    The sixth month on is February.
  2024-02-29 + 12 months = 2025-02-28 (health)
    2025 has no 29 February.
  2024-08-29 + 6 months = 2025-02-28 (health)
    The sixth month on is February 2025, of 28 days.
  2026-04-10 - 7 days = 2026-04-03 (notice)
    A week back is the same weekday, holiday or not.
  2026-06-08 - 2 weeks = 2026-05-25 (notice)
    Fourteen days back from a Monday, across the end of May: 8 to 31 May, 6 more to the 25th.
  2026-03-31 - 1 month = 2026-02-28 (notice)
    February has no 31st.
  2026-10-02 + 10 school days = 2026-10-16 (absent)
    From a Friday: 5-9 October are 1 to 5, 12-16 are 6 to 10.
  2026-10-15 + 10 school days = 2026-11-05 (absent)
    16 October is 1, 19-23 are 2 to 6; 26-30 is half-term; 2-5 November are 7 to 10.
  2026-03-16 + 20 school days = 2026-04-27 (education)
    17-20 March are 1 to 4, 23-27 are 5 to 9; Easter Sunday is 5 April, so term ends on Friday 27 and begins on Monday 13 April; 13-17 are 10 to 14, 20-24 are 15 to 19, 27 is 20.
  2026-11-09 + 1 term = 2027-03-19 (pep)
    From the autumn term: Easter Sunday is 28 March 2027, so the spring term ends nine days before, Friday 19 March.
  2026-12-30 + 1 term = 2027-03-19 (pep)
    From the Christmas holidays: the next term to be counted is the spring term.
  2027-03-19 + 1 term = 2027-07-23 (pep)
    On the last day of spring: the next is summer, which ends on the last Friday by 24 July, the 23rd.
`

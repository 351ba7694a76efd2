/** Working days over weekends, Easter, Christmas and the May holidays as they ordinarily fall. */
export const holidays = `
  2026-03-27 + 1 working day = 2026-03-30 (referral)
    From a Friday: Saturday and Sunday do not count, Monday 30 March is 1.
  2026-04-12 + 1 working day = 2026-04-13 (referral)
    From a Sunday: day 1 is the next working day, Monday 13 April.
  2026-04-12 + 0 working days = 2026-04-12 (enquiry)
    No days are allowed, so the day itself, though it is a Sunday.
  2026-04-02 + 1 working day = 2026-04-07 (referral)
    Friday 3 is Good Friday, 4 and 5 the weekend, Monday 6 Easter Monday; Tuesday 7 April is 1.
  2026-04-03 + 1 working day = 2026-04-07 (referral)
    From Good Friday itself: the weekend and Easter Monday do not count, Tuesday 7 is 1.
  2026-04-04 + 5 working days = 2026-04-13 (placement)
    From Easter Saturday: 7, 8, 9, 10 April are 1 to 4, Monday 13 is 5.
  2026-04-06 + 10 working days = 2026-04-20 (core)
    From Easter Monday: 7-10 April are 1 to 4, 13-17 are 5 to 9, Monday 20 is 10.
  2026-03-16 + 15 working days = 2026-04-08 (conference)
    17-20 March are 1 to 4, 23-27 are 5 to 9, 30 March-2 April 10 to 13; past Easter, 7 is 14 and 8 is 15.
  2026-03-30 + 20 working days = 2026-04-29 (review)
    31 March-2 April are 1 to 3, 7-10 are 4 to 7, 13-17 are 8 to 12, 20-24 are 13 to 17, 27, 28, 29 are 18 to 20.
  2026-04-01 + 35 working days = 2026-05-26 (panel)
    2 April is 1, 7-10 are to 5, 13-17 to 10, 20-24 to 15, 27 April-1 May to 20, 5-8 May to 24 (4 May is a holiday), 11-15 to 29, 18-22 to 34; 25 is a holiday, 26 is 35.
  2026-04-01 + 45 working days = 2026-06-09 (assessment)
    As above to 26 May, 35; 27, 28, 29 May are to 38, 1-5 June to 43, 8 is 44, 9 June is 45.
  2026-05-01 + 1 working day = 2026-05-05 (referral)
    Monday 4 May is the early May holiday; Tuesday 5 is 1.
  2026-05-20 + 3 working days = 2026-05-26 (placement)
    21, 22 May are 1 and 2; Monday 25 is the spring holiday, Tuesday 26 is 3.
  2026-08-28 + 1 working day = 2026-09-01 (referral)
    Monday 31 August is the summer holiday; Tuesday 1 September is 1.
  2026-12-24 + 1 working day = 2026-12-29 (referral)
    Friday 25 is Christmas Day, 26 a Saturday, so Monday 28 stands in for Boxing Day; Tuesday 29 is 1.
  2026-12-18 + 10 working days = 2027-01-06 (core)
    21-24 December are 1 to 4, 29-31 are 5 to 7, Friday 1 January is a holiday, 4, 5, 6 January are 8 to 10.
  2026-12-16 + 15 working days = 2027-01-11 (conference)
    17, 18 are 1 and 2, 21-24 are 3 to 6, 29-31 are 7 to 9, 4-8 January are 10 to 14, Monday 11 is 15.
  2026-12-19 + 3 working days = 2026-12-23 (placement)
    From a Saturday: Monday 21 is 1, 22 is 2, 23 is 3.
  2020-12-24 + 3 working days = 2020-12-31 (placement)
    Christmas Day is a Friday, Monday 28 stands in for Saturday's Boxing Day; 29, 30, 31 are 1 to 3.
  2021-12-24 + 5 working days = 2022-01-05 (placement)
    Christmas fell at the weekend, so 27 and 28 stand in; 29-31 are 1 to 3; Monday 3 January stands in for Saturday 1; 4 and 5 are 4 and 5.
  2022-12-23 + 3 working days = 2022-12-30 (placement)
    Christmas Day is a Sunday: Monday 26 is Boxing Day, Tuesday 27 stands in for Christmas; 28, 29, 30 are 1 to 3.
  2022-12-30 + 1 working day = 2023-01-03 (referral)
    New Year's Day is a Sunday and Monday 2 January stands in; Tuesday 3 is 1.
  2024-02-28 + 1 working day = 2024-02-29 (referral)
    A leap year: Thursday 29 February is the next day, and a working one.
  2026-10-01 + 7 working days = 2026-10-12 (fostering)
    Friday 2 October is 1, 5-9 are 2 to 6, Monday 12 is 7.
  2026-04-09 - 3 working days = 2026-04-02 (report)
    Back from a Thursday: Wednesday 8 is 1, Tuesday 7 is 2, past Easter Thursday 2 April is 3.
  2026-05-05 - 2 working days = 2026-04-30 (report)
    Back over the early May holiday: Friday 1 May is 1, Thursday 30 April is 2.
  2027-01-04 - 5 working days = 2026-12-23 (report)
    Back over New Year: 31, 30, 29 December are 1 to 3; back over Christmas, 24 is 4, 23 is 5.
  2026-06-06 - 2 working days = 2026-06-04 (report)
    A meeting on a Saturday: Friday 5 June is 1 day before it, Thursday 4 is 2.
`

/** Holidays that a proclamation moved or added. */
export const moved = `
  1995-04-28 + 1 working day = 1995-05-01 (referral)
    The early May holiday was moved to the 8th, fifty years after VE Day, so Monday 1 May was worked.
  1995-05-05 + 1 working day = 1995-05-09 (referral)
    Monday 8 May 1995 was the holiday; Tuesday 9 is 1.
  1995-04-24 + 10 working days = 1995-05-09 (core)
    25-28 April are 1 to 4, 1-5 May are 5 to 9, Monday 8 is a holiday, Tuesday 9 is 10.
  1999-12-30 + 1 working day = 2000-01-04 (referral)
    Friday 31 December 1999 was an extra holiday, Monday 3 January stood in for Saturday 1; Tuesday 4 is 1.
  2002-05-24 + 1 working day = 2002-05-27 (referral)
    The spring holiday was moved to June, so Monday 27 May 2002 was worked.
  2002-05-31 + 1 working day = 2002-06-05 (referral)
    Monday 3 and Tuesday 4 June were the Golden Jubilee and the spring holiday; Wednesday 5 is 1.
  2002-05-23 + 10 working days = 2002-06-10 (core)
    24 May is 1, 27-31 are 2 to 6, 5-7 June are 7 to 9, Monday 10 is 10.
  2011-04-21 + 5 working days = 2011-05-04 (placement)
    Past Easter, 26-28 April are 1 to 3; Friday 29 was the royal wedding, Monday 2 May early May; 3 is 4, 4 is 5.
  2011-04-20 + 15 working days = 2011-05-17 (conference)
    21 April is 1, 26-28 are 2 to 4, 3-6 May are 5 to 8, 9-13 are 9 to 13, 16 is 14, 17 is 15.
  2012-06-01 + 1 working day = 2012-06-06 (referral)
    Monday 4 June was the spring holiday, moved, Tuesday 5 the Diamond Jubilee; Wednesday 6 is 1.
  2012-05-18 + 15 working days = 2012-06-12 (conference)
    21-25 May are 1 to 5, 28 May-1 June are 6 to 10, 6-8 June are 11 to 13, 11 is 14, 12 is 15.
  2020-05-01 + 1 working day = 2020-05-04 (referral)
    Early May was moved to the 8th, seventy-five years after VE Day, so Monday 4 May 2020 was worked.
  2020-05-07 + 1 working day = 2020-05-11 (referral)
    Friday 8 May was the holiday, then the weekend; Monday 11 is 1.
  2022-06-01 + 1 working day = 2022-06-06 (referral)
    Thursday 2 June was the spring holiday, moved, Friday 3 the Platinum Jubilee; Monday 6 is 1.
  2022-05-27 + 5 working days = 2022-06-07 (placement)
    Monday 30 May was worked: 30, 31 May, 1 June are 1 to 3; 6 is 4, 7 is 5.
  2022-09-16 + 1 working day = 2022-09-20 (referral)
    Monday 19 September was the state funeral; Tuesday 20 is 1.
  2022-09-06 + 15 working days = 2022-09-28 (conference)
    7-9 September are 1 to 3, 12-16 are 4 to 8, 20-23 are 9 to 12, 26, 27, 28 are 13 to 15.
  2023-04-28 + 5 working days = 2023-05-09 (placement)
    Monday 1 May is early May; 2-5 are 1 to 4; Monday 8 was the coronation; Tuesday 9 is 5.
`

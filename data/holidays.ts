/** The Sunday of Easter, by the Gregorian computus; three movable holidays hang on it. */
export function easter(year: number): Temporal.PlainDate {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const skipped = Math.floor((century - Math.floor((century - 17) / 25)) / 3);
  let epact = (century - Math.floor(century / 4) - skipped + 19 * golden + 15) % 30;
  const late = Math.floor(epact / 28);
  epact -= late * (1 - late * Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const leap = year + Math.floor(year / 4) + epact + 2 - century + Math.floor(century / 4);
  const offset = epact - (leap % 7);
  const month = 3 + Math.floor((offset + 40) / 44);
  return new Temporal.PlainDate(year, month, offset + 28 - 31 * Math.floor(month / 4));
}

const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];

/** True on the eleven public holidays of metropolitan France; Alsace-Moselle has two more, not counted. */
export function isHoliday(day: Temporal.PlainDate): boolean {
  const sunday = easter(day.year);
  const movable = [1, 39, 50].some((days) => sunday.add({ days }).equals(day));
  return movable || fixed.includes(day.toString().slice(5));
}

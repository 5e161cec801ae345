/** Whole hours, minutes and seconds. */
function partsOf(seconds: number): readonly [hours: number, minutes: number, seconds: number] {
  const whole = Math.max(0, Math.floor(seconds));
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
}

/** Seconds as figures: "1:05", "1:01:05". */
export function clockTime(seconds: number, language: string): string {
  const [hours, ...others] = partsOf(seconds);
  return (hours ? [hours, ...others] : others)
    .map((value, index) =>
      new Intl.NumberFormat(language, { minimumIntegerDigits: index ? 2 : 1, useGrouping: false }).format(
        value,
      ),
    )
    .join(':');
}

const UNITS = ['hour', 'minute', 'second'] as const;

/** Seconds in words, for who cannot see: "1 minute 5 seconds". */
export function spokenTime(seconds: number, language: string): string {
  const amounts = partsOf(seconds);
  const words = UNITS.map((unit, index) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(amounts[index]!),
  );
  // of nothing the seconds
  const said = words.filter((_, index) => amounts[index] || (index > 1 && seconds < 1));
  return new Intl.ListFormat(language, { style: 'narrow', type: 'unit' }).format(said);
}

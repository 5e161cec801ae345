/** Seconds as figures: "1:05", "1:01:05". */
export function clockTime(seconds: number, language: string): string {
  const whole = Math.max(0, Math.floor(seconds));
  const figures = (value: number, digits: number): string =>
    new Intl.NumberFormat(language, { minimumIntegerDigits: digits, useGrouping: false }).format(value);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const parts = [figures(minutes, hours ? 2 : 1), figures(whole % 60, 2)];
  return (hours ? [figures(hours, 1), ...parts] : parts).join(':');
}

/** Seconds in words, for who cannot see: "1 minute 5 seconds". */
export function spokenTime(seconds: number, language: string): string {
  const whole = Math.max(0, Math.floor(seconds));
  const amounts = { hour: Math.floor(whole / 3600), minute: Math.floor(whole / 60) % 60, second: whole % 60 };
  const parts = Object.entries(amounts)
    .filter(([unit, amount]) => amount || (unit === 'second' && whole < 60))
    .map(([unit, amount]) =>
      new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(amount),
    );
  return new Intl.ListFormat(language, { style: 'narrow', type: 'unit' }).format(parts);
}

const NUMBER = new Intl.NumberFormat("en-GB");

export function count(number: number): string {
  return NUMBER.format(number);
}

/** "1 sentence", "2,041 sentences". */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${count(number)} ${number === 1 ? one : many}`;
}

/**
 * "94 %" of a share between 0 and 1, with a no-break space. Rounded down, so that what is doubtful for
 * being under 60 % never reads as 60 %; shares have three decimals.
 */
export function percent(share: number): string {
  return `${Math.floor(Math.round(share * 1000) / 10)}\u00a0%`;
}

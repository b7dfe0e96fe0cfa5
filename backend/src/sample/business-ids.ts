const WEIGHTS = [7, 9, 10, 5, 8, 4, 2];

/**
 * The nth business ID of the 99xxxxx range, which is never issued to a real firm; its check digit is right.
 * Bases whose sum leaves 1 have no check digit and are passed over.
 * @see https://www.vero.fi — Y-tunnuksen tarkistusnumero: weights 7 9 10 5 8 4 2, modulo 11
 */
export function inventedBusinessId(nth: number): string {
  let left = nth;
  for (let base = 9_900_001; base <= 9_999_999; base += 1) {
    const sum = [...String(base)].reduce(
      (total, digit, i) => total + Number(digit) * (WEIGHTS[i] as number),
      0,
    );
    const remainder = sum % 11;
    if (remainder === 1) continue;
    if (left === 0) return `${base}-${remainder === 0 ? 0 : 11 - remainder}`;
    left -= 1;
  }
  throw new RangeError(`there are not ${nth} invented business IDs`);
}

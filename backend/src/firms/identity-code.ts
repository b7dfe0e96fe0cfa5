const CHECK_MARKS = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const LOOKS_LIKE_ONE = /(?<![\dA-Z])(\d{6})([-+A-FU-Y])(\d{3})([0-9A-FHJ-NPR-Y])(?![\dA-Z])/gi;

/**
 * Whether a text holds a Finnish personal identity code (ddmmyy, a mark of the century, three digits, a check mark).
 * The check mark is the nine digits mod 31; the marks of the century are those in use since 1.1.2024
 * (decree 690/2022). What fails the check is an ordinary number, and stays.
 */
export function holdsIdentityCode(text: string): boolean {
  return [...text.matchAll(LOOKS_LIKE_ONE)].some(
    ([, birth = '', , number = '', check = '']) =>
      CHECK_MARKS[Number(birth + number) % 31] === check.toUpperCase(),
  );
}

/**
 * How sample staff come in, all of them alike, so that somebody who has just started the product can be staff. Known to everybody
 * who reads this, and therefore only ever in an invented month.
 */
export const SAMPLE_PASSWORD = 'Kahvi tuoksuu aamulla';
export const SAMPLE_TOTP_SECRET = 'VARTTIVARTTIVARTTIVARTTIVARTTIVA';

import { cookies } from 'next/headers';

const name = 'vartti_sign_in';
const minutes = 15;

/** The address a code was sent to, kept out of page addresses (and so out of logs) between the two steps. */
export async function rememberAddress(address: string): Promise<void> {
  (await cookies()).set(name, address, { httpOnly: true, sameSite: 'lax', path: '/', maxAge: minutes * 60 });
}

export async function rememberedAddress(): Promise<string | undefined> {
  return (await cookies()).get(name)?.value;
}

export async function forgetAddress(): Promise<void> {
  (await cookies()).delete(name);
}

import { generateSecret, generateURI, verifySync } from 'otplib';

/** Seconds a code is shown for (RFC 6238; the only value every authenticator app knows). */
const TOTP_STEP_SECONDS = 30;

/** A new secret of 160 bits in base 32. Store it encrypted. */
export function newTotpSecret(): string {
  return generateSecret();
}

/** The `otpauth://` URI that authenticator apps read from a QR code. */
export function totpUri({ issuer, account, secret }: { issuer: string; account: string; secret: string }): string {
  return generateURI({ issuer, label: account, secret });
}

/**
 * The time step whose code was given: the present one, the one before or the one after. Null when
 * none, or not later than `lastUsedStep`: store the answer there and no code works twice.
 */
export function verifyTotp(
  secret: string,
  code: string,
  { now, lastUsedStep }: { now: Date; lastUsedStep: number | null },
): number | null {
  const token = code.normalize('NFKC').replace(/\s/g, '');
  if (!/^[0-9]{6}$/.test(token)) return null;
  const epoch = Math.floor(now.getTime() / 1000);
  const result = verifySync({ secret, token, epoch, epochTolerance: TOTP_STEP_SECONDS });
  if (!result.valid || !('timeStep' in result)) return null;
  return lastUsedStep === null || result.timeStep > lastUsedStep ? result.timeStep : null;
}

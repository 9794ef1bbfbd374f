import { plainly, type Wording } from './wording.ts'

/** Words for refusals about members, sign-in and API keys. */
export const memberWords: Readonly<Record<string, Wording>> = {
  SIGN_IN_REFUSED: () => 'This e-mail address and password do not belong together.',
  SCOPE_NOT_HELD: ({ scopes }) =>
    `A key may carry only what you may do yourself; you do not hold: ${Array.isArray(scopes) ? scopes.join(', ') : scopes}.`,
  KEY_EXPIRY_OUT_OF_RANGE: ({ latest }) => `A key must end later than now and by ${latest} at the latest.`,
  RESTRICTED_MEMBERS_MAKE_NO_KEYS: () =>
    'You see only some locations or channels, but a key would see all of them. Somebody without such limits can make it.',
  KEY_ALREADY_REVOKED: ({ revokedAt }) => `The key was revoked already, at ${revokedAt}.`,
  TENANT_ESTABLISHED: () => 'This tenant exists already.',
  ROLE_EXCEEDS_OWN: ({ role }) =>
    `You cannot grant ${plainly(role)}: that role may do what you may not. Somebody with those rights can.`,
  MEMBER_EXISTS: () => 'This person is a member already.',
  LAST_ADMINISTRATOR: () =>
    'This is the last active administrator; nobody could let anyone in again. Make another one first.',
  MEMBER_STATE_REFUSED: ({ status }) => `This member is ${plainly(status)} already.`,
  INVITATION_REFUSED: () =>
    'This invitation cannot be used or made: only somebody without a password, who belongs to this tenant alone, is invited.',
  BADGE_TAKEN: () => 'Another member carries this badge. Use another one.',
}

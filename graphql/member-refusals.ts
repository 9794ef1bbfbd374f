import { entry, type RefusalEntry } from './refusal-entry.ts'
import { idOf, instant, text, texts } from './refusal-facts.ts'

/** Refusals about members and API keys. */
export const memberRefusals: Readonly<Record<string, RefusalEntry>> = {
  SCOPE_NOT_HELD: entry('ScopeNotHeld', 'A key may carry only what its maker may do.', {
    scopes: texts('The scopes that you do not hold.'),
  }),
  KEY_EXPIRY_OUT_OF_RANGE: entry('KeyExpiryOutOfRange', 'A key must end, later than now and within two years.', {
    expiresAt: instant('The end that was asked for.'),
    latest: instant('The latest end that is taken.'),
  }),
  RESTRICTED_MEMBERS_MAKE_NO_KEYS: entry(
    'RestrictedMembersMakeNoKeys',
    'Somebody who sees only some locations or channels cannot give out a key, which would see all of them.',
  ),
  KEY_ALREADY_REVOKED: entry('KeyAlreadyRevoked', 'The key was revoked before.', {
    revokedAt: instant('When it was revoked.'),
  }),
  ROLE_EXCEEDS_OWN: entry('RoleExceedsOwn', 'Nobody grants a role that may do what they themselves may not.', {
    role: text('The role.'),
    permissions: texts('What you lack of it.'),
  }),
  MEMBER_EXISTS: entry('MemberExists', 'The person is a member already.', { memberId: idOf('Member', 'Who.') }),
  LAST_ADMINISTRATOR: entry('LastAdministrator', 'A tenant keeps one active administrator.'),
  MEMBER_STATE_REFUSED: entry('MemberStateRefused', 'The member is in this state already.', {
    status: text('The state.'),
  }),
  INVITATION_REFUSED: entry(
    'InvitationRefused',
    'Invited are only those who have no password yet and belong to this tenant alone.',
  ),
  BADGE_TAKEN: entry('BadgeTaken', 'Another member carries this badge.'),
}

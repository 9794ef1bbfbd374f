import { Refusal } from '#platform/refusal'

/** E-mail and password do not belong together, or the person may not sign in; which of these is not told. */
export class SignInRefused extends Refusal {
  readonly code = 'SIGN_IN_REFUSED'
}

/** A key may carry only what its maker may do. */
export class ScopeNotHeld extends Refusal {
  readonly code = 'SCOPE_NOT_HELD'
  constructor(scopes: readonly string[]) {
    super({ scopes })
  }
}

/** A key must end, later than now and within two years. */
export class KeyExpiryOutOfRange extends Refusal {
  readonly code = 'KEY_EXPIRY_OUT_OF_RANGE'
  constructor(expiresAt: Date, latest: Date) {
    super({ expiresAt: expiresAt.toISOString(), latest: latest.toISOString() })
  }
}

/** Someone who sees only some locations or channels cannot give out a key, which would see all of them. */
export class RestrictedMembersMakeNoKeys extends Refusal {
  readonly code = 'RESTRICTED_MEMBERS_MAKE_NO_KEYS'
}

/** The key was revoked before. */
export class KeyAlreadyRevoked extends Refusal {
  readonly code = 'KEY_ALREADY_REVOKED'
  constructor(revokedAt: Date) {
    super({ revokedAt: revokedAt.toISOString() })
  }
}

/** Nobody grants a role that may do what they themselves may not. */
export class RoleExceedsOwn extends Refusal {
  readonly code = 'ROLE_EXCEEDS_OWN'
  constructor(role: string, permissions: readonly string[]) {
    super({ role, permissions })
  }
}

/** The person is a member already. */
export class MemberExists extends Refusal {
  readonly code = 'MEMBER_EXISTS'
  constructor(memberId: string) {
    super({ memberId })
  }
}

/** A tenant keeps one active administrator: otherwise nobody could let anyone in again. */
export class LastAdministrator extends Refusal {
  readonly code = 'LAST_ADMINISTRATOR'
}

/** The member is in this state already. */
export class MemberStateRefused extends Refusal {
  readonly code = 'MEMBER_STATE_REFUSED'
  constructor(status: string) {
    super({ status })
  }
}

/** Another member carries this badge. */
export class BadgeTaken extends Refusal {
  readonly code = 'BADGE_TAKEN'
}

/** The new password is too easily guessed. */
export class PasswordRefused extends Refusal {
  readonly code = 'PASSWORD_REFUSED'
  constructor(problem: string) {
    super({ problem })
  }
}

/** The invitation was used, has ended, or is none. */
export class InvitationRefused extends Refusal {
  readonly code = 'INVITATION_REFUSED'
}

/** Too many wrong PINs: the badge rests. */
export class BadgeLocked extends Refusal {
  readonly code = 'BADGE_LOCKED'
  constructor(until: Date) {
    super({ until: until.toISOString() })
  }
}

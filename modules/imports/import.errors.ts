import { Refusal } from '#platform/refusal'

/** Exactly these files were imported by this profile with these options before, or are being imported now. */
export class ImportKnown extends Refusal {
  readonly code = 'IMPORT_KNOWN'
  constructor(runId: string, status: string) {
    super({ runId, status })
  }
}

/** No profile of this key. */
export class UnknownProfile extends Refusal {
  readonly code = 'UNKNOWN_PROFILE'
  constructor(key: string, known: readonly string[]) {
    super({ key, known })
  }
}

/** A file whose header is none that the profile reads. */
export class UnknownFile extends Refusal {
  readonly code = 'UNKNOWN_FILE'
  constructor(file: string, expected: readonly string[]) {
    super({ file, expected })
  }
}

/** Two files of one role: which of them is meant cannot be known. */
export class FileGivenTwice extends Refusal {
  readonly code = 'FILE_GIVEN_TWICE'
  constructor(role: string, files: readonly string[]) {
    super({ role, files })
  }
}

/** A file without which the profile can make no orders. */
export class FileMissing extends Refusal {
  readonly code = 'FILE_MISSING'
  constructor(role: string, columns: readonly string[]) {
    super({ role, columns })
  }
}

/** The run has ended, or somebody else has carried it on: what was read for it no longer fits. */
export class ImportMovedOn extends Refusal {
  readonly code = 'IMPORT_MOVED_ON'
  constructor(runId: string, status: string) {
    super({ runId, status })
  }
}

/** The option names a channel that the tenant does not have. */
export class UnknownChannel extends Refusal {
  readonly code = 'UNKNOWN_CHANNEL'
  constructor(code: string) {
    super({ channel: code })
  }
}

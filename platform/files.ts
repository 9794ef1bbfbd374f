import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, type ReadStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Actor } from './actor.ts'
import { env } from './env.ts'
import { newId } from './ids.ts'

/** A file as it is kept: named by its content, so that the same bytes are kept once and cannot be changed. */
export interface StoredFile {
  readonly sha256: string
  readonly bytes: number
}

/** Thrown when a source gives more than it may. */
export class FileTooLarge extends Error {
  readonly maximum: number
  constructor(maximum: number) {
    super(`the file has more than ${maximum} bytes`)
    this.maximum = maximum
  }
}

const folderOf = (actor: Pick<Actor, 'tenantId'>): string => join(env().FILES_DIR, actor.tenantId)

function pathOf(actor: Pick<Actor, 'tenantId'>, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('not a SHA-256')
  return join(folderOf(actor), sha256.slice(0, 2), sha256)
}

/** Keeps the bytes of a stream for the tenant, at most `maximum`. A file that is here already is not written again. */
export async function storeFile(
  actor: Pick<Actor, 'tenantId'>,
  source: Readable,
  maximum = 2 ** 32,
): Promise<StoredFile> {
  const hash = createHash('sha256')
  let bytes = 0
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      hash.update(chunk)
      done(bytes > maximum ? new FileTooLarge(maximum) : null, chunk)
    },
  })
  const arriving = join(folderOf(actor), `arriving-${newId()}`)
  await mkdir(folderOf(actor), { recursive: true })
  try {
    await pipeline(source, counted, createWriteStream(arriving, { flags: 'wx' }))
    const sha256 = hash.digest('hex')
    const path = pathOf(actor, sha256)
    await mkdir(dirname(path), { recursive: true })
    await rename(arriving, path)
    return { sha256, bytes }
  } finally {
    await rm(arriving, { force: true })
  }
}

/** The bytes of a file that the tenant keeps; null when there is none of this content. */
export function openFile(actor: Pick<Actor, 'tenantId'>, sha256: string): ReadStream | null {
  const path = pathOf(actor, sha256)
  return existsSync(path) ? createReadStream(path) : null
}

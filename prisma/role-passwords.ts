import pg from 'pg'

const INVALID_PASSWORD = '28P01'
const ROLE_MAY_NOT_SIGN_IN = '28000'

/**
 * Makes each address open: a role whose password is not the one its address names is given it.
 * Only tried when the address is refused, so an up-to-date database is not written to.
 */
export async function setRolePasswords(owner: pg.Client, roleUrls: readonly string[]): Promise<void> {
  for (const url of roleUrls) {
    const refusal = await refusalOf(url)
    if (refusal === undefined) continue
    if (refusal.code !== INVALID_PASSWORD && refusal.code !== ROLE_MAY_NOT_SIGN_IN) throw refusal
    const { user, password } = new pg.Client({ connectionString: url })
    if (!user || !password) throw refusal
    await owner.query(`alter role ${owner.escapeIdentifier(user)} login password ${owner.escapeLiteral(password)}`)
    const second = await refusalOf(url)
    if (second) throw second
  }
}

async function refusalOf(url: string): Promise<pg.DatabaseError | undefined> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return undefined
  } catch (error) {
    if (error instanceof pg.DatabaseError) return error
    throw error
  } finally {
    await client.end()
  }
}

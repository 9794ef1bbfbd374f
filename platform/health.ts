import { unsafeControl } from './control.ts'
import { tenantPool } from './tenancy.ts'

const patience = 2_000

/** What a part of the process is like: usable, or why not. */
export interface Check {
  readonly name: string
  readonly isUsable: boolean
  readonly problem: string | null
}

export interface Readiness {
  readonly isReady: boolean
  readonly checks: readonly Check[]
}

async function check(name: string, work: () => Promise<unknown>): Promise<Check> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`no answer within ${patience} ms`)), patience).unref()
  })
  try {
    await Promise.race([work(), late])
    return { name, isUsable: true, problem: null }
  } catch (error) {
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
    return {
      name,
      isUsable: false,
      problem: code ?? (error instanceof Error ? error.message.slice(0, 120) : 'unknown'),
    }
  }
}

/** Whether this process can serve requests now: both planes of the database answer within two seconds. */
export async function readiness(): Promise<Readiness> {
  const checks = await Promise.all([
    check('tenant database', () => tenantPool().query('SELECT 1')),
    check('control plane', () => unsafeControl().$queryRaw`SELECT 1`),
  ])
  return { isReady: checks.every(({ isUsable }) => isUsable), checks }
}

import { existsSync, readFileSync } from 'node:fs'

/** Memory of a process that is in RAM, in mebibytes; null where the system does not tell. */
export function residentMebibytes(pid: number): number | null {
  const path = `/proc/${pid}/status`
  if (!existsSync(path)) return null
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(path, 'utf8'))
  return found ? Math.round(Number(found[1]) / 1024) : null
}

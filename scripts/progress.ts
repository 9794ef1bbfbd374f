/** Runs one step of a command and shows its name, then how long it took; `note` replaces what is shown meanwhile. */
export async function step<T>(name: string, work: (note: (text: string) => void) => Promise<T>): Promise<T> {
  const started = performance.now()
  const isTerminal = process.stdout.isTTY === true
  const rewrite = (text: string) => process.stdout.write(`\r\x1b[2K${text}`)
  let shown = ''
  const note = (text: string) => {
    shown = text
    if (isTerminal) rewrite(`  … ${name}: ${text} (${seconds(started)})`)
  }
  const ticking =
    isTerminal && setInterval(() => rewrite(`  … ${shown ? `${name}: ${shown}` : name} (${seconds(started)})`), 250)
  try {
    const result = await work(note)
    if (isTerminal) rewrite('')
    console.log(`  ✓ ${name} (${seconds(started)})`)
    return result
  } catch (error) {
    if (isTerminal) rewrite('')
    console.log(`  ✗ ${name} (${seconds(started)})`)
    throw error
  } finally {
    if (ticking) clearInterval(ticking)
  }
}

/** Ends the command with a message a person can act on, without the stack of an error that is no bug of ours. */
export function endWith(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error)
  console.error(`\n${process.env.DEBUG && error instanceof Error ? error.stack : message}\n`)
  process.exit(1)
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}

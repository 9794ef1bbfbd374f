import type { CommandContext } from '#platform/command'

/** One catalog import of a tenant at a time: two that bring the same new SKU must not both make it. Held to the end of the transaction. */
export async function lockImport(cx: CommandContext): Promise<void> {
  await cx.tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`import-catalog:${cx.actor.tenantId}`}, 0))`
}

import { Refusal } from '#platform/refusal'

/** The tenant was set up before; nothing was written. */
export class TenantEstablished extends Refusal {
  readonly code = 'TENANT_ESTABLISHED'
}

/** The hours of a calendar contradict each other, or it never opens. */
export class CalendarRefused extends Refusal {
  readonly code = 'CALENDAR_REFUSED'
  constructor(problems: readonly { readonly code: string; readonly field: string; readonly value: string }[]) {
    super({ problems: problems.map(({ code, field, value }) => `${field}: ${code} ${value}`.trim()) })
  }
}

const INTERACTIVE = 'a, button, input, select, textarea, label, summary, [role="button"], [role="menuitem"]'

/** The row an event happened in. */
export function rowOf(target: EventTarget): HTMLElement | null {
  return target instanceof HTMLElement || target instanceof SVGElement
    ? target.closest<HTMLElement>('tr[data-row]')
    : null
}

/** The event concerns the row, not a control inside it. */
export function onRow(target: EventTarget): boolean {
  return target instanceof Element && target.closest(INTERACTIVE) === null
}

/** The row's checkbox. */
export function boxOf(row: Element): HTMLInputElement | null {
  return row.querySelector<HTMLInputElement>('input[name="selected"]')
}

/** All checkboxes of a table's rows. */
export function boxes(region: Element | null): HTMLInputElement[] {
  return [...(region?.querySelectorAll<HTMLInputElement>('tr[data-row] input[name="selected"]') ?? [])]
}

/** Moves the focus, and the table's one tab stop, to the row above or below. */
export function focusBeside(row: HTMLElement, step: 1 | -1): void {
  const next = step === 1 ? row.nextElementSibling : row.previousElementSibling
  if (!(next instanceof HTMLElement) || next.dataset.row === undefined) return
  row.tabIndex = -1
  next.tabIndex = 0
  next.focus()
}

/** Follows the row's link, in a new tab when asked. */
export function openRow(row: HTMLElement, newTab: boolean): void {
  const link = row.querySelector<HTMLAnchorElement>('a[data-row-link]')
  if (!link) return
  if (newTab) window.open(link.href, '_blank', 'noopener')
  else link.click()
}

/** Cookies in which the browser keeps a person's choice, so that the server renders it at once. */
export const REMEMBERED = ['theme', 'rail', 'time-zone'] as const

export type Remembered = (typeof REMEMBERED)[number]

/** Name of the cookie that keeps a choice. */
export function cookieName(choice: Remembered): string {
  return `plumbline-${choice}`
}

/** Keeps a choice for a year on this browser. Only in the browser. */
export function remember(choice: Remembered, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers that we serve
  document.cookie = `${cookieName(choice)}=${encodeURIComponent(value)}; path=/; max-age=31536000; samesite=lax`
}

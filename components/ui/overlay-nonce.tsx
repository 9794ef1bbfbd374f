/**
 * Radix locks the page's scrolling with a <style> element, which the content security policy refuses without the nonce.
 * The library reads it from this global; the browser keeps it on every script that the server sent.
 */
export function allowOverlayStyles(): void {
  if (typeof document === 'undefined') return
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce
  if (nonce) Object.assign(globalThis, { __webpack_nonce__: nonce })
}

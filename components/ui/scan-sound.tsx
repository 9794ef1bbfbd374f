/** Two notes that tell right from wrong without looking. Only after a person has acted on the page; silent where sound is not available. */
export function playScanSound(tone: 'ok' | 'problem'): void {
  if (typeof AudioContext === 'undefined') return
  const context = new AudioContext()
  const [first, second, length] = tone === 'ok' ? [880, 1320, 0.07] : [220, 165, 0.18]
  note(context, first, context.currentTime, length)
  note(context, second, context.currentTime + length, length)
  setTimeout(() => void context.close(), 600)
}

/** `length` in seconds, `pitch` in hertz. */
function note(context: AudioContext, pitch: number, at: number, length: number): void {
  const oscillator = context.createOscillator()
  const volume = context.createGain()
  oscillator.type = pitch < 400 ? 'square' : 'sine'
  oscillator.frequency.value = pitch
  volume.gain.setValueAtTime(0.12, at)
  volume.gain.exponentialRampToValueAtTime(0.001, at + length)
  oscillator.connect(volume).connect(context.destination)
  oscillator.start(at)
  oscillator.stop(at + length)
}

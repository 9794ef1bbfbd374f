/** What a color says. Always accompanied by a word, a shape or an icon. */
export type Tone = 'neutral' | 'ok' | 'attention' | 'problem' | 'information'

/** Quiet ground, strong text and hairline of each tone. */
export const TONE_QUIET: Record<Tone, string> = {
  neutral: 'bg-sunken text-ink border-line',
  ok: 'bg-ok-quiet text-ok-text border-ok-line',
  attention: 'bg-attention-quiet text-attention-text border-attention-line',
  problem: 'bg-problem-quiet text-problem-text border-problem-line',
  information: 'bg-information-quiet text-information-text border-information-line',
}

/** Text (and icons that inherit it) of each tone on an ordinary surface. */
export const TONE_TEXT: Record<Tone, string> = {
  neutral: 'text-muted',
  ok: 'text-ok-text',
  attention: 'text-attention-text',
  problem: 'text-problem-text',
  information: 'text-information-text',
}

/** Fills of bars and shapes, at least 3:1 against a surface. */
export const TONE_SOLID: Record<Tone, string> = {
  neutral: 'bg-edge',
  ok: 'bg-ok-solid',
  attention: 'bg-attention-solid',
  problem: 'bg-problem-solid',
  information: 'bg-information-solid',
}

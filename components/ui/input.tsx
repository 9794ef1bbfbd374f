import type { ComponentProps, ReactNode } from 'react'
import { cn } from './class-names.tsx'

/** The look shared by everything one types into. */
export const CONTROL_CLASS =
  'w-full min-w-0 rounded-md border border-edge bg-surface px-2.5 text-control text-ink transition-colors hover:border-muted focus-visible:border-accent focus-visible:outline-2 focus-visible:outline-offset-0 focus-visible:outline-focus disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-disabled aria-invalid:border-problem-solid'

/** The look of what can be read and copied here, and changed elsewhere. */
export const READ_ONLY_CLASS = 'border-line! bg-sunken!'

const HEIGHT = { sm: 'h-7', md: 'h-8', lg: 'h-10', hand: 'h-14 text-section!' }

export type InputProps = Omit<ComponentProps<'input'>, 'size' | 'prefix'> & {
  size?: keyof typeof HEIGHT
  /** Icon or unit inside, at the start (a magnifier, `£`). */
  prefix?: ReactNode
  /** Unit or key hint inside, at the end (`kg`, `/`). */
  suffix?: ReactNode
  /** Codes (SKU, tracking): monospace. */
  code?: boolean
}

/** One line of text. Put it in a Field, which labels it and ties help and error to it. */
export function Input({ size = 'md', prefix, suffix, code, className, ...rest }: InputProps) {
  const input = (
    <input
      {...rest}
      className={cn(
        CONTROL_CLASS,
        HEIGHT[size],
        code && 'font-mono',
        prefix && 'pl-8',
        suffix && 'pr-8',
        rest.type === 'number' &&
          'text-right tabular-nums [appearance:textfield] [&::-webkit-inner-spin-button]:hidden',
        rest.readOnly && READ_ONLY_CLASS,
        className,
      )}
    />
  )
  if (!prefix && !suffix) return input
  return (
    <span className="relative flex w-full items-center text-muted [&_svg]:size-4">
      {prefix ? <span className="pointer-events-none absolute left-2.5 flex w-4 justify-center">{prefix}</span> : null}
      {input}
      {suffix ? <span className="pointer-events-none absolute right-2.5 text-caption">{suffix}</span> : null}
    </span>
  )
}

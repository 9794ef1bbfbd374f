import { cva, type VariantProps } from 'class-variance-authority'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from './class-names.tsx'
import { PageLink } from './page-link.tsx'
import { Spinner } from './spinner.tsx'

/** Class names of a button, for the rare element that must look like one without being one. */
export const buttonClass = cva(
  'relative inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md border font-medium transition-colors disabled:cursor-not-allowed aria-disabled:cursor-not-allowed [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      variant: {
        primary:
          'border-transparent bg-accent text-accent-ink hover:bg-accent-hover disabled:bg-pressed disabled:text-disabled not-aria-busy:aria-disabled:bg-pressed not-aria-busy:aria-disabled:text-disabled',
        secondary:
          'border-line-strong bg-surface text-ink hover:bg-hover active:bg-pressed disabled:border-line disabled:bg-surface disabled:text-disabled aria-disabled:text-disabled',
        quiet:
          'border-transparent text-ink hover:bg-pressed/60 active:bg-pressed disabled:bg-transparent disabled:text-disabled aria-disabled:text-disabled',
        danger:
          'border-transparent bg-danger text-danger-ink hover:brightness-92 disabled:bg-pressed disabled:text-disabled',
        link: 'h-auto! border-transparent px-0! text-accent-text underline-offset-4 hover:underline disabled:text-disabled',
      },
      size: {
        sm: 'h-7 px-2 text-caption',
        md: 'h-8 px-3 text-control',
        lg: 'h-10 px-4 text-reading',
        hand: 'h-14 px-5 text-section',
      },
    },
    defaultVariants: { variant: 'secondary', size: 'md' },
  },
)

export type ButtonVariants = VariantProps<typeof buttonClass>

export type ButtonProps = ComponentProps<'button'> &
  ButtonVariants & {
    /** Work is under way: keeps its width, shows a spinner, ignores further presses. */
    busy?: boolean
    /** Lucide icon before the words. */
    icon?: ReactNode
    /** Key that does the same, drawn at the end (`C`, `⌘↵`). */
    shortcut?: string
  }

/** A button that names its act ("Release 12 orders"), never "OK". `type` is `button` unless stated. */
export function Button({ variant, size, busy, icon, shortcut, className, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      // A busy button sends nothing; without a handler it stays usable from server components.
      type={busy ? 'button' : (rest.type ?? 'button')}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? undefined : onClick}
      className={cn(buttonClass({ variant, size }), className)}
    >
      {busy ? <Spinner className="absolute" /> : null}
      <span className={cn('inline-flex items-center gap-1.5', busy && 'opacity-0')}>
        {icon}
        {children}
        {shortcut ? (
          <kbd aria-hidden className="ml-1 font-sans text-caption opacity-75">
            {shortcut}
          </kbd>
        ) : null}
      </span>
    </button>
  )
}

/** A link that looks like a button: for going somewhere, while Button is for doing something. */
export function ButtonLink({
  variant,
  size,
  icon,
  className,
  children,
  ...rest
}: ComponentProps<typeof PageLink> & ButtonVariants & { icon?: ReactNode }) {
  return (
    <PageLink {...rest} className={cn(buttonClass({ variant, size }), className)}>
      {icon}
      {children}
    </PageLink>
  )
}

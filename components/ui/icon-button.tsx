import type { ReactNode } from 'react'
import { Button, type ButtonProps } from './button.tsx'
import { cn } from './class-names.tsx'
import { Tooltip, type TooltipProps } from './tooltip.tsx'

export type IconButtonProps = Omit<ButtonProps, 'children' | 'icon' | 'shortcut'> & {
  /** What it does: the accessible name and the tooltip. */
  label: string
  /** Lucide icon. */
  icon: ReactNode
  shortcut?: string
  side?: TooltipProps['side']
}

const SQUARE = { sm: 'w-7', md: 'w-8', lg: 'w-10', hand: 'w-14' }

/** A button with only an icon; its word is in the tooltip. */
export function IconButton({
  label,
  icon,
  shortcut,
  side,
  size,
  variant = 'quiet',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip content={label} shortcut={shortcut} side={side}>
      <Button
        {...rest}
        aria-label={label}
        variant={variant}
        size={size}
        className={cn('px-0!', SQUARE[size ?? 'md'], className)}
      >
        {icon}
      </Button>
    </Tooltip>
  )
}

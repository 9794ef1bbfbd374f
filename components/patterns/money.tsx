'use client'

import { cn } from '../ui/class-names.tsx'
import { useViewer } from '../ui/viewer.tsx'
import { formatMoney, type MoneyAmount } from './format-money.tsx'

export type MoneyProps = MoneyAmount & {
  /** Shows + as well as −: for differences. */
  sign?: 'auto' | 'always'
  className?: string
}

/** An amount in its own currency, by the viewer's locale, with figures of equal width. */
export function Money({ minorUnits, currency, sign, className }: MoneyProps) {
  const { locale } = useViewer()
  return (
    <span suppressHydrationWarning className={cn('whitespace-nowrap tabular-nums', className)}>
      {formatMoney({ minorUnits, currency }, locale, sign)}
    </span>
  )
}

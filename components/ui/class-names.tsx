import { type ClassValue, clsx } from 'clsx'
import { extendTailwindMerge } from 'tailwind-merge'

const merge = extendTailwindMerge({
  extend: { theme: { text: ['caption', 'control', 'reading', 'section', 'page', 'metric', 'bin'], shadow: ['float'] } },
})

/** Joins class names; of two that set the same property the last one wins, so a caller can adjust a component. */
export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes))
}

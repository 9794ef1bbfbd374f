import { type ClassValue, clsx } from 'clsx'

/**
 * Joins class names. Two that set the same property do not replace each other (merging them would cost every page 9 KB):
 * a component chooses between them, and a caller that must overrule one writes `p-0!`.
 */
export function cn(...classes: ClassValue[]): string {
  return clsx(classes)
}

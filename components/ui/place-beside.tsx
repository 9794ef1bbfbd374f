export type Side = 'top' | 'right' | 'bottom' | 'left'

const GAP = 6
const MARGIN = 8

/** Puts a fixed element beside another, on the other side when there is no room, and inside the window. Pixels. */
export function placeBeside(element: HTMLElement, anchor: Element, side: Side): void {
  const at = anchor.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = element
  const room = { top: at.top, bottom: innerHeight - at.bottom, left: at.left, right: innerWidth - at.right }
  const opposite = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' } as const
  const needed = (side === 'top' || side === 'bottom' ? height : width) + GAP + MARGIN
  const chosen = room[side] >= needed || room[opposite[side]] < needed ? side : opposite[side]
  const centered = { left: at.left + (at.width - width) / 2, top: at.top + (at.height - height) / 2 }
  const place = {
    top: { ...centered, top: at.top - height - GAP },
    bottom: { ...centered, top: at.bottom + GAP },
    left: { ...centered, left: at.left - width - GAP },
    right: { ...centered, left: at.right + GAP },
  }[chosen]
  element.style.left = `${Math.max(MARGIN, Math.min(place.left, innerWidth - width - MARGIN))}px`
  element.style.top = `${Math.max(MARGIN, Math.min(place.top, innerHeight - height - MARGIN))}px`
}

'use client'

import { Monitor, Moon, Sun } from 'lucide-react'
import { useState } from 'react'
import { MenuChoice } from './menu-choice.tsx'
import { remember } from './remember.tsx'
import { SegmentedControl } from './segmented-control.tsx'
import type { Theme } from './theme.tsx'

const OPTIONS = [
  { value: 'system', label: 'As the system', icon: <Monitor aria-hidden /> },
  { value: 'light', label: 'Light', icon: <Sun aria-hidden /> },
  { value: 'dark', label: 'Dark', icon: <Moon aria-hidden /> },
]

/** Light, dark or as the system says; remembered in a cookie, so that the server renders it without a flash. */
export function ThemeSwitch({ theme }: { theme: Theme }) {
  const [chosen, choose] = useTheme(theme)
  return <SegmentedControl label="Theme" name="theme" options={OPTIONS} value={chosen} onChange={choose} iconsOnly />
}

/** The same inside a menu, such as the one at the person's name. */
export function ThemeMenu({ theme }: { theme: Theme }) {
  const [chosen, choose] = useTheme(theme)
  return <MenuChoice label="Theme" options={OPTIONS} value={chosen} onChange={choose} />
}

function useTheme(theme: Theme) {
  const [chosen, setChosen] = useState<string>(theme)
  const choose = (next: string) => {
    setChosen(next)
    remember('theme', next)
    if (next === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = next
  }
  return [chosen, choose] as const
}

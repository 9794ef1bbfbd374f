'use client'

import { Check } from 'lucide-react'
import { type ReactNode, useContext } from 'react'
import { ITEM_CLASS, MenuLabel, MenuParts } from './menu-item.tsx'

export type MenuChoiceProps = {
  label: string
  options: readonly { value: string; label: string; icon?: ReactNode }[]
  value: string
  onChange: (value: string) => void
}

/** One of a few inside a menu; the one that is on carries a check mark. */
export function MenuChoice({ label, options, value, onChange }: MenuChoiceProps) {
  const parts = useContext(MenuParts)
  if (!parts) return null
  return (
    <>
      <MenuLabel>{label}</MenuLabel>
      <parts.RadioGroup aria-label={label} value={value} onValueChange={onChange}>
        {options.map((option) => (
          <parts.RadioItem
            key={option.value}
            value={option.value}
            onSelect={(event) => event.preventDefault()}
            className={`${ITEM_CLASS} [&_svg]:text-muted`}
          >
            {option.icon}
            <span className="flex-1">{option.label}</span>
            <parts.ItemIndicator>
              <Check aria-hidden />
            </parts.ItemIndicator>
          </parts.RadioItem>
        ))}
      </parts.RadioGroup>
    </>
  )
}

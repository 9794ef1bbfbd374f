'use client'

import { LogOut } from 'lucide-react'
import { startTransition } from 'react'
import { MenuItem } from '#components/ui/menu'

/** Ends the session; the server's answer leads to the sign-in page. */
export function SignOutItem({ signOut }: { signOut: () => Promise<void> }) {
  return (
    <MenuItem icon={<LogOut aria-hidden />} onSelect={() => startTransition(signOut)}>
      Sign out
    </MenuItem>
  )
}

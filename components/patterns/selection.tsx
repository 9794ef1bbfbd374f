'use client'

import { createContext, useContext } from 'react'

export type Selection = {
  /** Ids of the selected rows, in their order. */
  ids: readonly string[]
  /** Number of rows shown. */
  shown: number
  selectAll: (on: boolean) => void
}

/** Set by the frame of a DataTable. */
export const SelectionContext = createContext<Selection>({ ids: [], shown: 0, selectAll: () => {} })

/** The rows selected in the table around; for a client component among its bulk actions. */
export function useSelection(): Selection {
  return useContext(SelectionContext)
}

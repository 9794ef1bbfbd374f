'use client'

import { Tabs as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import { cn } from './class-names.tsx'

const BAR = 'flex gap-5 overflow-x-auto border-b border-line'
const TAB =
  '-mb-px flex h-9 shrink-0 items-center gap-1.5 border-b-2 border-transparent text-control font-medium text-muted transition-colors hover:text-ink focus-visible:-outline-offset-2'

export type Tab = { id: string; label: string; count?: number; content: ReactNode }

/** Faces of one thing, switched in place. When each face deserves its own address, use TabLinks. */
export function Tabs({ label, tabs, className }: { label: string; tabs: readonly Tab[]; className?: string }) {
  return (
    <Primitive.Root defaultValue={tabs[0]?.id} className={className}>
      <Primitive.List aria-label={label} className={BAR}>
        {tabs.map((tab) => (
          <Primitive.Trigger
            key={tab.id}
            value={tab.id}
            className={cn(TAB, 'data-[state=active]:border-accent data-[state=active]:text-ink')}
          >
            {tab.label}
            <TabCount count={tab.count} />
          </Primitive.Trigger>
        ))}
      </Primitive.List>
      {tabs.map((tab) => (
        <Primitive.Content key={tab.id} value={tab.id} className="pt-4">
          {tab.content}
        </Primitive.Content>
      ))}
    </Primitive.Root>
  )
}

function TabCount({ count }: { count?: number }) {
  return count === undefined ? null : <span className="text-caption font-normal text-muted tabular-nums">{count}</span>
}

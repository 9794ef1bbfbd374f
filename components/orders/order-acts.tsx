'use client'

import { Ban, Check, ChevronDown, Ellipsis, Hand, MapPin, PencilLine } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { OPEN_PALETTE } from '#components/patterns/palette-button'
import { Button } from '#components/ui/button'
import { IconButton } from '#components/ui/icon-button'
import { Menu, MenuItem } from '#components/ui/menu'
import type { OpenAct, OrderActsProps } from './order-act-types.tsx'
import { useKeys } from './use-keys.tsx'

const OrderActDialog = lazy(() =>
  import('./order-act-dialog.tsx').then((module) => ({ default: module.OrderActDialog })),
)

type Act = { open: OpenAct; label: string; icon: ReactNode; key?: string; danger?: boolean; action: string }

const ACTS: readonly Act[] = [
  { open: 'confirm', action: 'confirmOrder', label: 'Confirm', icon: <Check aria-hidden /> },
  { open: 'hold', action: 'holdOrder', label: 'Hold', icon: <Hand aria-hidden />, key: 'H' },
  { open: 'address', action: 'changeOrderAddress', label: 'Change address', icon: <MapPin aria-hidden />, key: 'A' },
  {
    open: 'quantities',
    action: 'proposeOrderChange',
    label: 'Change quantities',
    icon: <PencilLine aria-hidden />,
    key: 'Q',
  },
  { open: 'cancel', action: 'cancelOrder', label: 'Cancel order', icon: <Ban aria-hidden />, danger: true },
]

/** What may be done to the order, each through its rehearsal; what may not be done stands in the menu with its reason. */
export function OrderActs(props: OrderActsProps) {
  const [open, setOpen] = useState<OpenAct | null>(null)
  const may = (act: Act) => props.actions.find(({ action }) => action === act.action)?.allowed ?? false
  const ready = ACTS.filter(may)
  const openIf = (wanted: OpenAct) => () => (ready.some((act) => act.open === wanted) ? setOpen(wanted) : undefined)
  useKeys({
    h: openIf('hold'),
    a: openIf('address'),
    q: openIf('quantities'),
    t: () => document.getElementById('timeline')?.scrollIntoView({ block: 'start' }),
    '/': () => window.dispatchEvent(new Event(OPEN_PALETTE)),
  })
  return (
    <>
      <span className="hidden items-center gap-1 lg:flex">
        <Buttons acts={ready} onOpen={setOpen} />
      </span>
      <MoreMenu ready={ready} onOpen={setOpen} actions={props.actions} />
      {open ? (
        <Suspense>
          <OrderActDialog {...props} open={open} onClose={() => setOpen(null)} />
        </Suspense>
      ) : null}
    </>
  )
}

type Openable = { onOpen: (act: OpenAct) => void }

function Buttons({ acts, onOpen }: Openable & { acts: readonly Act[] }) {
  const has = (open: OpenAct) => acts.some((act) => act.open === open)
  const changes = acts.filter(({ open }) => open === 'address' || open === 'quantities')
  return (
    <>
      {has('hold') ? (
        <Button size="sm" icon={<Hand aria-hidden />} shortcut="H" onClick={() => onOpen('hold')}>
          Hold
        </Button>
      ) : null}
      {changes.length > 0 ? (
        <Menu
          align="end"
          trigger={
            <Button size="sm" icon={<PencilLine aria-hidden />}>
              Change
              <ChevronDown aria-hidden className="size-4 text-muted" />
            </Button>
          }
        >
          {changes.map((act) => (
            <MenuItem key={act.open} icon={act.icon} shortcut={act.key} onSelect={() => onOpen(act.open)}>
              {act.label}
            </MenuItem>
          ))}
        </Menu>
      ) : null}
      {has('cancel') ? (
        <Button size="sm" icon={<Ban aria-hidden />} onClick={() => onOpen('cancel')}>
          Cancel
        </Button>
      ) : null}
      {has('confirm') ? (
        <Button size="sm" variant="primary" icon={<Check aria-hidden />} onClick={() => onOpen('confirm')}>
          Confirm
        </Button>
      ) : null}
    </>
  )
}

/** Everything, for narrow screens; on wide ones what is not possible now, and why. */
function MoreMenu({ ready, onOpen, actions }: Openable & { ready: readonly Act[] } & Pick<OrderActsProps, 'actions'>) {
  const blocked = ACTS.filter((act) => !ready.includes(act))
  return (
    <Menu align="end" className="w-72" trigger={<IconButton label="All acts" icon={<Ellipsis aria-hidden />} />}>
      {ready.map((act) => (
        <MenuItem
          key={act.open}
          icon={act.icon}
          shortcut={act.key}
          danger={act.danger}
          onSelect={() => onOpen(act.open)}
        >
          {act.label}
        </MenuItem>
      ))}
      {blocked.map((act) => (
        <MenuItem
          key={act.open}
          icon={act.icon}
          disabled
          detail={actions.find(({ action }) => action === act.action)?.reasons.join(' ') || 'Not possible now.'}
        >
          {act.label}
        </MenuItem>
      ))}
    </Menu>
  )
}

import { ActDialog } from '#components/inventory/act-dialog'
import { Button } from '#components/ui/button'
import { Checkbox } from '#components/ui/checkbox'
import { Field } from '#components/ui/field'
import { Input } from '#components/ui/input'
import { Select } from '#components/ui/select'
import { cancelTransferAction, receiveTransferAction, shipTransferAction, type Which } from '../actions.ts'
import type { Held, Transfer } from '../transfers-query.ts'

type Props = {
  tenant: string
  transfer: Transfer
  reasons: readonly { code: string; label: string }[]
  held: readonly Held[]
}

/** What can be done with a transfer in its state. */
export function TransferActs({ tenant, transfer, reasons, held }: Props) {
  const which = whichOf(transfer, held)
  if (transfer.status === 'REQUESTED') {
    return (
      <>
        <ActDialog
          trigger={<Button variant="primary">Ship it</Button>}
          title={`Ship ${transfer.number}`}
          description={`What leaves ${transfer.fromLocationName}. Its stock goes down now and comes up where it is received.`}
          act="Ship it"
          done="Transfer shipped"
          onAct={shipTransferAction.bind(null, tenant, which)}
        >
          <Units transfer={transfer} which={which} held={held} />
        </ActDialog>
        <ActDialog
          trigger={<Button>Cancel the transfer</Button>}
          title={`Cancel ${transfer.number}`}
          description="Nothing has left yet; nothing moves."
          act="Cancel the transfer"
          danger
          done="Transfer cancelled"
          onAct={cancelTransferAction.bind(null, tenant, which)}
        >
          <Field label="Note" name="note" optional>
            <Input maxLength={500} />
          </Field>
        </ActDialog>
      </>
    )
  }
  if (transfer.status !== 'SHIPPED') return null
  return (
    <ActDialog
      trigger={<Button variant="primary">Receive it</Button>}
      title={`Receive ${transfer.number}`}
      description={`What arrived in ${transfer.toLocationName}, into its main bin. More may follow unless you say that this is all.`}
      act="Receive it"
      done="Transfer received"
      onAct={receiveTransferAction.bind(null, tenant, which)}
    >
      <Units transfer={transfer} which={which} />
      <Checkbox name="complete" label="This is all: nothing more will come" />
      <Field label="Why fewer or more arrived" name="reason" help="Needed when this is all and the units differ.">
        <Select options={reasons.map(({ code, label }) => ({ value: code, label }))} emptyLabel="No difference" />
      </Field>
    </ActDialog>
  )
}

function whichOf(transfer: Transfer, held: readonly Held[]): Which {
  const { id, version, lines, fromLocationId, fromLocationName, toLocationId, toLocationName } = transfer
  return {
    id,
    version,
    bins: held,
    names: {
      ...Object.fromEntries(held.map((bin) => [bin.binId, bin.binCode])),
      ...Object.fromEntries(lines.map((line) => [line.variantId, line.sku])),
      [fromLocationId]: fromLocationName ?? 'elsewhere',
      [toLocationId]: toLocationName ?? 'elsewhere',
    },
    lines: lines.map((line) => ({
      variantId: line.variantId,
      open: transfer.status === 'REQUESTED' ? line.requested : line.shipped - line.received,
    })),
  }
}

function Units({ transfer, which, held }: { transfer: Transfer; which: Which; held?: readonly Held[] }) {
  return transfer.lines.map((line) => {
    const bins = held
      ?.filter(({ variantId }) => variantId === line.variantId)
      .map((bin) => `${bin.binCode} (${bin.quantity})`)
    const open = which.lines.find(({ variantId }) => variantId === line.variantId)?.open ?? 0
    return (
      <Field
        key={line.variantId}
        label={`${line.sku} · ${line.title}`}
        name={`units-${line.variantId}`}
        help={bins && (bins.length > 0 ? `Lies in ${bins.join(', ')}.` : 'No bin holds any.')}
      >
        <Input type="number" min={0} defaultValue={Math.max(0, open)} required />
      </Field>
    )
  })
}

import { Download, Ellipsis, Plus, Printer, Search, Trash2 } from 'lucide-react'
import { Button, ButtonLink } from '#components/ui/button'
import { Checkbox } from '#components/ui/checkbox'
import { Combobox } from '#components/ui/combobox'
import { Field } from '#components/ui/field'
import { FormErrorSummary } from '#components/ui/form-error-summary'
import { IconButton } from '#components/ui/icon-button'
import { Input } from '#components/ui/input'
import { Kbd } from '#components/ui/kbd'
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '#components/ui/menu'
import { RadioGroup } from '#components/ui/radio'
import { SegmentedControl } from '#components/ui/segmented-control'
import { Select } from '#components/ui/select'
import { Spinner } from '#components/ui/spinner'
import { Switch } from '#components/ui/switch'
import { TextLink } from '#components/ui/text-link'
import { Textarea } from '#components/ui/textarea'
import { Tooltip } from '#components/ui/tooltip'
import { Chapter, Specimen } from './specimen.tsx'

const LOCATIONS = [
  { value: 'leeds', label: 'Leeds', detail: 'Warehouse · 12,400 units' },
  { value: 'rotterdam', label: 'Rotterdam', detail: 'Third party · closed until Monday', disabled: true },
  { value: 'lyon', label: 'Lyon', detail: 'Overflow · 310 units' },
]

/** Buttons in every variant, size and state. */
export function ButtonChapter() {
  return (
    <Chapter title="Buttons">
      <Specimen name="Variants">
        <Button variant="primary">Release 12 orders</Button>
        <Button>Hold</Button>
        <Button variant="quiet">Export</Button>
        <Button variant="danger">Cancel 2 units and refund £14.90</Button>
        <Button variant="link">Show all</Button>
        <ButtonLink href="?">Open order</ButtonLink>
      </Specimen>
      <Specimen name="Sizes">
        <Button size="sm">Small</Button>
        <Button>Medium</Button>
        <Button size="lg">Large</Button>
        <Button size="hand" variant="primary">
          For the hand
        </Button>
      </Specimen>
      <Specimen name="States">
        <Button variant="primary" busy>
          Release
        </Button>
        <Button busy>Hold</Button>
        <Button variant="primary" disabled>
          Release
        </Button>
        <Button disabled>Hold</Button>
        <Spinner label="Loading" />
      </Specimen>
      <Specimen name="Icons and keys">
        <Button icon={<Plus aria-hidden />}>New order</Button>
        <Button icon={<Download aria-hidden />} shortcut="E">
          Export
        </Button>
        <IconButton label="Print slip" shortcut="P" icon={<Printer aria-hidden />} />
        <Tooltip content="Exact, from the movement ledger">
          <Button variant="quiet">Hover or focus me</Button>
        </Tooltip>
        <span className="flex gap-1">
          <Kbd>Ctrl</Kbd>
          <Kbd>K</Kbd>
        </span>
        <Menu trigger={<IconButton label="More" icon={<Ellipsis aria-hidden />} />}>
          <MenuLabel>Order #4711</MenuLabel>
          <MenuItem icon={<Printer aria-hidden />} shortcut="P">
            Print slip
          </MenuItem>
          <MenuItem disabled detail="Two parcels have left; a return is possible instead.">
            Change address
          </MenuItem>
          <MenuSeparator />
          <MenuItem danger icon={<Trash2 aria-hidden />}>
            Cancel order
          </MenuItem>
        </Menu>
        <TextLink href="?">A link in text</TextLink>
      </Specimen>
    </Chapter>
  )
}

/** Everything one fills in. */
export function FormChapter() {
  return (
    <Chapter title="Forms">
      <div className="grid max-w-180 gap-5">
        <FormErrorSummary
          takeFocus={false}
          errors={[
            { name: 'weight', message: 'Weight must be more than 0 g' },
            { name: 'sku', message: 'SKU-221 belongs to another variant' },
          ]}
        />
        <Field label="SKU" name="sku" error="SKU-221 belongs to another variant. Choose one that is free.">
          <Input code defaultValue="SKU-221" />
        </Field>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field
            label="Weight"
            name="weight"
            error="Weight must be more than 0 g"
            help="Of one piece, packed for sale."
          >
            <Input type="number" defaultValue={0} suffix="g" />
          </Field>
          <Field label="Search" name="search" optional>
            <Input type="search" placeholder="Surname and postcode" prefix={<Search aria-hidden />} />
          </Field>
          <Field label="Reason" name="reason">
            <Select emptyLabel="Choose a reason" options={[{ value: 'a', label: 'Customer changed their mind' }]} />
          </Field>
          <Field label="Location" name="location" help="Found by typing.">
            <Combobox options={LOCATIONS} />
          </Field>
          <Field label="Read only" name="fixed">
            <Input readOnly defaultValue="Set by the channel" />
          </Field>
          <Field label="Disabled" name="off">
            <Input disabled defaultValue="Not for your role" />
          </Field>
        </div>
        <Field label="Note" name="note" help="Everyone who sees the order can read it.">
          <Textarea defaultValue="Customer called twice, wants the mug even if it comes later than the rest." />
        </Field>
        <ChoiceSpecimens />
      </div>
    </Chapter>
  )
}

function ChoiceSpecimens() {
  return (
    <>
      <div className="grid gap-2">
        <Checkbox label="Tell the customer" help="With the template for backorders." defaultChecked />
        <Checkbox label="Refund shipping" />
        <Checkbox label="Not possible here" disabled />
      </div>
      <RadioGroup
        label="What should happen to the rest?"
        name="rest"
        defaultValue="wait"
        options={[
          { value: 'wait', label: 'Wait and ship together', help: 'Promise moves to Friday 27 November.' },
          { value: 'split', label: 'Ship what is there', help: 'Adds one parcel, about £3.20.' },
          { value: 'cancel', label: 'Cancel the rest', disabled: true },
        ]}
      />
      <div className="grid gap-2">
        <Switch label="Pause channel Amazon DE" help="New orders are held until you resume." defaultChecked />
        <Switch label="Close location Lyon" />
        <Switch label="Not for your role" disabled />
      </div>
      <SegmentedControl
        label="Period"
        defaultValue="week"
        className="justify-self-start"
        options={[
          { value: 'day', label: 'Day' },
          { value: 'week', label: 'Week' },
          { value: 'month', label: 'Month' },
        ]}
      />
    </>
  )
}

import type { StatusProps } from '#components/patterns/status'

type Look = Required<Pick<StatusProps, 'label' | 'shape' | 'tone'>>

/** How a product's or a variant's state is said and drawn. */
export const catalogLook: Readonly<Record<string, Look>> = {
  DRAFT: { label: 'Draft', shape: 'empty', tone: 'neutral' },
  ACTIVE: { label: 'On sale', shape: 'full', tone: 'ok' },
  DISCONTINUED: { label: 'Selling out', shape: 'half', tone: 'attention' },
  ARCHIVED: { label: 'Archived', shape: 'cross', tone: 'neutral' },
}

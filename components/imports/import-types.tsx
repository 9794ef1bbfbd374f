import type { StatusProps } from '#components/patterns/status'

export type ImportRunAnswer = {
  id: string
  profileKey: string
  kind: string
  status: string
  fileNames: readonly string[]
  received: number
  accepted: number
  setAside: number
  rejected: number
  ordersCreated: number
  unchanged: number
  totalBytes: number
  stagedBytes: number
  error: string | null
  createdAt: string
  finishedAt: string | null
  version: number
}

type Look = Required<Pick<StatusProps, 'label' | 'shape' | 'tone'>>

export const importLook: Readonly<Record<string, Look>> = {
  QUEUED: { label: 'Waiting', shape: 'empty', tone: 'neutral' },
  STAGING: { label: 'Reading', shape: 'half', tone: 'information' },
  RUNNING: { label: 'Taking in', shape: 'half', tone: 'information' },
  COMPLETED: { label: 'Done', shape: 'full', tone: 'ok' },
  FAILED: { label: 'Broke off', shape: 'cross', tone: 'problem' },
  CANCELLED: { label: 'Cancelled', shape: 'cross', tone: 'neutral' },
}

export const isUnderWay = (status: string): boolean => ['QUEUED', 'STAGING', 'RUNNING'].includes(status)

import { graphql } from '#graphql/documents'

export type LocationDay = {
  location: { id: string }
  name: string
  status: 'ACTIVE' | 'CLOSED'
  closedReason: string | null
  timeZone: string
  scheduled: number
  toPick: number
  picking: number
  toPack: number
  toShip: number
  onHold: number
  handedOverToday: number
  nextCutOffAt: string | null
  likelyToMiss: number
  missed: number
  dailyCapacity: number | null
  bookedToday: number
}

export type Group = { count: number; oldestAt: string }

export type Today = {
  locations: LocationDay[]
  holds: (Group & { reason: string })[]
  exceptions: (Group & { type: string; severity: string })[]
  backorderedLines: number
  ordersToday: number
}

export const todayQuery = graphql<{ today: Today }>(`
  query Today {
    today {
      locations {
        location { id } name status closedReason timeZone scheduled toPick picking toPack toShip onHold
        handedOverToday nextCutOffAt likelyToMiss missed dailyCapacity bookedToday
      }
      holds { reason count oldestAt }
      exceptions { type severity count oldestAt }
      backorderedLines
      ordersToday
    }
  }
`)

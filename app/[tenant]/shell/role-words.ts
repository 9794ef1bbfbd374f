import type { Role } from '#platform/permissions'

const words: Record<Role, string> = {
  SUPPORT_AGENT: 'Support agent',
  SUPPORT_LEAD: 'Support lead',
  FINANCE: 'Finance',
  MANAGER: 'Manager',
  WAREHOUSE: 'Warehouse',
  PLANNER: 'Planner',
  PARTNER: 'Partner',
  ADMINISTRATOR: 'Administrator',
  AUDITOR: 'Auditor',
}

/** The roles of a person as one reads them: "Manager, Finance". */
export const roleWords = (roles: readonly Role[]): string => roles.map((role) => words[role]).join(', ')

import { hashPassword } from '#platform/auth'
import { unsafeControl } from '#platform/control'

/** Gives the account a password without asking for the old one: for the demo's sign-ins and the operator's command line. */
export async function unsafeSetPassword(email: string, password: string): Promise<void> {
  const passwordHash = await hashPassword(password)
  const { count } = await unsafeControl().user.updateMany({
    where: { email: email.toLowerCase() },
    data: { passwordHash },
  })
  if (count === 0) throw new Error(`there is no account ${email}`)
}

import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { sessionLife } from '#modules/members/session.rules'
import { env } from '#platform/env'
import { sessionCookieOptions } from '#server/session-token'

const cookieName = 'plumbline.device'
const maxAge = sessionLife.DEVICE.longest / 1000

/** Makes this browser the device with the id, until it is withdrawn or was not used for long. In server actions only. */
export async function markDevice(deviceId: string): Promise<void> {
  const token = await encode({ token: { deviceId }, secret: env().NEXTAUTH_SECRET, maxAge, salt: cookieName })
  ;(await cookies()).set(cookieName, token, { ...sessionCookieOptions(), maxAge })
}

/** The id of the device that this browser is; null when it is none. Whether it still opens anything is asked elsewhere. */
export async function currentDeviceId(): Promise<string | null> {
  const token = (await cookies()).get(cookieName)?.value
  if (!token || token.length > 4_000) return null
  const read = await decode({ token, secret: env().NEXTAUTH_SECRET, salt: cookieName }).catch(() => null)
  return typeof read?.deviceId === 'string' ? read.deviceId : null
}

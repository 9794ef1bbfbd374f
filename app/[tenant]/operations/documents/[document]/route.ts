import { refusalMessage } from '#messages/en'
import { printTogether } from '#modules/fulfillment/print-together'
import { shippingLabelPdf } from '#modules/fulfillment/shipping-label'
import type { Actor } from '#platform/actor'
import { fromGlobalId } from '#platform/ids'
import { isRefusal } from '#platform/refusal'
import { findActor } from '../../../../actor.ts'

type Context = { params: Promise<{ tenant: string; document: string }> }

const documents: Record<string, (actor: Actor, ids: readonly string[]) => Promise<Buffer>> = {
  'packing-slip': (actor, ids) => printTogether(actor, 'PACKING_SLIP', ids),
  'pick-list': (actor, ids) => printTogether(actor, 'PICK_LIST', ids),
  label: (actor, ids) => shippingLabelPdf(actor, ids[0] ?? ''),
}

const said = (status: number, text: string): Response =>
  new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } })

/**
 * Slips, pick lists and labels as PDF: `/documents/packing-slip?id=…&id=…`. Every print is recorded, so another site's page may
 * not cause one.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { tenant, document } = await params
  if (request.headers.get('sec-fetch-site') === 'cross-site') return said(403, 'Open this from within Plumbline.')
  const actor = await findActor(tenant)
  if (!actor) return said(401, 'Sign in, then print again.')
  const print = Object.hasOwn(documents, document) ? documents[document] : undefined
  const ids = new URL(request.url).searchParams.getAll('id').map((id) => fromGlobalId(id)?.id ?? id)
  if (!print || ids.length === 0) return said(404, 'There is no such document.')
  return answer(document, () => print(actor, ids))
}

async function answer(document: string, print: () => Promise<Buffer>): Promise<Response> {
  try {
    const pdf = await print()
    return new Response(new Uint8Array(pdf), {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="${document}.pdf"`,
        'cache-control': 'no-store',
      },
    })
  } catch (thrown) {
    if (isRefusal(thrown))
      return said(thrown.code === 'NOT_FOUND' ? 404 : 409, refusalMessage(thrown.code, thrown.facts))
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'FORBIDDEN') {
      return said(403, 'Printing this is not open to your roles.')
    }
    throw thrown
  }
}

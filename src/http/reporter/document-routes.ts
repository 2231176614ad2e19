import { z } from 'zod';
import type { Route } from '../../channels/channel.ts';
import { CuanError } from '../../domain/errors.ts';
import { SECURITY_HEADERS } from '../security-headers.ts';

/** As much as a report of short answers ever is; more is refused before anything is drawn. */
const documentBody = z.strictObject({
  title: z.string().min(1).max(120),
  lines: z.array(z.string().max(4_000)).min(1).max(40),
});

/**
 * `POST /api/chat/document`: the reporter's own page asks for their document as a PDF and keeps it on the device.
 * What it sends is drawn and forgotten: no conversation is looked at, nothing is stored.
 */
export function documentRoutes(limitUnproven: (networkHint: string) => Promise<void>): readonly Route[] {
  return [
    {
      method: 'POST',
      path: '/api/chat/document',
      body: 'json',
      cors: false,
      async handle({ body, networkHint }) {
        await limitUnproven(networkHint);
        const asked = documentBody.safeParse(body);
        if (!asked.success) throw new CuanError('bad-request', 'Send a title and lines of text.');
        const headers = {
          ...SECURITY_HEADERS,
          'content-type': 'application/pdf',
          'content-disposition': 'attachment; filename="notes.pdf"',
        };
        const { documentPdf } = await import('./document-pdf.ts');
        return { status: 200, headers, body: await documentPdf(asked.data) };
      },
    },
  ];
}

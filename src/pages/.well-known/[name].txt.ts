import type { APIRoute, GetStaticPaths } from 'astro';
import { securityText } from '../../schemas/security-contact.ts';

const repository = import.meta.env['REPO_URL'] as string | undefined;

/** `security.txt`; without the address of the repository there is no one to name in it, and no file. */
export const getStaticPaths: GetStaticPaths = () => (repository ? [{ params: { name: 'security' } }] : []);

export const GET: APIRoute = ({ url }) => new Response(securityText(repository?.replace(/\/+$/, '') ?? '', url.href));

/** What `/.well-known/security.txt` says (RFC 9116). A fault is reported through the repository: no mailbox is read. */
export const SECURITY_CONTACT = {
	/** Last day on which the contact may be relied upon; at most a year ahead. A test says when it is time to confirm it. */
	expires: '2027-10-31',
	languages: ['ar', 'en'],
} as const;

/** Days before the end on which the contact has to be confirmed anew. */
export const CONFIRM_DAYS = 30;

/**
 * The text of the file.
 *
 * @param repository Address of the repository, without a slash at the end.
 * @param canonical Where the file is published.
 */
export const securityText = (repository: string, canonical: string): string =>
	[
		`Contact: ${repository}/security/advisories/new`,
		`Expires: ${SECURITY_CONTACT.expires}T23:59:59Z`,
		`Preferred-Languages: ${SECURITY_CONTACT.languages.join(', ')}`,
		`Canonical: ${canonical}`,
		`Policy: ${repository}/blob/main/SECURITY.md`,
		'',
	].join('\n');

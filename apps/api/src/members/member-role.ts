/** What a person can be in a coalition. */
export const memberRoles = ['coordinator', 'contact', 'reviewer'] as const;

export type MemberRole = (typeof memberRoles)[number];

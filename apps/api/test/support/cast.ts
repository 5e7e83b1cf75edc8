import { TestCoalition, type TestMember } from './factories.ts';
import type { TestApp } from './test-app.ts';

/** A coalition with everybody who may or may not do something, and one activity of two organisations. */
export interface Cast {
  readonly coalition: TestCoalition;
  readonly coordinator: TestMember;
  readonly reviewer: TestMember;
  /** Contacts of the organisation that leads the activity, of the one that takes part, and of one that does not. */
  readonly lead: TestMember;
  readonly partner: TestMember;
  readonly bystander: TestMember;
  /** Coordinates another coalition. */
  readonly outsider: TestMember;
  readonly elsewhere: TestCoalition;
  readonly leadId: string;
  readonly partnerId: string;
  readonly bystanderId: string;
}

export async function castOf(app: TestApp): Promise<Cast> {
  const coalition = await TestCoalition.make(app);
  const elsewhere = await TestCoalition.make(app);
  const leadId = await coalition.organisation();
  const partnerId = await coalition.organisation();
  const bystanderId = await coalition.organisation();
  return {
    coalition,
    elsewhere,
    leadId,
    partnerId,
    bystanderId,
    coordinator: await coalition.coordinator(),
    reviewer: await coalition.member('reviewer'),
    lead: await coalition.contact(leadId),
    partner: await coalition.contact(partnerId),
    bystander: await coalition.contact(bystanderId),
    outsider: await elsewhere.coordinator(),
  };
}

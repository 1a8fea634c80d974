import type { Procedure } from '#foundations/procedures/index.ts';
import { accountabilityFollowUp } from './accountability-follow-up.ts';
import { asylum } from './asylum.ts';
import { captivity } from './captivity.ts';
import { childBestInterests } from './child-best-interests.ts';
import { complaint } from './complaint.ts';
import { consular } from './consular.ts';
import { defenderIncident } from './defender-incident.ts';
import { detention } from './detention.ts';
import { familyReunification } from './family-reunification.ts';
import { familyReunification2 } from './family-reunification-2.ts';
import { incident } from './incident.ts';
import { referral } from './referral.ts';
import { returnSafeguards } from './return.ts';
import { screening } from './screening.ts';
import { servicesAccess } from './services-access.ts';
import { trafficking } from './trafficking.ts';
import { wageClaim } from './wage-claim.ts';
import { witness } from './witness.ts';

/** Every procedure of this room, one line each. Checked as a whole at the start of the server. */
export const PROCEDURES: readonly Procedure[] = [
	complaint,
	screening,
	referral,
	detention,
	captivity,
	consular,
	childBestInterests,
	familyReunification,
	familyReunification2,
	asylum,
	returnSafeguards,
	trafficking,
	witness,
	wageClaim,
	servicesAccess,
	accountabilityFollowUp,
	defenderIncident,
	incident,
];

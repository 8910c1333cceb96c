import type { Letter } from '../../contracts/case/letter';
import { routesOfLetter, type Carriers, type Route } from '../../notifications/channels/routing';
import type { RoutingSettings } from '../../notifications/channels/routing-settings';
import type { CaseReader } from '../../register/case-reader';
import type { DeliveryWay } from '../../register/deliveries';

/** Which ways a letter goes, from what its party can be reached by and what the office has configured. */
export async function waysOf(
  reader: CaseReader,
  { routing, carriers }: { routing: RoutingSettings; carriers: Carriers },
  caseId: string,
  letter: Letter,
): Promise<DeliveryWay[]> {
  const { parties } = await reader.state(caseId);
  const party = parties.find(({ id }) => id === letter.to);
  const to = {
    way: letter.channel,
    address: party?.address,
    email: party?.email,
    agreedToEmail: party?.agreedToEmail,
  };
  return routesOfLetter(letter.type, to, routing, carriers).map((route: Route) => ({
    channel: route.by,
    route,
  }));
}

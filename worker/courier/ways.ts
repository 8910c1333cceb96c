import type { Letter } from '../../contracts/case/letter';
import type { Party } from '../../contracts/case/party';
import { routesOfLetter, type Carriers, type Route } from '../../notifications/channels/routing';
import type { RoutingSettings } from '../../notifications/channels/routing-settings';
import type { DeliveryWay } from '../../register/deliveries';

export interface WayParts {
  routing: RoutingSettings;
  carriers: Carriers;
}

/** Which ways a letter goes, from what its party can be reached by and what the office has configured. */
export function waysOf(
  { routing, carriers }: WayParts,
  letter: Letter,
  party: Party | undefined,
): DeliveryWay[] {
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

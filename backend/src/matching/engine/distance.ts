import type { Place } from './engine.types.js';

const EARTH_RADIUS_KM = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Kilometres as the crow flies between the middles of two municipalities, rounded; the haversine formula on a sphere. */
export function kilometres(one: Place, other: Place): number {
  if (one.code === other.code) return 0;
  const north = Math.sin(radians(other.latitude - one.latitude) / 2) ** 2;
  const east = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  const between = north + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * east;
  return Math.round(2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(between)));
}

const RADIANS = Math.PI / 180;
/** Belfast: where the default place is. An hour more or less elsewhere does no harm to a colour. */
const LATITUDE = 54.6;
const LONGITUDE = -5.9;
/** The sun's upper rim, with refraction. */
const HORIZON = -0.83;

/** Whether the sun is down. Good to some minutes, which is all that choosing dark or bright needs. */
export function isAfterDusk(now: Date): boolean {
  const startOfYear = Date.UTC(now.getUTCFullYear(), 0, 1);
  const day = (now.getTime() - startOfYear) / 86_400_000;
  const declination = -23.44 * Math.cos(((day + 10) / 365.25) * 2 * Math.PI);
  const solarHour = ((day % 1) * 24 + LONGITUDE / 15 + 24) % 24;
  const hourAngle = (solarHour - 12) * 15;
  const sine =
    Math.sin(LATITUDE * RADIANS) * Math.sin(declination * RADIANS) +
    Math.cos(LATITUDE * RADIANS) * Math.cos(declination * RADIANS) * Math.cos(hourAngle * RADIANS);
  return Math.asin(sine) / RADIANS < HORIZON;
}

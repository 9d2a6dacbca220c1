/**
 * To one decimal: a tenth of a pixel, or of a hundredth of a chart's width, is as much as anybody sees.
 */
export function toTenths(coordinate: number): number {
  return Math.round(coordinate * 10) / 10;
}

/**
 * A place or a length across a chart, of 0 to 100, as a share of its width: `45.2%`. So a chart is as wide as there is room for
 * while its writing keeps its size.
 */
export function across(hundredths: number): string {
  return `${toTenths(hundredths)}%`;
}

/** Around a place, but for what stands at an edge: that stays within the chart. */
export function anchorWithin(hundredths: number): 'start' | 'middle' | 'end' {
  if (hundredths < 4) return 'start';
  return hundredths > 96 ? 'end' : 'middle';
}

/** On which side of a place writing stands so that it stays within the chart, however narrow that is. */
export function anchorAt(hundredths: number): 'start' | 'middle' | 'end' {
  if (hundredths < 35) return 'start';
  return hundredths > 65 ? 'end' : 'middle';
}

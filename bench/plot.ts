import { type ScenarioResult, throughputRatio } from './scenario.js';

const ROW = 28;
const LEFT = 210;
const WIDTH = 640;
const RIGHT = 60;
const TOP = 40;

/** Bars of the requests a second of each scenario, 1.0 being the raw server; a tick marks the goal. */
export function toSvg(results: readonly ScenarioResult[], date: string): string {
  const values = results.map((result) => ({ title: result.title, goal: result.goal, value: throughputRatio(result) ?? 0 }));
  const most = Math.max(1.2, ...values.map(({ value, goal }) => Math.max(value, goal) + 0.1));
  const x = (value: number) => round(LEFT + (value / most) * (WIDTH - LEFT - RIGHT));
  const height = TOP + values.length * ROW + 20;
  const bars = values.map(({ title, value, goal }, index) => {
    const y = TOP + index * ROW;
    return [
      `<text x="${LEFT - 8}" y="${y + 15}" text-anchor="end">${escape(title)}</text>`,
      `<rect x="${LEFT}" y="${y + 3}" width="${round(x(value) - LEFT)}" height="16" fill="${value >= goal ? '#2f7d4f' : '#b5482f'}"/>`,
      `<line x1="${x(goal)}" x2="${x(goal)}" y1="${y}" y2="${y + 22}" stroke="#333" stroke-width="2"/>`,
      `<text x="${round(x(value) + 6)}" y="${y + 15}">${value.toFixed(2)}</text>`,
    ].join('\n');
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    `<text x="8" y="20" font-size="14">Requests a second, raw Fastify + pg = 1.00 (${escape(date)}); tick: goal</text>`,
    `<line x1="${x(1)}" x2="${x(1)}" y1="${TOP - 8}" y2="${height - 12}" stroke="#999" stroke-dasharray="3 3"/>`,
    ...bars,
    '</svg>\n',
  ].join('\n');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

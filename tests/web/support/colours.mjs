// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// How well colours are told apart: from the page (WCAG 2.2), and from each other by people who see
// fewer of them.

// From linear RGB to what is seen without one kind of cone (Machado, Oliveira and Fernandes 2009).
const SIGHTS = [
  [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
];
// Oklab (Ottosson 2020).
const CONES = [[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]];
const LAB = [[0.2104542553, 0.793617785, -0.0040720468], [1.9779984951, -2.428592205, 0.4505937099], [0.0259040371, 0.7827717662, -0.808675766]];

const times = (matrix, vector) => matrix.map((row) => row.reduce((sum, factor, i) => sum + factor * vector[i], 0));
const linear = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
  .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
const luminance = (colour) => times([[0.2126, 0.7152, 0.0722]], linear(colour))[0];
const seenAs = (colour, sight) => times(LAB, times(CONES, times(sight, linear(colour)).map((part) => Math.min(1, Math.max(0, part)))).map(Math.cbrt));

/** Contrast of two colours, "#rrggbb", as WCAG has it. */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** How far apart two colours are for whom it is hardest; black and white are 1 apart. */
export const distance = (one, other) => Math.min(...SIGHTS.map((sight) => {
  const [a, b] = [seenAs(one, sight), seenAs(other, sight)];
  return Math.hypot(...a.map((part, i) => part - b[i]));
}));

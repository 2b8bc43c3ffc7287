// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// The pages with figures: draws a chart above each table that asks for one. Without it the tables are
// all there is.
import { makeChart } from './insight/figure.mjs';

// The style finds with :has() how much room a chart takes.
if (CSS.supports('selector(:has(*))')) {
  document.querySelectorAll('.chart[data-chart]').forEach(makeChart);
}

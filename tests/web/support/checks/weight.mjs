// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// What a page costs: bytes, and what moves while it comes in.

/** Counts what is sent from now on; gives a function that tells how many bytes that was. */
export async function countBytes(page) {
  const session = await page.context().newCDPSession(page);
  let bytes = 0;
  await session.send('Network.enable');
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  return () => bytes;
}

/** How much has moved since the page was opened, that nobody asked for (web.dev/cls). */
export function layoutShift(page) {
  return page.evaluate(() => new Promise((done) => {
    let sum = 0;
    const observer = new PerformanceObserver((list) => {
      list.getEntries().filter((entry) => !entry.hadRecentInput).forEach((entry) => (sum += entry.value));
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done(sum), 150);
  }));
}

// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// A site of somebody else: a small server with one page, which has a strict content security policy.
import { createServer } from 'node:http';

// Starts it. The page is what `setPage` was given last: HTML, and the origin of the service that the
// policy lets it use.
export async function openHost() {
  let html = '';
  let policy = '';
  const server = createServer((request, response) => {
    const isPage = request.url === '/' && request.method === 'GET';
    response.writeHead(isPage ? 200 : 204, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
      'Cross-Origin-Embedder-Policy': 'require-corp',
    });
    response.end(isPage ? html : '');
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  const { port } = server.address();
  return {
    origin: `http://127.0.0.1:${port}`,
    // The same site under a name that the service doesn't know.
    stranger: `http://localhost:${port}`,
    setPage(text, service) {
      html = text;
      policy = `default-src 'none'; script-src ${service}; connect-src ${service}; `
        + `form-action 'self' ${service}; base-uri 'none'; require-trusted-types-for 'script'`;
    },
    close: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }),
  };
}

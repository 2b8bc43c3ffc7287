// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// What is used of Observable Plot, with what the licences of it and of D3 ask for.
// REUSE-IgnoreStart
/*!
Observable Plot: Copyright 2020-2025 Observable, Inc. D3: Copyright 2010-2026 Mike Bostock.
Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is
hereby granted, provided that the above copyright notice and this permission notice appear in all copies.
THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE
INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR
ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF
USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF
OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.
D3 has parts of GeographicLib, Copyright 2008-2012 Charles Karney (MIT), and of ColorBrewer, Copyright 2002
Cynthia Brewer, Mark Harrower, and The Pennsylvania State University (Apache 2.0,
http://www.apache.org/licenses/LICENSE-2.0).
*/
// REUSE-IgnoreEnd
export { axisX, axisY, barX, dot, gridY, line, plot, rectY, ruleX, ruleY, text, tickX } from '@observablehq/plot';

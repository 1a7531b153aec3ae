// Package route is the one table of what is served and with which headers: for
// the local server, for the file _headers of static hosting, and for the worker.
package route

import (
	"slices"
	"strings"
)

// Header is one header of an answer.
type Header struct{ Name, Value string }

// Route is what is served under one pattern. Patterns do not overlap: static
// hosting would join the headers of all that match.
type Route struct {
	Pattern string // a path; with * at its end, all paths that begin so
	Headers []Header
}

// Get returns the value of a header, "" when the route does not set it.
func (r *Route) Get(name string) string {
	for _, h := range r.Headers {
		if h.Name == name {
			return h.Value
		}
	}
	return ""
}

// Paths of the lists: what the shell fetches and the worker serves.
const (
	Head        = "/lists/head"
	ChangesJSON = "/lists/changes.json"
	ChangesAtom = "/lists/changes.atom"
	Lists       = "/lists/" // and the SHA-256 of a snapshot or of a further file
)

// How long each may be kept without asking again.
const (
	keepForever = "public, max-age=31536000, immutable" // its name is its hash
	keepAsk     = "no-cache"                            // kept, but asked for each time
	keepHead    = "public, max-age=60, stale-if-error=86400"
)

// Table returns all routes. scripts are the hashes of the inline scripts of the
// sealed frames in the pages, as a content security policy writes them:
// sha256-BASE64.
func Table(scripts []string) []Route {
	page := func(pattern, policy string) Route {
		return Route{pattern, slices.Concat(
			[]Header{
				{"Content-Type", "text/html; charset=utf-8"}, {"Cache-Control", keepAsk}, {"Content-Security-Policy", policy},
				{"Connection-Allowlist", Connections}, {"X-Frame-Options", "DENY"}}, always)}
	}
	check := Policy(scripts)
	table := []Route{page("/", check), page("/de/", check), page("/en/", check)}
	for _, p := range Pages {
		table = append(table, page(p.DE, TextPolicy), page(p.EN, TextPolicy))
	}
	return append(table, []Route{
		{"/robots.txt", slices.Concat([]Header{{"Content-Type", "text/plain; charset=utf-8"}, {"Cache-Control", keepAsk}}, always)},
		{"/sitemap.xml", slices.Concat([]Header{{"Content-Type", "application/xml; charset=utf-8"}, {"Cache-Control", keepAsk}}, always)},
		{"/a/*", slices.Concat([]Header{{"Cache-Control", keepForever}}, always)},
		{"/build.txt", slices.Concat([]Header{{"Content-Type", "text/plain; charset=utf-8"}, {"Cache-Control", keepAsk}}, always)},
		{Head, slices.Concat([]Header{{"Content-Type", "text/plain; charset=utf-8"}, {"Cache-Control", keepHead}, {"Access-Control-Allow-Origin", "*"}}, always)},
		{ChangesJSON, slices.Concat([]Header{{"Content-Type", "application/json"}, {"Cache-Control", keepHead}, {"Access-Control-Allow-Origin", "*"}}, always)},
		{ChangesAtom, slices.Concat([]Header{{"Content-Type", "application/atom+xml"}, {"Cache-Control", keepHead}, {"Access-Control-Allow-Origin", "*"}}, always)},
		{Lists + "*", slices.Concat([]Header{{"Content-Type", "text/plain; charset=utf-8"}, {"Cache-Control", keepForever}, {"Access-Control-Allow-Origin", "*"}}, always)},
	}...)
}

// Policy is the content security policy of a page with a sealed frame. The frame
// is a srcdoc and inherits it, so it must allow what the frame needs: its script,
// by hash, and WebAssembly. What the page itself may do and the frame must not
// (connect-src 'self'), the frame's own policy takes away. frame-src 'none' stops
// the frame from navigating itself away, which would carry text in the address.
// No Trusted Types: they break workers made of a blob.
func Policy(scripts []string) string {
	var hashes strings.Builder
	for _, s := range scripts {
		hashes.WriteString(" '" + s + "'")
	}
	return "default-src 'none'; script-src 'self'" + hashes.String() + " 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; " +
		"img-src 'self' blob: data:; manifest-src 'self'; worker-src 'self' blob:; frame-src 'none'; form-action 'none'; base-uri 'none'; " +
		"frame-ancestors 'none'"
}

// Connections is the list of hosts that a page with a sealed frame may connect to
// at all (https://wicg.github.io/connection-allowlists/, Chromium 152 and later);
// the frame inherits it. No content security policy stops a browser from looking
// up the host of a frame that it then refuses, and a host's name can carry text.
// A link to another site in such a page needs that site in here.
const Connections = "(response-origin)"

// VaultPolicy is the policy that a sealed frame carries in itself.
func VaultPolicy(script string) string {
	return "default-src 'none'; script-src '" + script + "' 'wasm-unsafe-eval'; connect-src 'none'; img-src blob: data:; worker-src blob:; " +
		"form-action 'none'; base-uri 'none'; frame-src 'none'"
}

// always are the headers of every answer, errors included.
var always = []Header{
	{"X-Content-Type-Options", "nosniff"},
	{"Referrer-Policy", "no-referrer"},
	{"Strict-Transport-Security", "max-age=63072000; includeSubDomains"},
	{"Cross-Origin-Opener-Policy", "same-origin"},
	{"Cross-Origin-Resource-Policy", "same-origin"},
	{"X-DNS-Prefetch-Control", "off"},
	// clipboard-write is not here: the frame's opaque origin can't be named
	{"Permissions-Policy", "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=()"},
}

// Match returns the route of a path, nil when there is none.
func Match(table []Route, path string) *Route {
	for i := range table {
		r := &table[i]
		if prefix, ok := strings.CutSuffix(r.Pattern, "*"); r.Pattern == path || ok && strings.HasPrefix(path, prefix) {
			return r
		}
	}
	return nil
}

// Always returns the headers that errors carry too.
func Always() []Header { return always }

// HeadersFile returns the table as the file _headers of static hosting: a
// pattern, then its headers, indented. The lists are not in it: they are never
// served as files are, and the head's headers would be joined with theirs.
func HeadersFile(table []Route) string {
	var b strings.Builder
	b.WriteString("# Made by site/build from site/route.\n")
	for _, r := range table {
		if strings.HasPrefix(r.Pattern, Lists) {
			continue
		}
		b.WriteString("\n" + r.Pattern + "\n")
		for _, h := range r.Headers {
			b.WriteString("  " + h.Name + ": " + h.Value + "\n")
		}
	}
	return b.String()
}

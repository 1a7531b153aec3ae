package route

import (
	"os"
	"strings"
	"testing"
)

// No path has two routes: static hosting would join their headers.
func TestPatternsDoNotOverlap(t *testing.T) {
	table := Table([]string{"sha256-x"})
	for i, a := range table {
		for k, b := range table {
			if i != k && (a.Pattern == b.Pattern || strings.HasSuffix(b.Pattern, "*") && strings.HasPrefix(strings.TrimSuffix(a.Pattern, "*"), strings.TrimSuffix(b.Pattern, "*"))) {
				// Match takes the first, and static hosting gets none of them: HeadersFile
				if a.Static() || i > k {
					t.Errorf("%s lies within %s", a.Pattern, b.Pattern)
				}
			}
		}
	}
}

// The policies are those of the design, section 8, word by word.
func TestPolicies(t *testing.T) {
	const page = "default-src 'none'; script-src 'self' 'sha256-V' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src 'self' blob: data:; " +
		"manifest-src 'self'; worker-src 'self' blob:; frame-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
	const vault = "default-src 'none'; script-src 'sha256-V' 'wasm-unsafe-eval'; connect-src 'none'; img-src blob: data:; worker-src blob:; " +
		"form-action 'none'; base-uri 'none'; frame-src 'none'"
	if got := Policy([]string{"sha256-V"}); got != page {
		t.Errorf("page: %s", got)
	}
	// a page that is only read runs nothing
	for _, p := range Pages {
		for _, path := range []string{p.DE, p.EN} {
			if got := Match(Table([]string{"sha256-V"}), path).Get("Content-Security-Policy"); got != TextPolicy || strings.Contains(got, "script") {
				t.Errorf("%s: %s", path, got)
			}
		}
	}
	if got := VaultPolicy("sha256-V"); got != vault {
		t.Errorf("vault: %s", got)
	}
}

// Every route says its caching and carries what all carry; a page is never framed.
func TestEveryRoute(t *testing.T) {
	for _, r := range Table([]string{"sha256-x"}) {
		if r.Get("Cache-Control") == "" {
			t.Errorf("%s: no Cache-Control", r.Pattern)
		}
		for _, h := range always {
			if r.Get(h.Name) == "" {
				t.Errorf("%s: no %s", r.Pattern, h.Name)
			}
		}
		seen := map[string]bool{}
		for _, h := range r.Headers {
			if seen[h.Name] || strings.ContainsAny(h.Value, "\r\n") {
				t.Errorf("%s: %s is there twice or broken", r.Pattern, h.Name)
			}
			seen[h.Name] = true
		}
		if strings.HasPrefix(r.Get("Content-Type"), "text/html") && (r.Get("X-Frame-Options") != "DENY" || r.Get("Connection-Allowlist") != Connections) {
			t.Errorf("%s can be framed, or may connect anywhere", r.Pattern)
		}
	}
}

func TestHeadersFile(t *testing.T) {
	want, err := os.ReadFile("testdata/_headers")
	if err != nil {
		t.Fatal(err)
	}
	if got := HeadersFile(Table([]string{"sha256-V"})); got != string(want) {
		t.Errorf("_headers changed:\n%s", got)
	}
}

func TestMatch(t *testing.T) {
	table := Table([]string{"sha256-x"})
	for path, want := range map[string]string{"/": "/", "/de/": "/de/", "/a/x.js": "/a/*", "/lists/head": "/lists/head", "/lists/00": "/lists/*", "/x": "", "/a": "", "/de/x": ""} {
		r := Match(table, path)
		if got := ""; r != nil {
			if got = r.Pattern; got != want {
				t.Errorf("%s: %s, want %s", path, got, want)
			}
		} else if want != "" {
			t.Errorf("%s: none, want %s", path, want)
		}
	}
}

// The worker's module names what is a file, what Go answers, and the table's headers,
// and every problem in it is one of RFC 9457 that repeats nothing.
func TestModule(t *testing.T) {
	m := Module(Table([]string{"sha256-V"}))
	for _, want := range []string{
		"export const files =\n[\"/\",\"/de/\",\"/en/\",\"/de/impressum/\",", "\"/robots.txt\",\"/sitemap.xml\",\"/a/*\",\"/build.txt\"];\n",
		"export const computed =\n[\"/status\",\"/lists/changes.json\",\"/lists/changes.atom\"];\n",
		`["Cache-Control","public, max-age=60, stale-if-error=86400"]`, `["Cross-Origin-Resource-Policy","cross-origin"]`,
		`"404":{"body":"{\"detail\":\"There is nothing here. The check is at /.\",\"status\":404,\"title\":\"Not Found\",\"type\":\"about:blank\"}\n"`,
		`["Allow","GET, HEAD"]`, `"308":{"body":null`,
	} {
		if !strings.Contains(m, want) {
			t.Errorf("no %s in\n%s", want, m)
		}
	}
	if strings.Contains(m, "V'") {
		t.Error("what changes with each build is in the worker")
	}
}

func TestMoved(t *testing.T) {
	table := Table(nil)
	for path, want := range map[string]string{"/de": "/de/", "/en": "/en/", "": "/", "/de/": "", "/a": "", "/lists": "", "/x": ""} {
		if got := Moved(table, path); got != want {
			t.Errorf("%q: %q, want %q", path, got, want)
		}
	}
}

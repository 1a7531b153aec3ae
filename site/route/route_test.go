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
				// Match takes the first, and static hosting gets neither: HeadersFile
				if !strings.HasPrefix(a.Pattern, Lists) {
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
	// a page that is only read runs nothing and asks for nothing
	for _, p := range Pages {
		for _, path := range []string{p.DE, p.EN} {
			if got := Match(Table([]string{"sha256-V"}), path).Get("Content-Security-Policy"); got != TextPolicy || strings.Contains(got, "script") || strings.Contains(got, "connect") {
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
		for _, h := range Always() {
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
	for path, want := range map[string]string{"/": "/", "/de/": "/de/", "/a/x.js": "/a/*", "/lists/head": "/lists/head", "/lists/changes.json": "/lists/changes.json", "/lists/changes.atom": "/lists/changes.atom", "/lists/00": "/lists/*", "/x": "", "/a": "", "/de/x": ""} {
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

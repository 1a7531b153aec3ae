// Package imports holds the test of what may import what.
package imports

import (
	"os/exec"
	"runtime"
	"strings"
	"testing"
)

// deps returns all packages that pkg links, for the browser.
func deps(t *testing.T, pkg string) []string {
	t.Helper()
	if runtime.GOOS == "js" {
		t.Skip("there is no go command in wasm; the native run holds the rules")
	}
	cmd := exec.Command("go", "list", "-deps", pkg)
	cmd.Env = append(cmd.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0")
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list -deps %s: %v", pkg, err)
	}
	return strings.Fields(string(out))
}

// What stays out of the engine, each with its reason.
func TestEngineLeavesOut(t *testing.T) {
	never := map[string]string{
		"net/http":                  "the engine has no network",
		"net":                       "the engine has no network",
		"encoding/json":             "size: 150 KB; screen/json.go writes, nothing in it reads",
		"encoding/xml":              "size; documents are read when lists are built",
		"regexp":                    "size, and time that hostile text can stretch",
		"github.com/tidwall/gjson":  "pulls encoding/json",
		"html/template":             "size",
		"text/template":             "size",
		"addresscheck/lists/data":   "lists come signed, from outside",
		"addresscheck/screen/words": "the vault has the sentences",
		"os/exec":                   "nothing to execute",
	}
	for _, d := range deps(t, "addresscheck/wasm") {
		if why, bad := never[d]; bad {
			t.Errorf("the engine links %s: %s", d, why)
		}
		for _, build := range []string{"addresscheck/lists/", "addresscheck/cmd/", "addresscheck/internal/disk"} { // all that makes lists
			if strings.HasPrefix(d, build) {
				t.Errorf("the engine links %s", d)
			}
		}
	}
}

// The arrows of the design: each package knows only what stands left of it.
func TestArrows(t *testing.T) {
	for _, rule := range []struct {
		pkg   string
		never []string
	}{
		// readers of addresses know no lists and no surface
		{"addresscheck/address", []string{"addresscheck/address/find", "addresscheck/lists", "addresscheck/screen"}},
		{"addresscheck/address/find", []string{"addresscheck/lists", "addresscheck/screen"}},
		{"addresscheck/lists", []string{"addresscheck/address/find", "addresscheck/screen", "addresscheck/lists/data"}},
		// the worker mirrors lists: it finds no addresses, reads no documents, has no facts of its own
		{"addresscheck/worker", []string{"addresscheck/lists/source", "addresscheck/lists/data", "addresscheck/screen/words", "addresscheck/cmd/addresscheck", "encoding/xml"}},
		{"addresscheck/internal/bech32", []string{"addresscheck/address"}},
		{"addresscheck/internal/cashaddr", []string{"addresscheck/address"}},
	} {
		for _, d := range deps(t, rule.pkg) {
			for _, n := range rule.never {
				if d == n {
					t.Errorf("%s imports %s", rule.pkg, d)
				}
			}
		}
	}
}

// What reads documents knows no surface, and no network: fetching is another
// matter.
func TestSourceArrows(t *testing.T) {
	if runtime.GOOS == "js" {
		t.Skip("there is no go command in wasm; the native run holds the rules")
	}
	for pkg, never := range map[string][]string{
		"addresscheck/lists/source":  {"addresscheck/screen", "addresscheck/lists/data", "net", "net/http", "os", "encoding/xml"},
		"addresscheck/lists/changes": {"addresscheck/lists/data", "net", "net/http", "os"},
		"addresscheck/lists/publish": {"addresscheck/screen", "addresscheck/lists/data", "addresscheck/lists/fetch", "net", "net/http"},
		"addresscheck/lists/fetch":   {"addresscheck/screen", "addresscheck/lists/data", "addresscheck/lists/publish"},
		// to be linked into the engine: small
		"addresscheck/internal/table":     {"addresscheck/address", "addresscheck/screen", "fmt", "bufio", "encoding/csv", "encoding/json", "regexp", "reflect", "os"},
		"addresscheck/internal/unpack":    {"addresscheck/address", "fmt", "encoding/base64", "mime/quotedprintable", "regexp"},
		"addresscheck/internal/xmlstream": {"addresscheck/address", "addresscheck/lists", "encoding/xml", "regexp"},
	} {
		out, err := exec.Command("go", "list", "-f", `{{join .Imports "\n"}}`, pkg).Output()
		if err != nil {
			t.Fatal(err)
		}
		imports := strings.Fields(string(out))
		if len(imports) == 0 {
			t.Errorf("%s imports nothing", pkg)
		}
		for _, i := range imports {
			for _, n := range never {
				if i == n {
					t.Errorf("%s imports %s", pkg, n)
				}
			}
		}
	}
}

// Dependencies that reach the browser are attack surface: each is named here.
func TestEngineDependencies(t *testing.T) {
	allowed := []string{
		"addresscheck/",
		"github.com/mr-tron/base58",   // base58 with its alphabets
		"golang.org/x/crypto/",        // keccak, ripemd160
		"golang.org/x/sys/cpu",        // of x/crypto
		"golang.org/x/mod/sumdb/note", // signatures
	}
	for _, d := range deps(t, "addresscheck/wasm") {
		if first, _, _ := strings.Cut(d, "/"); !strings.Contains(first, ".") && first != "addresscheck" {
			continue // the standard library
		}
		ok := false
		for _, a := range allowed {
			ok = ok || d == a || strings.HasPrefix(d, strings.TrimSuffix(a, "/")+"/")
		}
		if !ok && !strings.HasPrefix(d, "vendor/") {
			t.Errorf("the engine links %s, which is not in the list of this test", d)
		}
	}
}

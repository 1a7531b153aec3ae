// Package size holds the test of what the browser's engine may weigh.
package size

import (
	"bytes"
	"compress/gzip"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"addresscheck/internal/shrink"
)

// Budgets in bytes with every chain of the table: brotli -q 11, which is served, and gzip,
// which every machine can measure. Raise them only with a reason in the commit.
const (
	maxBrotli = 792_000
	maxGzip   = 1_062_000
)

// variable returns the words of a variable of the Makefile: the one place where
// the engine's flags stand.
func variable(t *testing.T, name string) []string {
	t.Helper()
	b, err := os.ReadFile("../../Makefile")
	if err != nil {
		t.Fatal(err)
	}
	m := regexp.MustCompile(`(?m)^` + name + ` *:= (.*)$`).FindSubmatch(b)
	if m == nil {
		t.Fatalf("the Makefile does not set %s", name)
	}
	return strings.Fields(string(m[1]))
}

// engine returns the engine as the Makefile builds it, before and after shrink.
func engine(t *testing.T, args ...string) (raw, shrunk []byte) {
	t.Helper()
	if runtime.GOOS == "js" {
		t.Skip("there is no go command in wasm; the native run builds the engine")
	}
	name := filepath.Join(t.TempDir(), "engine.wasm")
	args = append(append([]string{"build", "-trimpath", "-buildvcs=false"}, args...), variable(t, "ENGINEFLAGS")...)
	cmd := exec.Command("go", append(args, "-o", name, "../../wasm")...)
	cmd.Env = append(append(cmd.Environ(), "CGO_ENABLED=0"), variable(t, "ENGINEENV")...)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	raw, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	shrunk, err = shrink.Module(raw)
	if err != nil {
		t.Fatal(err)
	}
	return raw, shrunk
}

func TestBudget(t *testing.T) {
	raw, b := engine(t, "-ldflags=-s -w -buildid=")
	var zipped bytes.Buffer
	w, err := gzip.NewWriterLevel(&zipped, gzip.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(b); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	t.Logf("as linked %d, shrunk %d, gzip %d bytes", len(raw), len(b), zipped.Len())
	if zipped.Len() > maxGzip {
		t.Errorf("gzip %d bytes, budget %d", zipped.Len(), maxGzip)
	}
	cmd := exec.Command("brotli", "-q", "11", "-c")
	cmd.Stdin = bytes.NewReader(b)
	out, err := cmd.Output()
	if err != nil {
		t.Skip("there is no brotli here; gzip held its budget")
	}
	t.Logf("brotli %d bytes", len(out))
	if len(out) > maxBrotli {
		t.Errorf("brotli %d bytes, budget %d", len(out), maxBrotli)
	}
}

// What costs more than it gives, package by package: functions that must not be
// linked. go list tells what is imported; only the module tells what is linked.
func TestNotLinked(t *testing.T) {
	raw, _ := engine(t) // with the section of names
	for _, c := range []struct{ name, why string }{
		{"fmt.Errorf", "fmt, reflect and what they pull: 47 KB. base58 and hex of libraries, note.Open, strconv's quoting of errors"},
		{"fmt.Sprintf", "as above"},
		{"fmt.(*pp).printValue", "as above"},
		{"math/big.nat.divBasic", "size; base58 works in words"},
		{"time.Parse", "22 KB: times are Unix seconds"},
		{"encoding/hex.DecodeString", "its error links fmt"},
	} {
		// the linker writes names with _ for what is not a letter, digit or dot
		name := strings.NewReplacer("/", "_", "(", "_", ")", "_", "*", "_").Replace(c.name)
		if bytes.Contains(raw, []byte(name)) {
			t.Errorf("the engine links %s: %s", c.name, c.why)
		}
	}
	// the test would pass on a module without names
	if name := "addresscheck_screen.Screen"; !bytes.Contains(raw, []byte(name)) {
		t.Errorf("the module does not name %s: nothing was tested", name)
	}
}

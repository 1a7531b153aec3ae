// Package mutants holds the check that the promise "never fail open" is kept by
// tests: for each branch that keeps it, the branch is taken out and a named test
// must fail. SECURITY.md lists them.
package mutants

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
)

// mutant is a branch, and the program without it.
type mutant struct {
	file string // from the top of the repository
	old  string // stands in it exactly once
	new  string
	test string // fails without the branch
	pkg  string // the test's package, where it is not the file's
}

func (m *mutant) dir() string {
	if m.pkg != "" {
		return m.pkg
	}
	return filepath.Dir(m.file)
}

const top = "../.."

func read(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(top, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// The table speaks of the code as it is, of tests that exist, and SECURITY.md
// names them.
func TestTable(t *testing.T) {
	security := read(t, "SECURITY.md")
	for _, m := range table {
		if n := strings.Count(read(t, m.file), m.old); n != 1 {
			t.Errorf("%s: %q stands there %d times", m.file, m.old, n)
		}
		if m.old == m.new {
			t.Errorf("%s: %q is not changed", m.file, m.old)
		}
		tests, err := filepath.Glob(filepath.Join(top, m.dir(), "*_test.go"))
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, f := range tests {
			b, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			found = found || strings.Contains(string(b), "func "+m.test+"(")
		}
		if !found {
			t.Errorf("%s: there is no test %s in %s", m.file, m.test, m.dir())
		}
		if !strings.Contains(security, "`"+m.test+"`") {
			t.Errorf("SECURITY.md does not name %s", m.test)
		}
	}
}

// TestMutants takes each branch out and runs its test, which must fail. It takes
// minutes: make mutants runs it, make test does not.
func TestMutants(t *testing.T) {
	if os.Getenv("MUTANTS") == "" {
		t.Skip("make mutants runs it")
	}
	if runtime.GOOS == "js" {
		t.Skip("needs the go command")
	}
	root, err := filepath.Abs(top)
	if err != nil {
		t.Fatal(err)
	}
	failed := regexp.MustCompile(`(?m)^\s*--- FAIL: `)
	for _, m := range table {
		t.Run(m.file+"/"+m.test, func(t *testing.T) {
			src := read(t, m.file)
			dir := t.TempDir()
			changed := filepath.Join(dir, "changed.go")
			if err := os.WriteFile(changed, []byte(strings.Replace(src, m.old, m.new, 1)), 0o600); err != nil {
				t.Fatal(err)
			}
			overlay, err := json.Marshal(map[string]map[string]string{"Replace": {filepath.Join(root, m.file): changed}})
			if err != nil {
				t.Fatal(err)
			}
			list := filepath.Join(dir, "overlay.json")
			if err := os.WriteFile(list, overlay, 0o600); err != nil {
				t.Fatal(err)
			}
			cmd := exec.Command("go", "test", "-overlay", list, "-count=1", "-vet=off", "-timeout=120s", "-run", "^"+m.test+"$", "./"+m.dir())
			cmd.Dir = root
			out, err := cmd.CombinedOutput()
			switch {
			case err == nil:
				t.Errorf("without %q the test passes", m.old)
			case !failed.Match(out) && !strings.Contains(string(out), "panic: "):
				t.Errorf("without %q nothing was tested:\n%s", m.old, out)
			}
		})
	}
}

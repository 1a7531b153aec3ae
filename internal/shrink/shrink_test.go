package shrink

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// build returns testdata/prog as Go links it for js/wasm.
func build(t testing.TB) []byte {
	t.Helper()
	if runtime.GOOS == "js" {
		t.Skip("there is no go command in wasm; the native run builds and runs the program")
	}
	name := filepath.Join(t.TempDir(), "prog.wasm")
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-o", name, "./testdata/prog")
	cmd.Env = append(cmd.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func shrunk(t testing.TB, b []byte) []byte {
	t.Helper()
	out, err := Module(b)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// node runs a module and returns what it printed.
func node(t *testing.T, wasm []byte, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip("there is no node to run the module with")
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "prog.wasm")
	if err := os.WriteFile(name, wasm, 0o600); err != nil {
		t.Fatal(err)
	}
	script := filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec_node.js")
	var out, talk bytes.Buffer
	cmd := exec.Command("node", append([]string{"--stack-size=8192", script, name}, args...)...)
	// The wasm runtime has little room for a large environment.
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + os.Getenv("HOME")}
	cmd.Stdout, cmd.Stderr = &out, &talk
	_ = cmd.Run()
	return out.String(), talk.String(), cmd.ProcessState.ExitCode()
}

// Panics, garbage collection, growing stacks, goroutines and names of callers
// are what they were.
func TestRunsAsBefore(t *testing.T) {
	before := build(t)
	want, talk, code := node(t, before)
	if code != 0 || !strings.HasSuffix(want, "main.main runtime.main runtime.goexit]\n") {
		t.Fatalf("the program as linked does not run: exit code %d\n%s%s", code, want, talk)
	}
	got, talk, code := node(t, shrunk(t, before))
	if got != want || code != 0 {
		t.Errorf("exit code %d, and printed\n%s\nwant\n%s\n%s", code, got, want, talk)
	}
}

// A panic that nobody recovers ends the program as before: with its message, the
// names of the functions and exit code 2. Only the lines are gone.
func TestPanicEnds(t *testing.T) {
	after := shrunk(t, build(t))
	_, talk, code := node(t, after, "panic")
	if code != 2 || !strings.Contains(talk, "not caught") || !strings.Contains(talk, "main.main()\n\t?:0") {
		t.Errorf("exit code %d\n%s", code, talk)
	}
	if out, _, _ := node(t, after, "line"); out != "? 0 true\n" {
		t.Errorf("the program knows its line: %q", out)
	}
}

// Nothing but data changes, all of it stands where it stood, and a second time
// there is nothing left to do.
func TestOnlyDataChanges(t *testing.T) {
	before := build(t)
	after := shrunk(t, before)
	if again := shrunk(t, after); !bytes.Equal(again, after) {
		t.Error("a second time changes the module again")
	}
	a, _ := readSections(before)
	b, _ := readSections(after)
	if len(a) != len(b) {
		t.Fatalf("%d sections, not %d", len(b), len(a))
	}
	for i := range a {
		if a[i].id != b[i].id || a[i].id != sectionData && !bytes.Equal(a[i].body, b[i].body) {
			t.Errorf("section %d, of type %d, changed", i, a[i].id)
		}
		if a[i].id != sectionData {
			continue
		}
		x, _ := readData(a[i].body)
		y, _ := readData(b[i].body)
		if x.base != y.base || len(x.bytes) != len(y.bytes) {
			t.Fatal("the image moved")
		}
		changed := 0
		for k := range x.bytes {
			if x.bytes[k] != y.bytes[k] {
				changed++
				if y.bytes[k] != 0 {
					t.Fatalf("byte %d became %d; bytes may only become 0", k, y.bytes[k])
				}
			}
		}
		if changed < 50000 {
			t.Errorf("only %d bytes of tables were cleared", changed)
		}
	}
}

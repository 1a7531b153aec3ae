package main

import (
	"html"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// built builds the site around an engine of a few bytes, into a new folder.
func built(t *testing.T, change func(*build)) (string, error) {
	t.Helper()
	if _, err := os.Stat("site/build"); err != nil {
		t.Chdir("../..") // where the Makefile runs it
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Skip("no go command here")
	}
	dir := t.TempDir()
	engine := filepath.Join(dir, "engine.wasm")
	if err := os.WriteFile(engine, []byte("\x00asm"), 0o644); err != nil {
		t.Fatal(err)
	}
	b := &build{
		engine: engine, wasmExec: strings.TrimSpace(string(root)) + "/lib/wasm/wasm_exec.js", entry: "site/vault/main.js", operator: "site/operator.txt",
		version: "test", out: filepath.Join(dir, "site"),
	}
	if change != nil {
		change(b)
	}
	return filepath.Join(dir, "site"), b.run()
}

func all(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		files[strings.TrimPrefix(path, dir)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// The same sources give the same bytes.
func TestDeterministic(t *testing.T) {
	one, err := built(t, nil)
	if err != nil {
		t.Fatal(err)
	}
	two, err := built(t, nil)
	if err != nil {
		t.Fatal(err)
	}
	a, b := all(t, one), all(t, two)
	if len(a) < 10 || len(a) != len(b) {
		t.Fatalf("%d and %d files", len(a), len(b))
	}
	for name, data := range a {
		if b[name] != data {
			t.Errorf("%s differs", name)
		}
	}
}

// Every page holds the same vault, byte for byte the one whose script is hashed
// in the policies, and the vault pins the engine.
func TestVaultInPages(t *testing.T) {
	dir, err := built(t, nil)
	if err != nil {
		t.Fatal(err)
	}
	files := all(t, dir)
	want, err := os.ReadFile(dir + "-vault.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"/index.html", "/de/index.html", "/en/index.html"} {
		m := regexp.MustCompile(`(?s)sandbox="([^"]*)"[^>]* srcdoc="([^"]*)"`).FindStringSubmatch(files[name])
		if m == nil || html.UnescapeString(m[2]) != string(want) {
			t.Errorf("%s does not hold the vault", name)
		} else if m[1] != "allow-scripts allow-downloads allow-modals" {
			t.Errorf("%s: sandbox %s", name, m[1])
		}
	}
	m := regexp.MustCompile(`(?s)content="([^"]*)".*<body><script>(.*)</script></body>`).FindStringSubmatch(string(want))
	if m == nil {
		t.Fatal("the vault has another form")
	}
	hash := hashOf(m[2])
	if !strings.Contains(m[1], "'"+hash+"'") || !strings.Contains(files["/_headers"], "'"+hash+"'") || !strings.Contains(files["/build.txt"], hash) {
		t.Error("the policies do not name the hash of the vault's script")
	}
	if first, err := minify("site/vault/seal.js"); err != nil || !strings.HasPrefix(m[2], first) {
		t.Errorf("the first statement does not take WebRTC away: %v %.200s", err, m[2])
	}
	if !strings.Contains(m[2], "cd5d4935a48c0672cb06407bb443bc0087aff947c6b864bac886982c73b3027f") { // sha256 of "\0asm"
		t.Error("the vault does not pin the engine")
	}
	if strings.Contains(string(want), "<a ") || strings.Contains(string(want), "http-equiv=\"refresh") {
		t.Error("the vault holds a link")
	}
}

// A failed build says why and leaves the site that was there.
func TestFailedBuildLeavesTheOld(t *testing.T) {
	dir, err := built(t, nil)
	if err != nil {
		t.Fatal(err)
	}
	before := all(t, dir)
	for name, change := range map[string]func(*build){
		"engine": func(b *build) { b.engine = "nowhere.wasm" },
		"script": func(b *build) { b.entry = "site/vault/none.js" },
	} {
		_, err := built(t, func(b *build) { b.out = dir; change(b) })
		if err == nil || !strings.Contains(err.Error(), "no") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if after := all(t, dir); len(after) != len(before) {
		t.Errorf("%d files, %d before", len(after), len(before))
	}
	left, err := filepath.Glob(filepath.Join(filepath.Dir(dir), ".site-*"))
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v %v", left, err)
	}
}

// A text that is missing fails the build: no page shows a key.
func TestMissingText(t *testing.T) {
	v := &view{Lang: "de", t: texts{"de": {}}}
	if _, err := v.T("page.h1"); err == nil || !strings.Contains(err.Error(), "page.h1") || !strings.Contains(err.Error(), "de.txt") {
		t.Error(err)
	}
	if _, err := (&view{b: &build{}}).Asset("none.css"); err == nil {
		t.Error("an asset that is not there")
	}
}

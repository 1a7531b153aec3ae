package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What is served from a folder is what stands there now, and nothing else of it.
func TestFolderLists(t *testing.T) {
	dir := t.TempDir()
	from := folderLists{fromFolder(dir)}
	if _, err := from.Head(); err == nil {
		t.Error("a head that is not there")
	}
	name := strings.Repeat("0a", 32)
	for file, text := range map[string]string{"head": "h", name: "s", "changes.atom": "c"} {
		if err := os.WriteFile(filepath.Join(dir, file), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if b, err := from.Head(); err != nil || string(b) != "h" {
		t.Errorf("%q %v", b, err)
	}
	if b, err := from.Snapshot(name); err != nil || string(b) != "s" {
		t.Errorf("%q %v", b, err)
	}
	if b, err := from.Changes("changes.atom"); err != nil || string(b) != "c" {
		t.Errorf("%q %v", b, err)
	}
	if _, err := from.Changes("changes.json"); err == nil {
		t.Error("changes that are not there")
	}
	if _, err := from.Snapshot(strings.Repeat("00", 32)); err == nil {
		t.Error("a snapshot that is not there")
	}
}

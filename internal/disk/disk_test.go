//go:build !js

package disk_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"addresscheck/internal/disk"
	"addresscheck/internal/disk/faulty"
)

// Replace leaves nothing behind when it fails, and never half a file.
func TestReplace(t *testing.T) {
	dir := t.TempDir()
	target := filepath.Join(dir, "head")
	if err := os.Mkdir(target, 0o777); err != nil {
		t.Fatal(err)
	}
	if err := disk.Replace(disk.OS, target, []byte("x"), 0o644); err == nil {
		t.Fatal("wrote over a folder")
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 1 {
		t.Errorf("left behind: %v %v", left, err)
	}
	if err := disk.Replace(disk.OS, filepath.Join(dir, "no", "folder"), nil, 0o644); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("into a folder that is not there: %v", err)
	}
}

// At every step at which the disk is full or the process ends, the file is the old
// one or the new one; what a dead process left behind is cleared.
func TestReplaceAtEveryStep(t *testing.T) {
	for _, kill := range []bool{true, false} {
		for at := 1; ; at++ {
			dir := t.TempDir()
			name := filepath.Join(dir, "head")
			if err := disk.Replace(disk.OS, name, []byte("old"), 0o600); err != nil {
				t.Fatal(err)
			}
			d := &faulty.Disk{At: at, Kill: kill}
			err := disk.Replace(d, name, []byte("new and longer"), 0o600)
			if d.Steps < at {
				break
			}
			got, readErr := os.ReadFile(name)
			if err == nil || readErr != nil || string(got) != "old" && string(got) != "new and longer" {
				t.Errorf("step %d: %q, %v, %v", at, got, err, readErr)
			}
			if err := disk.Clear(disk.OS, dir); err != nil {
				t.Error(err)
			}
			if left, err := os.ReadDir(dir); err != nil || len(left) != 1 {
				t.Errorf("step %d: left behind: %v", at, left)
			}
		}
	}
}

// A folder is locked for one at a time.
func TestLock(t *testing.T) {
	dir := t.TempDir()
	unlock, err := disk.Lock(dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := disk.Lock(dir); !errors.Is(err, disk.ErrLocked) {
		t.Errorf("locked twice: %v", err)
	}
	unlock()
	if unlock, err = disk.Lock(dir); err != nil {
		t.Fatal(err)
	}
	unlock()
}

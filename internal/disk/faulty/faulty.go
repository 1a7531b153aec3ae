//go:build !js

// Package faulty is a disk for tests, which is full or ends the process at a step
// that the test chooses.
package faulty

import (
	"errors"
	"os"
	"syscall"

	"addresscheck/internal/disk"
)

// ErrKilled is what everything returns after the end.
var ErrKilled = errors.New("killed")

// Disk counts the steps. From step At on (the first is 1; 0 for never) it fails:
// it is full, or, with Kill, nothing happens any more, as after kill -9: what a
// step would have cleared up stays.
type Disk struct {
	At, Steps int
	Kill      bool
	Fast      bool // does not wait for the disk
}

// step reports why a step fails. What gives room back always works on a full disk.
func (d *Disk) step(frees bool) error {
	d.Steps++
	switch {
	case d.At == 0 || d.Steps < d.At:
		return nil
	case d.Kill:
		return ErrKilled
	case frees:
		return nil
	}
	return syscall.ENOSPC
}

// Create makes a temporary file.
func (d *Disk) Create(dir string) (disk.File, error) {
	if err := d.step(false); err != nil {
		return nil, err
	}
	f, err := disk.OS.Create(dir)
	return &file{f, d}, err
}

// Rename renames a file.
func (d *Disk) Rename(from, to string) error {
	if err := d.step(false); err != nil {
		return err
	}
	return disk.OS.Rename(from, to)
}

// Remove removes a file.
func (d *Disk) Remove(name string) error {
	if err := d.step(true); err != nil {
		return err
	}
	return disk.OS.Remove(name)
}

// Sync waits for a folder.
func (d *Disk) Sync(dir string) error {
	if err := d.step(false); err != nil || d.Fast {
		return err
	}
	return disk.OS.Sync(dir)
}

type file struct {
	disk.File
	d *Disk
}

// Write writes half of b before it fails.
func (f *file) Write(b []byte) (int, error) {
	if err := f.d.step(false); err != nil {
		n, _ := f.File.Write(b[:len(b)/2])
		return n, err
	}
	return f.File.Write(b)
}

func (f *file) Chmod(mode os.FileMode) error {
	if err := f.d.step(true); err != nil {
		return err
	}
	return f.File.Chmod(mode)
}

func (f *file) Sync() error {
	if err := f.d.step(false); err != nil || f.d.Fast {
		return err
	}
	return f.File.Sync()
}

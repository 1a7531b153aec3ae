//go:build !js

// Package disk replaces files so that nobody ever reads half of one, not even
// after the power went: a temporary file beside it, the bytes on the disk, a
// rename, the folder on the disk.
//
//	err := disk.Replace(disk.OS, "lists/head", head, 0o644)
//
// What is done to the disk goes through [Disk], so that a test can fill it up, or
// end everything at any step.
package disk

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// Disk is what writing a file needs.
type Disk interface {
	Create(dir string) (File, error) // a new temporary file in dir
	Rename(from, to string) error
	Remove(name string) error
	Sync(dir string) error // what was renamed in dir is on the disk
}

// File is a temporary file.
type File interface {
	io.WriteCloser
	Name() string
	Chmod(os.FileMode) error
	Sync() error
}

// temporary begins the names of temporary files.
const temporary = ".tmp-"

// OS is the disk of this machine.
var OS Disk = machine{}

type machine struct{}

func (machine) Create(dir string) (File, error) { return os.CreateTemp(dir, temporary+"*") }
func (machine) Rename(from, to string) error    { return os.Rename(from, to) }
func (machine) Remove(name string) error        { return os.Remove(name) }

func (machine) Sync(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// Write makes the file at path out of what write writes, and leaves it as it was
// where anything fails. The folder is not on the disk yet: see [Disk.Sync].
func Write(d Disk, path string, mode os.FileMode, write func(io.Writer) error) error {
	f, err := d.Create(filepath.Dir(path))
	if err != nil {
		return err
	}
	err = write(f)
	if err == nil {
		err = f.Chmod(mode)
	}
	if err == nil {
		err = f.Sync()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = d.Rename(f.Name(), path)
	}
	if err != nil {
		d.Remove(f.Name()) // what stays is cleared by the next run
	}
	return err
}

// Replace replaces the file at path, which is on the disk when it returns.
func Replace(d Disk, path string, b []byte, mode os.FileMode) error {
	err := Write(d, path, mode, func(w io.Writer) error {
		_, err := w.Write(b)
		return err
	})
	if err != nil {
		return err
	}
	return d.Sync(filepath.Dir(path))
}

// Clear removes the temporary files that a process left behind when it was
// killed. Only who holds the folder's lock may call it.
func Clear(d Disk, dir string) error {
	files, err := os.ReadDir(dir)
	for _, f := range files {
		if strings.HasPrefix(f.Name(), temporary) && err == nil {
			err = d.Remove(filepath.Join(dir, f.Name()))
		}
	}
	return err
}

package main

import (
	"errors"
	"strconv"

	"addresscheck/lists"
)

// laterError is what keeps a further file away, and no lists.
type laterError struct{ error }

// further gets the head's further files, which nobody needs to check an address: a
// missing feed must not hold newer lists back. What could not be had is asked for
// again next time.
func (r *refresher) further(head *lists.Head) error {
	if len(head.Files) > maxFiles {
		return &laterError{errors.New("the head names " + strconv.Itoa(len(head.Files)) + " further files; this worker takes " + strconv.Itoa(maxFiles))}
	}
	var first error
	for _, f := range head.Files {
		if err := r.file(f); err != nil && first == nil {
			first = &laterError{errors.New(f.Name + ": " + err.Error())}
		}
	}
	return first
}

func (r *refresher) file(f lists.File) error {
	if f.Size > maxFile {
		return errors.New(strconv.Itoa(f.Size) + " bytes; this worker takes " + strconv.Itoa(maxFile))
	}
	if kept, err := r.store.get(f.SHA256); err != nil || kept != nil {
		return err
	}
	data, err := r.fetch(f.SHA256, f.Size)
	if err != nil {
		return err
	}
	if len(data) != f.Size || hash(data) != f.SHA256 {
		return errors.New("this is not the file that the head names")
	}
	return r.store.put(f.SHA256, data)
}

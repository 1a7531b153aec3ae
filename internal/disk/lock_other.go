//go:build !unix && !js

package disk

import "errors"

// Lock locks a folder for one process at a time: not possible here.
func Lock(dir string) (unlock func(), err error) {
	return nil, errors.New("folders of lists are written on Unix systems only: this one has no lock that ends with its process")
}

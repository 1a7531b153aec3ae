//go:build !js

package disk

import "errors"

// ErrLocked says that another process holds the lock.
var ErrLocked = errors.New("another process is at work in this folder")

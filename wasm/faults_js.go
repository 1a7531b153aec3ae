//go:build faults

package main

import (
	"os"
	"syscall/js"
)

// throw calls JavaScript that throws.
func throw() { js.Global().Get("JSON").Call("parse", "{") }

func exit() { os.Exit(0) }

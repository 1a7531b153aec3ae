//go:build !js

package main

import (
	"fmt"
	"os"
)

// Elsewhere than at the edge only the tests use this package.
func main() {
	fmt.Fprintln(os.Stderr, "worker: this runs at the edge. make edge runs it on this machine")
	os.Exit(64)
}

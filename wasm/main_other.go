//go:build !js

package main

import "os"

func main() {
	os.Stderr.WriteString("this is the engine for the browser: build it with make build\n")
	os.Exit(64)
}

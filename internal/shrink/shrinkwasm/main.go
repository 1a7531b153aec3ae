// Shrinkwasm makes a module of Go's linker smaller in place, by package shrink.
//
//	go run ./internal/shrink/shrinkwasm build/engine.wasm
package main

import (
	"fmt"
	"os"

	"addresscheck/internal/shrink"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: shrinkwasm FILE")
		os.Exit(64)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(name string) error {
	in, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	out, err := shrink.Module(in)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return os.WriteFile(name, out, 0o644)
}

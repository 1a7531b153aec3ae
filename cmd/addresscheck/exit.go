package main

import "addresscheck/screen"

// The exit codes. Of several states the one that needs most attention decides:
// 1 before 3 before 2 before 0.
const (
	exitNone       = 0  // no listing found, or done
	exitHit        = 1  // listed, attributed or derived
	exitAttention  = 2  // no longer listed, easily confused, or not valid
	exitNotChecked = 3  // something was not checked, or there was no address
	exitUsage      = 64 // the command was not understood, or a file could not be read
	exitInternal   = 70 // a mistake of the program
)

var exitOf = map[screen.State]int{
	screen.Listed: exitHit, screen.Named: exitHit, screen.Related: exitHit,
	screen.NotChecked: exitNotChecked,
	screen.Formerly:   exitAttention, screen.Lookalike: exitAttention, screen.Invalid: exitAttention,
	screen.None: exitNone,
}

// worst returns the exit code that decides over a and b.
func worst(a, b int) int {
	for _, code := range [...]int{exitInternal, exitUsage, exitHit, exitNotChecked, exitAttention} {
		if a == code || b == code {
			return code
		}
	}
	return exitNone
}

//go:build race

package main

// The race detector makes everything ten times slower: a day of the month and each
// seventh step are enough.
func init() { monthRuns, everyStep = 48, 7 }

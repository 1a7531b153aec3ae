//go:build race

package main

// The race detector makes everything ten times slower: a day of the month is enough.
func init() { monthRuns = 48 }

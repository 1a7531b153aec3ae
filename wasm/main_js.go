package main

import (
	"unsafe"

	"addresscheck/lists"
)

// localKey is a verifier key that a local build trusts besides those of
// lists/trusted.txt; version is what it calls itself. Set by the linker.
var localKey, version string

var the *engine

func main() {
	keys := lists.Trusted()
	if localKey != "" {
		keys = append(keys, localKey)
	}
	the = newEngine(keys, version)
	select {}
}

// address32 returns where a buffer is in the module's memory. Go's collector moves
// nothing, and the engine holds the buffer until it makes a larger one.
func address32(b []byte) int32 { return int32(uintptr(unsafe.Pointer(unsafe.SliceData(b)))) }

//go:wasmexport engine_in
func engineIn(n int32) int32 {
	if !the.grow(int(n)) {
		return 0
	}
	return address32(the.in)
}

//go:wasmexport engine_out
func engineOut() int32 { return address32(the.out) }

//go:wasmexport engine_info
func engineInfo(call int32) int32 {
	the.info(uint32(call))
	return 0
}

//go:wasmexport engine_open
func engineOpen(call, head, snapshot int32, now, floor float64) int32 {
	the.open(uint32(call), int(head), int(snapshot), int64(now), int64(floor))
	return 0
}

//go:wasmexport engine_screen
func engineScreen(call, text int32, now float64, place, maxAge, lines int32) int32 {
	the.screen(uint32(call), int(text), int64(now), int(place), int64(maxAge), lines != 0)
	return 0
}

//go:wasmexport engine_parse
func engineParse(call, text int32) int32 {
	the.parse(uint32(call), int(text))
	return 0
}

//go:wasmexport engine_valid
func engineValid(call, text int32) int32 {
	the.valid(uint32(call), int(text))
	return 0
}

//go:wasmexport engine_record
func engineRecord(call, salt, text int32, now float64, place, maxAge, lines int32) int32 {
	the.record(uint32(call), int(salt), int(text), int64(now), int(place), int64(maxAge), lines != 0)
	return 0
}

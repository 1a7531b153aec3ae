package crc

import (
	"hash/crc32"
	"testing"
)

// The check values of both for the digits 1 to 9 (catalogue of parametrised CRC
// algorithms), and the standard library as twin.
func TestCheckValues(t *testing.T) {
	if got := XModem([]byte("123456789")); got != 0x31c3 {
		t.Errorf("XModem: %x", got)
	}
	if got := IEEE([]byte("123456789")); got != 0xcbf43926 {
		t.Errorf("IEEE: %x", got)
	}
}

func FuzzIEEE(f *testing.F) {
	f.Add([]byte("123456789"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if IEEE(b) != crc32.ChecksumIEEE(b) {
			t.Errorf("%x", b)
		}
	})
}

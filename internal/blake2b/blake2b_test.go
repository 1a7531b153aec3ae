package blake2b

import (
	"bytes"
	"encoding/hex"
	"testing"

	"golang.org/x/crypto/blake2b"
)

// TestTwin holds Sum to golang.org/x/crypto at every length around the blocks.
func TestTwin(t *testing.T) {
	data := make([]byte, 400)
	for i := range data {
		data[i] = byte(i * 7)
	}
	for n := range data {
		for _, size := range []int{1, 4, 5, 20, 32, 64} {
			h, err := blake2b.New(size, nil)
			if err != nil {
				t.Fatal(err)
			}
			h.Write(data[:n])
			if got := Sum(size, "", data[:n]); !bytes.Equal(got[:size], h.Sum(nil)) {
				t.Fatalf("%d bytes, digest of %d: %x", n, size, got[:size])
			}
		}
	}
}

// A personalised digest: of the empty message under "ZcashSigHash" and the bytes
// 0 0 0 0, made with Python's hashlib.
func TestPersonal(t *testing.T) {
	got := Sum(32, "ZcashSigHash", nil)
	if want := "088c4fcc28bae683af848069b1cd8dad704b54c7ee6df1207ae875b171a0c6ff"; hex.EncodeToString(got[:32]) != want {
		t.Errorf("%x, want %s", got[:32], want)
	}
}

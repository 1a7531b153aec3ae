// Package crc computes the two cyclic redundancy checks that addresses carry,
// bit by bit: their texts are short, and a table would outweigh them.
package crc

// XModem returns the CRC-16 with polynomial 0x1021, initial value 0 and no
// reflection, as Stellar (SEP-23) and TON (TEP-2) use it.
func XModem(b []byte) (c uint16) {
	for _, x := range b {
		c ^= uint16(x) << 8
		for range 8 {
			c = c<<1 ^ 0x1021&-(c>>15)
		}
	}
	return c
}

// IEEE returns the CRC-32 of ISO 3309, reflected polynomial 0xedb88320, as
// Cardano's Byron addresses and the Internet Computer use it.
func IEEE(b []byte) uint32 {
	c := ^uint32(0)
	for _, x := range b {
		c ^= uint32(x)
		for range 8 {
			c = c>>1 ^ 0xedb88320&-(c&1)
		}
	}
	return ^c
}

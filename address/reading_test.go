package address

import (
	"bytes"
	"encoding/hex"
	"errors"
	"strings"
	"testing"

	"filippo.io/edwards25519"
)

// TestRead holds each rule of the forms to what it says of a valid text: the
// first reading's chain, form, proof, kind, caveats, network and payload.
func TestRead(t *testing.T) {
	const h160 = "751e76e8199196d454941c45d1b3a323f1433bd6" // hash160 of the key 1, compressed
	for _, c := range []struct {
		text    string
		chain   string
		form    Form
		proof   Proof
		kind    Kind
		caveats string
		net     Network
		payload string // hex, "" not compared
	}{
		// version byte 00; the same text is BCH's and BSV's: Bitcoin first
		{"1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH", "BTC", FormBase58Check, ProofChecksum, KindP2PKH, "", Mainnet, h160},
		// leading zero bytes are 1s: 27 characters
		{"1111111111111111111114oLvT2", "BTC", FormBase58Check, ProofChecksum, KindP2PKH, "", Mainnet, strings.Repeat("00", 20)},
		// version byte 05: P2SH; Litecoin's 3… comes after it
		{"3JvL6Ymt8MVWiCNHC7oWU6nLeHNJKLZGLN", "BTC", FormBase58Check, ProofChecksum, KindP2SH, "", Mainnet, "bcfeb728b584253d5f3f70bcb780e9ef218a68f4"},
		// BIP-173, version 0 of 20 bytes
		{"bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", "BTC", FormBech32, ProofChecksum, KindP2WPKH, "", Mainnet, h160},
		// the same in upper case, as QR codes have it
		{"BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4", "BTC", FormBech32, ProofChecksum, KindP2WPKH, "", Mainnet, h160},
		// BIP-173, version 0 of 32 bytes
		{"bc1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3qccfmv3", "BTC", FormBech32, ProofChecksum, KindP2WSH, "", Mainnet, "1863143c14c5166804bd19203356da136c985678cd4d27a1b8c6329604903262"},
		// BIP-350, version 1 of 32 bytes
		{"bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0", "BTC", FormBech32m, ProofChecksum, KindP2TR, "", Mainnet, "79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798"},
		// P2TR whose x is on no point: BIP-350 reads it, bitcoinjs refuses it; so do we read it
		{"bc1pllllllllllllllllllllllllllllllllllllllllllllallllshsdfvw2y", "BTC", FormBech32m, ProofChecksum, KindP2TR, "", Mainnet, ""},
		// pay-to-anchor: version 1, 4e73
		{"bc1pfeessrawgf", "BTC", FormBech32m, ProofChecksum, KindP2A, "anyone_can_spend", Mainnet, "4e73"},
		// version 1 of another length, version 2, version 16: nothing defines how to spend them
		{"bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs", "BTC", FormBech32m, ProofChecksum, KindWitness, "future_witness", Mainnet, "02751e76e8199196d454941c45d1b3a323"},
		{"bc1sw50qgdz25j", "BTC", FormBech32m, ProofChecksum, KindWitness, "future_witness", Mainnet, "10751e"},
		// testnet, which signet and testnet4 share
		{"tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx", "BTC", FormBech32, ProofChecksum, KindP2WPKH, "test_network", Testnet, h160},
		{"mrCDrCybB6J1vRfbwM5hemdJz73FwDBC8r", "BTC", FormBase58Check, ProofChecksum, KindP2PKH, "test_network", Testnet, h160},
		// Litecoin: L…, M… and Bech32 of its own
		{"LVuDpNCSSj6pQ7t9Pv6d6sUkLKoqDEVUnJ", "LTC", FormBase58Check, ProofChecksum, KindP2PKH, "", Mainnet, h160},
		{"MR8UQSBr5ULwWheBHznrHk2jxyxkHQu8vB", "LTC", FormBase58Check, ProofChecksum, KindP2SH, "", Mainnet, "bcfeb728b584253d5f3f70bcb780e9ef218a68f4"},
		{"ltc1qw508d6qejxtdg4y5r3zarvary0c5xw7kgmn4n9", "LTC", FormBech32, ProofChecksum, KindP2WPKH, "", Mainnet, h160},
		// begins like Bech32, and is base58check
		{"LTC1f9gtb7bU6B4VjHXvPGDi8ACNZhkKPo", "LTC", FormBase58Check, ProofChecksum, KindP2PKH, "", Mainnet, ""},
		// LIP-0004: two keys; more than 90 characters; the chain does not show who is paid
		{"ltcmweb1qq20e2arnhvxw97katjkmsd35agw3capxjkrkh7dk8d30rczm8ypxuq329nwh2twmchhqn3jqh7ua4ps539f6aazh79jy76urqht4qa59ts3at6gf", "LTC", FormBech32, ProofChecksum, KindMWEB, "shielded", Mainnet, ""},
		// CashAddr with and without prefix, in upper case, that accepts tokens, of 32 bytes
		{"bitcoincash:qp63uahgrxged4z5jswyt5dn5v3lzsem6cy4spdc2h", "BCH", FormCashAddr, ProofChecksum, KindP2PKH, "", Mainnet, h160},
		{"qp63uahgrxged4z5jswyt5dn5v3lzsem6cy4spdc2h", "BCH", FormCashAddr, ProofChecksum, KindP2PKH, "", Mainnet, h160},
		{"BITCOINCASH:QP63UAHGRXGED4Z5JSWYT5DN5V3LZSEM6CY4SPDC2H", "BCH", FormCashAddr, ProofChecksum, KindP2PKH, "", Mainnet, h160},
		{"bitcoincash:zp63uahgrxged4z5jswyt5dn5v3lzsem6crlrlr74y", "BCH", FormCashToken, ProofChecksum, KindP2PKH, "", Mainnet, h160},
		{"bitcoincash:rz70adegkkzz202l8acteduqa8hjrzng7szpmy6ewg", "BCH", FormCashToken, ProofChecksum, KindP2SH, "", Mainnet, "bcfeb728b584253d5f3f70bcb780e9ef218a68f4"},
		{"bitcoincash:pvvxx9puznz3v6qyh5vjqv6kmgfkexzk0rx56faphrrr99syjqexyrusee847", "BCH", FormCashAddr, ProofChecksum, KindP2SH32, "", Mainnet, "1863143c14c5166804bd19203356da136c985678cd4d27a1b8c6329604903262"},
		{"rvvxx9puznz3v6qyh5vjqv6kmgfkexzk0rx56faphrrr99syjqexy30vcqxv4", "BCH", FormCashToken, ProofChecksum, KindP2SH32, "", Mainnet, ""},
		// D… is Verge's and DigiByte's too; Dogecoin first
		{"DFpN6QqFfUm3gKNaxN6tNcab1FArL9cZLE", "DOGE", FormBase58Check, ProofChecksum, KindP2PKH, "", Mainnet, h160},
		{"A9faqPqnCRNQcZjkcFTviEQiLrkLPctjsJ", "DOGE", FormBase58Check, ProofChecksum, KindP2SH, "", Mainnet, ""},
		{"XmN7PQYWKn5MJFna5fRYgP6mxT2F7xpekE", "DASH", FormBase58Check, ProofChecksum, KindP2PKH, "", Mainnet, h160},
		// two version bytes; TEX (ZIP-320) is the account of the t1
		{"t1UYsZVJkLPeMjxEtACvSxfWuNmddpWfxzs", "ZEC", FormBase58Check, ProofChecksum, KindP2PKH, "", Mainnet, h160},
		{"tex1w508d6qejxtdg4y5r3zarvary0c5xw7kccm6wm", "ZEC", FormBech32m, ProofChecksum, KindP2PKH, "", Mainnet, h160},
		{"GUXByHDZLvU4DnVH9imSFckt3HEQ5cFgE5", "BTG", FormBase58Check, ProofChecksum, KindP2PKH, "", Mainnet, h160},
		{"EaPDfb7x1QU3cLGhss8S3cQNGQaiGVDNz7", "XVG", FormBase58Check, ProofChecksum, KindP2SH, "", Mainnet, ""},
		// EIP-55 case proves; one case does not
		{"0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf", "ETH", FormEIP55, ProofCase, KindAccount, "", Mainnet, "7e5f4552091a69125d5dfcb7b8c2659029395bdf"},
		{"0x7e5f4552091a69125d5dfcb7b8c2659029395bdf", "ETH", FormHex, ProofNone, KindAccount, "", Mainnet, "7e5f4552091a69125d5dfcb7b8c2659029395bdf"},
		{"0x7E5F4552091A69125D5DFCB7B8C2659029395BDF", "ETH", FormHex, ProofNone, KindAccount, "", Mainnet, "7e5f4552091a69125d5dfcb7b8c2659029395bdf"},
		// digits only have no case to prove with
		{"0x0000000000000000000000000000000000000000", "ETH", FormHex, ProofNone, KindAccount, "", Mainnet, ""},
		// Tron, and the hex form of its API, which has no checksum
		{"TMVQGm1qAQYVdetCeGRRkTWYYrLXuHK2HC", "TRX", FormBase58Check, ProofChecksum, KindAccount, "", Mainnet, "7e5f4552091a69125d5dfcb7b8c2659029395bdf"},
		{"417e5f4552091a69125d5dfcb7b8c2659029395bdf", "TRX", FormTronHex, ProofNone, KindAccount, "", Mainnet, "7e5f4552091a69125d5dfcb7b8c2659029395bdf"},
		{"417E5F4552091A69125D5DFCB7B8C2659029395BDF", "TRX", FormTronHex, ProofNone, KindAccount, "", Mainnet, "7e5f4552091a69125d5dfcb7b8c2659029395bdf"},
		// Solana: 32 bytes, no checksum; off the curve there is no key
		{"mvines9iiHiQTysrwkJjGf2gb9Ex9jXJX8ns3qwf2kN", "SOL", FormBase58, ProofNone, KindAccount, "", Mainnet, ""},
		{"4wBqpZM9xaSheZzJSMawUKKwhdpChKbZ5eu5ky4Vigw", "SOL", FormBase58, ProofNone, KindOffCurve, "no_key", Mainnet, ""},
		// the shortest: 32 zero bytes
		{"11111111111111111111111111111111", "SOL", FormBase58, ProofNone, KindAccount, "", Mainnet, strings.Repeat("00", 32)},
		// XRP Ledger: its own alphabet; the X-address is the same account
		{"rBgGZ9tc4him9KBzD8fKFiQz3fSZpaSwMH", "XRP", FormXRPClassic, ProofChecksum, KindAccount, "", Mainnet, h160},
		{"rrrrrrrrrrrrrrrrrrrrrhoLvTp", "XRP", FormXRPClassic, ProofChecksum, KindAccount, "", Mainnet, strings.Repeat("00", 20)},
		{"XVhLjQePBhtPRN5YjpjeZQtfYp3m5Vgh4GKJ2UWCkPXB7NM", "XRP", FormXAddress, ProofChecksum, KindAccount, "", Mainnet, h160},
		{"T7y19Wo4spSQikV9zq7RTQeprTC2NnRhBaEZsxyrq4gf8SV", "XRP", FormXAddress, ProofChecksum, KindAccount, "test_network", Testnet, h160},
		// Monero: both keys; the integrated form is the account of its standard address
		{"44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A", "XMR", FormMonero, ProofChecksum, KindStandard, "shielded", Mainnet, ""},
		{"4J5sF94AzXgFgx8LuWc9dcWkJkGkD3cL3L2AuhX6QA9jFvSxxj6QhHqHXqM2b2Go7G8RyDzEbHxYd9G26XUUbuJChipEyBz9fENMU2Ua9b", "XMR", FormMoneroIntegrated, ProofChecksum, KindStandard, "shielded", Mainnet, ""},
		{"5K8mwfjumVseCcQEjNbf59Um6R9NfVUNkHTLhhPCmNvgDLVS88YW5tScnm83rw9mfgYtchtDDTW5jEfMhygi27j1QYphX38hg6m4VMtN29", "XMR", FormMoneroIntegrated, ProofChecksum, KindStandard, "test_network shielded", Stagenet, ""},
		// BNB Beacon: the chain is shut down; same hash160
		{"bnb1w508d6qejxtdg4y5r3zarvary0c5xw7kcegkwk", "BNB", FormBech32, ProofChecksum, KindAccount, "retired", Mainnet, h160},
	} {
		rs, err := Parse(c.text)
		r := rs[0]
		if err != nil {
			t.Errorf("%s: %v", c.text, err)
			continue
		}
		if r.Chain.ID() != c.chain || r.Form != c.form || r.Proof != c.proof || r.Address.Kind() != c.kind || strings.Join(r.Caveats.Names(), " ") != c.caveats || r.Address.Network() != c.net {
			t.Errorf("%s: %s %s proof=%s %s %v %s", c.text, r.Chain.ID(), r.Form, r.Proof, r.Address.Kind(), r.Caveats.Names(), r.Address.Network())
		}
		if p := hex.EncodeToString(r.Address.AppendPayload(nil)); c.payload != "" && p != c.payload {
			t.Errorf("%s: payload %s", c.text, p)
		}
	}
}

// TestRetired reads the forms that only old software writes, on their chains.
func TestRetired(t *testing.T) {
	for _, c := range []struct{ chain, text, canonical, caveats string }{
		// Litecoin's 3… before M…: the same script
		{"LTC", "3JvL6Ymt8MVWiCNHC7oWU6nLeHNJKLZGLN", "MR8UQSBr5ULwWheBHznrHk2jxyxkHQu8vB", "retired"},
		// and 2… on its test network
		{"LTC", "2MxKEf2su6FGAUfCEAHreGFQvEYrfYNHvL7", "QTBphLr51eqh9nRQVJDA6HExWDY26uzqEL", "test_network retired"},
		// Bitcoin SV makes no P2SH outputs since 2020
		{"BSV", "3JvL6Ymt8MVWiCNHC7oWU6nLeHNJKLZGLN", "3JvL6Ymt8MVWiCNHC7oWU6nLeHNJKLZGLN", "retired"},
		// Bitcoin Cash reads it, in its own newer spelling
		{"BCH", "3JvL6Ymt8MVWiCNHC7oWU6nLeHNJKLZGLN", "bitcoincash:pz70adegkkzz202l8acteduqa8hjrzng7s9tg65l3m", ""},
		{"BCH", "1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH", "bitcoincash:qp63uahgrxged4z5jswyt5dn5v3lzsem6cy4spdc2h", ""},
	} {
		chain, _ := ChainByID(c.chain)
		r, err := ParseFor(chain, c.text)
		if err != nil || strings.Join(r.Caveats.Names(), " ") != c.caveats {
			t.Errorf("%s %s: %v %v, %v", c.chain, c.text, r.Address, r.Caveats.Names(), err)
		}
		if c.chain != "LTC" || c.text[0] == '3' {
			if r.Address.String() != c.canonical {
				t.Errorf("%s %s: %v, want %s", c.chain, c.text, r.Address, c.canonical)
			}
		}
	}
}

// TestTag reads X-addresses of one account with each tag (XLS-5d).
func TestTag(t *testing.T) {
	for _, c := range []struct {
		text string
		has  bool
		tag  uint32
	}{
		{"XVLhHMPHU98es4dbozjVtdWzVrDjtV5fdx1mHp98tDMoQXb", false, 0},       // no tag
		{"XVLhHMPHU98es4dbozjVtdWzVrDjtV8AqEL4xcZj5whKbmc", true, 0},        // tag 0 is a tag
		{"XVLhHMPHU98es4dbozjVtdWzVrDjtV8xvjGQTYPiAx6gwDC", true, 1},        //
		{"XVLhHMPHU98es4dbozjVtdWzVrDjtV8zpDURx7DzBCkrQE7", true, 2},        // little-endian
		{"XVLhHMPHU98es4dbozjVtdWzVrDjtVoYiC9UvKfjKar4LJe", true, 32},       //
		{"XVLhHMPHU98es4dbozjVtdWzVrDjtVoKj3MnFGMXEFMnvJV", true, 276},      // two bytes
		{"XVLhHMPHU98es4dbozjVtdWzVrDjtVozpjdhPQVdt3ghaWw", true, 65591},    // three
		{"XVLhHMPHU98es4dbozjVtdWzVrDjtVqrDUk2vDpkTjPsY73", true, 16781933}, // four
		{"XV5sbjUmgPpvXv4ixFWZ5ptAYZ6PD2gYsjNFQLKYW33DzBm", false, 0},       // another account
	} {
		rs, err := Parse(c.text)
		if err != nil || rs[0].HasTag != c.has || rs[0].Tag != c.tag {
			t.Errorf("%s: tag %d %v, %v; want %d %v", c.text, rs[0].Tag, rs[0].HasTag, err, c.tag, c.has)
		}
	}
	if MustParse("XVLhHMPHU98es4dbozjVtdWzVrDjtV5fdx1mHp98tDMoQXb") != MustParse("XVLhHMPHU98es4dbozjVtdWzVrDjtVqrDUk2vDpkTjPsY73") {
		t.Error("the tag is part of the account")
	}
	if got := MustParse("XVLhHMPHU98es4dbozjVtdWzVrDjtVqrDUk2vDpkTjPsY73").String(); got != "rGWrZyQqhTp9Xu7G5Pkayo7bXjH4k4QYpf" {
		t.Errorf("classic form %s", got)
	}
}

// TestPaymentID reads the payment id of an integrated address, which is no part
// of the account.
func TestPaymentID(t *testing.T) {
	const keys = "5866666666666666666666666666666666666666666666666666666666666666"
	account, _ := hex.DecodeString(keys + keys) // both keys are the base point
	integrated := slowMoneroText(append(append([]byte{19}, account...), 0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x88))
	standard := slowMoneroText(append([]byte{18}, account...))
	rs, err := Parse(integrated)
	if err != nil || rs[0].Payment != "1122334455667788" || rs[0].Address.String() != standard || rs[0].Form != FormMoneroIntegrated {
		t.Errorf("%s: payment id %q of %v, %v", integrated, rs[0].Payment, rs[0].Address, err)
	}
	if rs, err = Parse(standard); err != nil || rs[0].Payment != "" || rs[0].Form != FormMonero {
		t.Errorf("%s: payment id %q, %v", standard, rs[0].Payment, err)
	}
	for _, v := range vectors(t, xmr) {
		if r, err := ParseFor(xmr, v.text); err == nil && (r.Form == FormMoneroIntegrated) != (len(r.Payment) == 16) {
			t.Errorf("%s: payment id %q", v.text, r.Payment)
		}
	}
}

// TestMoneroPoints refuses keys that are no points, as monero's check_key does.
func TestMoneroPoints(t *testing.T) {
	const base = "5866666666666666666666666666666666666666666666666666666666666666"
	for _, c := range []struct {
		key string
		err error
	}{
		{base, nil},
		// the neutral element is a point, encoded canonically
		{"0100000000000000000000000000000000000000000000000000000000000000", nil},
		// no x for y = 2
		{"0200000000000000000000000000000000000000000000000000000000000000", ErrPoint},
		// y = p + 1 is the neutral element, not in its canonical encoding
		{"eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", ErrPoint},
		// x = 0 with its sign set
		{"0100000000000000000000000000000000000000000000000000000000000080", ErrPoint},
	} {
		for _, keys := range []string{c.key + base, base + c.key} {
			b, _ := hex.DecodeString(keys)
			for _, version := range []byte{18, 42} {
				if _, err := Parse(slowMoneroText(append([]byte{version}, b...))); !errors.Is(err, c.err) {
					t.Errorf("%s: %v, want %v", keys, err, c.err)
				}
			}
		}
	}
	b, _ := hex.DecodeString(base + base)
	for _, p := range [][]byte{
		append([]byte{19}, b...),                                 // integrated, without a payment id
		append(append([]byte{42}, b...), 1, 2, 3, 4, 5, 6, 7, 8), // a subaddress has none
		append(append([]byte{18}, b...), 1, 2, 3, 4, 5, 6, 7, 8), //
	} {
		if _, err := Parse(slowMoneroText(p)); !errors.Is(err, ErrVersion) {
			t.Errorf("%x: %v", p, err)
		}
	}
}

// TestOnCurve agrees with encoding the point again, about the ends of the field
// and elsewhere.
func TestOnCurve(t *testing.T) {
	r := random(3)
	var keys [][]byte
	for range 200 {
		keys = append(keys, r.bytes(32))
	}
	for first := range 256 {
		for _, fill := range []byte{0, 0xff, 0x7f} {
			for _, last := range []byte{0, 0x80, 0x7f, 0xff} {
				b := bytes.Repeat([]byte{fill}, 32)
				b[0], b[31] = byte(first), last
				keys = append(keys, b)
			}
		}
	}
	for _, b := range keys {
		p, err := new(edwards25519.Point).SetBytes(b)
		if want := err == nil && bytes.Equal(p.Bytes(), b); onCurve(b) != want {
			t.Errorf("%x: %v, want %v", b, !want, want)
		}
	}
}

// Package address reads the text of a crypto address: it becomes an account on
// a known chain, or the package says exactly why not.
//
// It is pure: no clock, no network, no lists, no global state. The one table of
// chains is in chain.go.
//
//	rs, err := address.Parse("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq")
//	rs[0].Address.Chain().ID()   // "BTC"
//	rs[0].Address.Kind()         // KindP2WPKH
//	rs[0].Address.String()       // the canonical text
//
// A text often has several readings: 1… is an address of Bitcoin, Bitcoin Cash
// and Bitcoin SV, 3… was also one of Litecoin, and 0x… is the same account on
// every EVM chain. Parse gives all of them; which of them a person means cannot
// be told from the text.
package address

// Address is an account on a chain: the chain, its network, the kind of payload
// and the payload. It is a comparable value: two spellings of one account (with
// and without a prefix, upper and lower case, legacy and new form) are equal.
// Chains that share their accounts (the EVM chains) share one chain value here,
// the representative named by [Chain.Accounts].
//
// The zero Address is not valid.
type Address struct {
	chain   Chain
	network Network
	kind    Kind
	n       uint8    // bytes used of short; 0 when long is used
	short   [32]byte // payloads up to 32 bytes, so that the usual forms need no allocation
	long    string   // longer payloads (Monero, MWEB)
}

// newAddress returns the address of payload, which it copies. It has many call
// sites: inlined it is a tenth of the package.
//
//go:noinline
func newAddress(c Chain, net Network, k Kind, payload []byte) Address {
	a := Address{chain: c.Accounts(), network: net, kind: k}
	if len(payload) <= len(a.short) {
		a.n = uint8(copy(a.short[:], payload))
	} else {
		a.long = string(payload)
	}
	return a
}

// IsValid reports whether a is an account, that is, not the zero Address.
func (a Address) IsValid() bool { return a.chain != 0 }

// Chain returns the chain whose account a is; for an EVM account always ETH.
func (a Address) Chain() Chain { return a.chain }

// Network returns the network of the chain. Test networks that share their
// address forms (Bitcoin's testnet, signet and testnet4) are all [Testnet].
func (a Address) Network() Network { return a.network }

// Kind returns what the payload is.
func (a Address) Kind() Kind { return a.kind }

// AppendPayload appends the payload (hash, key or witness program) to dst.
func (a Address) AppendPayload(dst []byte) []byte {
	if a.long != "" {
		return append(dst, a.long...)
	}
	return append(dst, a.short[:a.n]...)
}

// Network is a network of a chain.
type Network uint8

// The networks. Payments that people mean are on Mainnet only.
const (
	Mainnet  Network = iota
	Testnet          // also signet and testnet4 where they share the forms
	Regtest          // local test chains
	Stagenet         // Monero
	Custom           // a private network (Avalanche), a preview network (Hedera)
)

var networkNames = [...]string{"mainnet", "testnet", "regtest", "stagenet", "custom"}

// String returns the network's name in lower case.
func (n Network) String() string { return networkNames[n] }

// NetworkByName returns the network with that name. It knows the names that chains
// have for theirs: signet, testnet4, fuji, preprod … are [Testnet], simnet is
// [Regtest], devnet, preview, local are [Custom].
func NetworkByName(name string) (Network, bool) {
	switch name {
	case "signet", "testnet3", "testnet4", "chipnet", "fuji", "preprod", "shasta", "nile", "sepolia", "holesky", "hoodi":
		return Testnet, true
	case "simnet":
		return Regtest, true
	case "devnet", "preview", "previewnet", "local", "localnet":
		return Custom, true
	}
	for i, n := range networkNames {
		if n == name {
			return Network(i), true
		}
	}
	return 0, false
}

// Kind says what the payload of an address is.
type Kind uint8

// The kinds.
const (
	KindNone       Kind = iota
	KindP2PKH           // hash160 of a public key
	KindP2SH            // hash160 of a script
	KindP2SH32          // SHA-256d of a script, Bitcoin Cash (CHIP-2022-05)
	KindP2WPKH          // witness v0, hash160 of a compressed public key
	KindP2WSH           // witness v0, SHA-256 of a script
	KindP2TR            // witness v1, x-only output key
	KindP2A             // pay-to-anchor, witness v1 4e73
	KindWitness         // any other witness version or program length: first byte is the version
	KindMWEB            // Litecoin MimbleWimble: scan and spend key, 66 bytes
	KindAccount         // an account of an account-based chain
	KindOffCurve        // Solana: 32 bytes that are no point, so no key: a program-derived address
	KindStandard        // Monero primary address: spend and view key, 64 bytes
	KindSubaddress      // Monero subaddress: 64 bytes
	KindContract        // a contract: code, which no key owns
	KindModule          // Cosmos: 32 bytes, of a module or contract
	KindLegacy          // Neo Legacy: hash160 of a script, before N3
	KindRollup          // Tezos smart rollup
	KindByron           // Cardano's first form: its CBOR
	KindBase            // Cardano: payment and stake credential
	KindPointer         // Cardano: payment credential and a pointer to a stake
	KindEnterprise      // Cardano: payment credential
	KindStake           // Cardano: stake credential, which can't be paid
	KindSprout          // Zcash: shielded, 64 bytes
	KindSapling         // Zcash: shielded, 43 bytes
	KindUnified         // Zcash: shielded receivers together; the text itself
	KindSilent          // BIP-352: version, scan and spend key
	KindInvoice         // Lightning; the text itself
	KindID              // Filecoin protocol 0: a number
	KindActor           // Filecoin protocol 2: hash of a contract
	KindBLS             // Filecoin protocol 3: BLS public key
	KindDelegated       // Filecoin protocol 4: namespace and subaddress
	KindPrincipal       // Internet Computer: CRC-32 and principal
	KindP2PK            // Kaspa: Schnorr public key
	KindP2PKECDSA       // Kaspa: ECDSA public key
	KindX               // Avalanche X-Chain
	KindP               // Avalanche P-Chain
	KindC               // Avalanche C-Chain, for exchange with the others
)

var kindNames = [...]string{"", "p2pkh", "p2sh", "p2sh32", "p2wpkh", "p2wsh", "p2tr", "p2a", "witness", "mweb", "account", "off-curve", "standard", "subaddress",
	"contract", "module", "legacy", "rollup", "byron", "base", "pointer", "enterprise", "stake", "sprout", "sapling", "unified", "silent-payment", "invoice",
	"id", "actor", "bls", "delegated", "principal", "p2pk", "p2pk-ecdsa", "x-chain", "p-chain", "c-chain"}

// String returns the kind's name as written in JSON.
func (k Kind) String() string { return kindNames[k] }

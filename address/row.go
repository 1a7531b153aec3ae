package address

// Chain is a row of the table of chains, by its place; 0 is no chain.
type Chain uint8

// Family is the codec that chains share.
type Family uint8

// The families.
const (
	FamilyNone      Family = iota
	FamilyBitcoin          // base58check with one version byte or two, SegWit, CashAddr
	FamilyEVM              // 20 bytes in hex, EIP-55
	FamilyTron             // base58check 0x41
	FamilyXRP              // base58check in the XRPL alphabet, X-address
	FamilySolana           // 32 bytes in base58
	FamilyMonero           // Monero base58
	FamilyCosmos           // Bech32 of 20 bytes, or 32
	FamilySubstrate        // SS58: 32 bytes in base58 under a prefix
	FamilyStellar          // SEP-23: base32
	FamilyAlgorand         // base32 with SHA-512/256
	FamilyCardano          // CIP-19: Bech32, and Byron's CBOR in base58
	FamilyTON              // TEP-2: base64, or workchain and hex
	FamilyTezos            // base58check with three version bytes
	FamilyNEO              // base58check with one version byte, a script's hash
	FamilyNEAR             // account names
	FamilyEOS              // account names
	FamilyFilecoin         // protocol and base32
	FamilyHedera           // shard.realm.number
	FamilyMove             // 32 bytes in hex
	FamilyNano             // base32 of its own
	FamilyKaspa            // CashAddr's checksum
	FamilyICP              // principals and account identifiers
	FamilyStacks           // c32check
	FamilyAvalanche        // X-, P-, C- and Bech32
	FamilySilent           // BIP-352
	FamilyLightning        // BOLT-11
)

// params are what the Bitcoin family's codec needs of a chain on one network.
type params struct {
	net     Network
	p2pkh   []uint16 // version bytes, usual one first; two-byte versions are > 255
	p2sh    []uint16 // usual one first; String writes the first
	hrp     string   // Bech32 human-readable part, "" without SegWit
	mweb    string   // human-readable part of MWEB addresses
	tex     string   // human-readable part of Zcash TEX addresses
	sapling string   // human-readable part of Zcash Sapling addresses
	unified string   // human-readable parts of Zcash unified addresses, the usual first
	sprout  uint16   // version bytes of Zcash Sprout addresses
	cash    string   // CashAddr prefix
	retired uint16   // a p2sh version that only old software writes
}

type row struct {
	id       string
	name     string // as people call it; the same in German and English
	aliases  string // further ids, separated by spaces: XBT is OFAC's label for BTC
	family   Family
	accounts Chain  // whose accounts these are, where they are another's
	caip2    string // namespace:reference of mainnet, where one is registered
	schemes  string // payment URI schemes and, for EVM, EIP-3770 short names, separated by spaces
	nets     []params
	hrp      string   // human-readable part, of the families that have one for each network
	test     string   // the same of the test network, "" where both share it
	local    string   // the same of local test chains, separated by spaces
	versions []uint16 // base58check versions of an account-based chain, usual one first
	ss58     uint16   // FamilySubstrate: the prefix
	short    bool     // FamilyMove: 0x and one digit is an address too (AIP-40)
	evmKeys  bool     // payload is the last 20 bytes of a public key's Keccak-256
	evmText  bool     // 0x and 40 hex digits is an address too: Ethereum's account
	prefixed bool     // the payment URI's scheme is part of the address
	noNested bool     // P2SH no longer means the hash of a script that can be paid to
	hashKeys bool     // payload is the hash160 of a secp256k1 key
	retired  bool
}

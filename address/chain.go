package address

import "strings"

// Chain is a row of the table of chains, by its place; 0 is no chain.
type Chain uint8

// Family is the codec that chains share.
type Family uint8

// The families.
const (
	FamilyNone    Family = iota
	FamilyBitcoin        // base58check with one version byte or two, SegWit, CashAddr
	FamilyEVM            // 20 bytes in hex, EIP-55
	FamilyTron           // base58check 0x41
	FamilyXRP            // base58check in the XRPL alphabet, X-address
	FamilySolana         // 32 bytes in base58
	FamilyMonero         // Monero base58
	FamilyCosmos         // Bech32 of 20 bytes
)

// params are what the Bitcoin family's codec needs of a chain on one network.
type params struct {
	net     Network
	p2pkh   []uint16 // version bytes, usual one first; two-byte versions are > 255
	p2sh    []uint16 // usual one first; String writes the first
	hrp     string   // Bech32 human-readable part, "" without SegWit
	mweb    string   // human-readable part of MWEB addresses
	tex     string   // human-readable part of Zcash TEX addresses
	cash    string   // CashAddr prefix
	retired uint16   // a p2sh version that only old software writes
}

type row struct {
	id       string
	name     string // as people call it; the same in German and English
	aliases  string // further ids, separated by spaces: XBT is OFAC's label for BTC
	family   Family
	accounts string // id of the chain whose accounts these are, where it is another
	caip2    string // namespace:reference of mainnet, where one is registered
	schemes  string // payment URI schemes and, for EVM, EIP-3770 short names, separated by spaces
	nets     []params
	hrp      string // FamilyCosmos
	test     string // FamilyCosmos: human-readable part of the test network
	noNested bool   // P2SH no longer means the hash of a script that can be paid to
	hashKeys bool   // payload is the hash160 of a secp256k1 key
	retired  bool
}

// rows is the table. One row a chain, the order is the order in which readings
// of one text are given: by how people use them. A new chain of a known family
// is one row here and one file of vectors in testdata.
//
// Sources of the version bytes and prefixes: each project's chainparams, named
// in the row's comment, and SLIP-44/SLIP-173.
var rows = [...]row{
	{},
	// Bitcoin Core src/kernel/chainparams.cpp
	{id: "BTC", name: "Bitcoin", aliases: "XBT", schemes: "bitcoin", family: FamilyBitcoin, caip2: "bip122:000000000019d6689c085ae165831e93", nets: []params{
		{net: Mainnet, p2pkh: []uint16{0x00}, p2sh: []uint16{0x05}, hrp: "bc"},
		{net: Testnet, p2pkh: []uint16{0x6f}, p2sh: []uint16{0xc4}, hrp: "tb"},
		{net: Regtest, p2pkh: []uint16{0x6f}, p2sh: []uint16{0xc4}, hrp: "bcrt"},
	}},
	// EIP-55; every EVM chain shares these accounts
	{id: "ETH", name: "Ethereum", schemes: "ethereum eth ronin", family: FamilyEVM, caip2: "eip155:1"},
	{id: "TRX", name: "Tron", aliases: "TRON", schemes: "tron", family: FamilyTron, caip2: "tron:0x2b6653dc"},
	{id: "SOL", name: "Solana", schemes: "solana", family: FamilySolana, caip2: "solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp"},
	{id: "XRP", name: "XRP Ledger", aliases: "XRPL", schemes: "ripple xrpl xrp", family: FamilyXRP, caip2: "xrpl:0", hashKeys: true},
	{id: "XMR", name: "Monero", schemes: "monero", family: FamilyMonero, caip2: "monero:418015bb9ae982a1975da7d79277c270"},
	// litecoin src/chainparams.cpp
	{id: "LTC", name: "Litecoin", schemes: "litecoin", family: FamilyBitcoin, caip2: "bip122:12a765e31ffd4059bada1e25190f6e98", nets: []params{
		{net: Mainnet, p2pkh: []uint16{0x30}, p2sh: []uint16{0x32, 0x05}, hrp: "ltc", mweb: "ltcmweb", retired: 0x05},
		{net: Testnet, p2pkh: []uint16{0x6f}, p2sh: []uint16{0x3a, 0xc4}, hrp: "tltc", mweb: "tmweb", retired: 0xc4},
		{net: Regtest, p2pkh: []uint16{0x6f}, p2sh: []uint16{0x3a, 0xc4}, hrp: "rltc", mweb: "tmweb", retired: 0xc4},
	}},
	// cashaddr.md; Bitcoin Cash Node src/chainparams.cpp. No SegWit.
	{id: "BCH", name: "Bitcoin Cash", schemes: "bitcoincash bchtest bchreg", family: FamilyBitcoin, caip2: "bip122:000000000000000000651ef99cb9fcbe", nets: []params{
		{net: Mainnet, p2pkh: []uint16{0x00}, p2sh: []uint16{0x05}, cash: "bitcoincash"},
		{net: Testnet, p2pkh: []uint16{0x6f}, p2sh: []uint16{0xc4}, cash: "bchtest"},
		{net: Regtest, p2pkh: []uint16{0x6f}, p2sh: []uint16{0xc4}, cash: "bchreg"},
	}},
	// dogecoin src/chainparams.cpp
	{id: "DOGE", name: "Dogecoin", schemes: "dogecoin doge", family: FamilyBitcoin, caip2: "bip122:1a91e3dace36e2be3bf030a65679fe82", nets: []params{
		{net: Mainnet, p2pkh: []uint16{0x1e}, p2sh: []uint16{0x16}},
		{net: Testnet, p2pkh: []uint16{0x71}, p2sh: []uint16{0xc4}},
		{net: Regtest, p2pkh: []uint16{0x6f}, p2sh: []uint16{0xc4}},
	}},
	// dash src/chainparams.cpp
	{id: "DASH", name: "Dash", schemes: "dash", family: FamilyBitcoin, nets: []params{
		{net: Mainnet, p2pkh: []uint16{0x4c}, p2sh: []uint16{0x10}},
		{net: Testnet, p2pkh: []uint16{0x8c}, p2sh: []uint16{0x13}},
	}},
	// Zcash protocol specification 5.6.1; ZIP-320
	{id: "ZEC", name: "Zcash", schemes: "zcash", family: FamilyBitcoin, nets: []params{
		{net: Mainnet, p2pkh: []uint16{0x1cb8}, p2sh: []uint16{0x1cbd}, tex: "tex"},
		{net: Testnet, p2pkh: []uint16{0x1d25}, p2sh: []uint16{0x1cba}, tex: "textest"},
	}},
	// bitcoin-sv src/chainparams.cpp; P2SH outputs can no longer be made (Genesis upgrade, 2020)
	{id: "BSV", name: "Bitcoin SV", schemes: "bitcoinsv bsv", family: FamilyBitcoin, nets: []params{
		{net: Mainnet, p2pkh: []uint16{0x00}, p2sh: []uint16{0x05}, retired: 0x05},
		{net: Testnet, p2pkh: []uint16{0x6f}, p2sh: []uint16{0xc4}, retired: 0xc4},
	}, noNested: true},
	// BTCGPU src/chainparams.cpp
	{id: "BTG", name: "Bitcoin Gold", schemes: "bitcoingold", family: FamilyBitcoin, nets: []params{
		{net: Mainnet, p2pkh: []uint16{0x26}, p2sh: []uint16{0x17}, hrp: "btg"},
		{net: Testnet, p2pkh: []uint16{0x6f}, p2sh: []uint16{0xc4}, hrp: "tbtg"},
		{net: Regtest, p2pkh: []uint16{0x6f}, p2sh: []uint16{0xc4}, hrp: "btgrt"},
	}},
	// verge src/chainparams.cpp; the same version byte as Dogecoin's
	{id: "XVG", name: "Verge", schemes: "verge", family: FamilyBitcoin, nets: []params{
		{net: Mainnet, p2pkh: []uint16{0x1e}, p2sh: []uint16{0x21}, hrp: "vg"},
	}},
	// the chain was shut down in 2024
	{id: "BNB", name: "BNB Beacon Chain", family: FamilyCosmos, hrp: "bnb", test: "tbnb", hashKeys: true, retired: true},
	// labels of the EVM family: the accounts are Ethereum's
	{id: "ETC", name: "Ethereum Classic", schemes: "etc", family: FamilyEVM, accounts: "ETH", caip2: "eip155:61"},
	{id: "BSC", name: "BNB Smart Chain", schemes: "bnb bsc", family: FamilyEVM, accounts: "ETH", caip2: "eip155:56"},
	{id: "ARB", name: "Arbitrum One", aliases: "ARBITRUM", schemes: "arb1", family: FamilyEVM, accounts: "ETH", caip2: "eip155:42161"},
	{id: "POLYGON", name: "Polygon", aliases: "MATIC POL", schemes: "pol matic polygon", family: FamilyEVM, accounts: "ETH", caip2: "eip155:137"},
	{id: "BASE", name: "Base", schemes: "base", family: FamilyEVM, accounts: "ETH", caip2: "eip155:8453"},
	{id: "OP", name: "OP Mainnet", aliases: "OPTIMISM", schemes: "oeth", family: FamilyEVM, accounts: "ETH", caip2: "eip155:10"},
	{id: "AVAX-C", name: "Avalanche C-Chain", schemes: "avax", family: FamilyEVM, accounts: "ETH", caip2: "eip155:43114"},
}

// ChainByID returns the chain with that id or alias, in any letter case.
func ChainByID(id string) (Chain, bool) {
	id = strings.ToUpper(id)
	for i := 1; i < len(rows); i++ {
		if rows[i].id == id {
			return Chain(i), true
		}
		for a := range strings.FieldsSeq(rows[i].aliases) {
			if a == id {
				return Chain(i), true
			}
		}
	}
	return 0, false
}

// mustChain is ChainByID for the package's own tables.
func mustChain(id string) Chain {
	c, ok := ChainByID(id)
	if !ok {
		panic("address: no chain " + id)
	}
	return c
}

// Chains returns every chain of the table, in its order.
func Chains() []Chain {
	out := make([]Chain, 0, len(rows)-1)
	for i := 1; i < len(rows); i++ {
		out = append(out, Chain(i))
	}
	return out
}

// ID returns the ticker of the chain's native asset, "" for no chain.
func (c Chain) ID() string { return rows[c].id }

// Name returns the chain's name as people call it.
func (c Chain) Name() string { return rows[c].name }

// Family returns the codec the chain uses.
func (c Chain) Family() Family { return rows[c].family }

// CAIP2 returns the CAIP-2 id of the chain's mainnet, "" where none is
// registered.
func (c Chain) CAIP2() string { return rows[c].caip2 }

// Accounts returns the chain whose accounts c's are: ETH for every EVM chain,
// otherwise c.
func (c Chain) Accounts() Chain {
	if rows[c].accounts == "" {
		return c
	}
	return evm
}

// evm is the representative of the EVM family.
var evm = mustChain("ETH")

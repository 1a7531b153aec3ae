package address

// The chains that code names, by their places in the table. A blank is a row that
// no code names; TestTable holds both to each other.
const (
	_         Chain = iota
	btc             // BTC
	evm             // ETH
	tron            // TRX
	sol             // SOL
	xrp             // XRP
	xmr             // XMR
	ltc             // LTC
	bch             // BCH
	doge            // DOGE
	dash            // DASH
	zec             // ZEC
	_               // BSV
	xec             // XEC
	_               // USDT-OMNI
	btg             // BTG
	dgb             // DGB
	xvg             // XVG
	_               // BNB
	_               // ETC
	_               // BSC
	_               // ARB
	_               // POLYGON
	_               // BASE
	_               // OP
	_               // AVAX-C
	_               // CELO
	_               // BERA
	_               // ETHW
	_               // FLR
	_               // IP
	_               // S
	_               // VET
	ada             // ADA
	ton             // TON
	xlm             // XLM
	algo            // ALGO
	dot             // DOT
	ksm             // KSM
	substrate       // SUBSTRATE
	xtz             // XTZ
	neo             // NEO
	near            // NEAR
	eos             // EOS
	fil             // FIL
	hbar            // HBAR
	apt             // APT
	sui             // SUI
	nano            // NANO
	kas             // KAS
	icp             // ICP
	stx             // STX
	avax            // AVAX
	_               // SP
	ln              // LN
)

// rows is the table. One row a chain, the order is the order in which readings
// of one text are given: by how people use them. A new chain of a known family
// is one row here and one file of vectors in testdata.
//
// Sources of the version bytes and prefixes: each project's chainparams, named
// in the row's comment, and SLIP-44/SLIP-173.
var rows = [...]row{
	{},
	// Bitcoin Core src/kernel/chainparams.cpp
	btc: {id: "BTC", name: "Bitcoin", aliases: "XBT", schemes: "bitcoin", family: FamilyBitcoin, caip2: "bip122:000000000019d6689c085ae165831e93", nets: []params{
		{net: Mainnet, p2pkh: []uint16{0x00}, p2sh: []uint16{0x05}, hrp: "bc"},
		{net: Testnet, p2pkh: []uint16{0x6f}, p2sh: []uint16{0xc4}, hrp: "tb"},
		{net: Regtest, p2pkh: []uint16{0x6f}, p2sh: []uint16{0xc4}, hrp: "bcrt"},
	}},
	// EIP-55; every EVM chain shares these accounts
	evm:  {id: "ETH", name: "Ethereum (ERC-20)", schemes: "ethereum eth ronin", family: FamilyEVM, caip2: "eip155:1"},
	tron: {id: "TRX", name: "Tron (TRC-20)", aliases: "TRON", schemes: "tron", family: FamilyTron, caip2: "tron:0x2b6653dc", versions: []uint16{tronVersion}},
	sol:  {id: "SOL", name: "Solana", schemes: "solana", family: FamilySolana, caip2: "solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp"},
	xrp:  {id: "XRP", name: "XRP Ledger", aliases: "XRPL", schemes: "ripple xrpl xrp", family: FamilyXRP, caip2: "xrpl:0", hashKeys: true},
	xmr:  {id: "XMR", name: "Monero", schemes: "monero", family: FamilyMonero, caip2: "monero:418015bb9ae982a1975da7d79277c270"},
	// litecoin src/chainparams.cpp
	ltc: {id: "LTC", name: "Litecoin", schemes: "litecoin", family: FamilyBitcoin, caip2: "bip122:12a765e31ffd4059bada1e25190f6e98", nets: []params{
		{net: Mainnet, p2pkh: []uint16{0x30}, p2sh: []uint16{0x32, 0x05}, hrp: "ltc", mweb: "ltcmweb", retired: 0x05},
		{net: Testnet, p2pkh: []uint16{0x6f}, p2sh: []uint16{0x3a, 0xc4}, hrp: "tltc", mweb: "tmweb", retired: 0xc4},
		{net: Regtest, p2pkh: []uint16{0x6f}, p2sh: []uint16{0x3a, 0xc4}, hrp: "rltc", mweb: "tmweb", retired: 0xc4},
	}},
	// cashaddr.md; Bitcoin Cash Node src/chainparams.cpp. No SegWit.
	bch: {id: "BCH", name: "Bitcoin Cash", schemes: "bitcoincash bchtest bchreg", prefixed: true, family: FamilyBitcoin, caip2: "bip122:000000000000000000651ef99cb9fcbe", nets: []params{
		{net: Mainnet, p2pkh: []uint16{0x00}, p2sh: []uint16{0x05}, cash: "bitcoincash"},
		{net: Testnet, p2pkh: []uint16{0x6f}, p2sh: []uint16{0xc4}, cash: "bchtest"},
		{net: Regtest, p2pkh: []uint16{0x6f}, p2sh: []uint16{0xc4}, cash: "bchreg"},
	}},
	// dogecoin src/chainparams.cpp
	doge: {id: "DOGE", name: "Dogecoin", schemes: "dogecoin doge", family: FamilyBitcoin, caip2: "bip122:1a91e3dace36e2be3bf030a65679fe82", nets: []params{
		{net: Mainnet, p2pkh: []uint16{0x1e}, p2sh: []uint16{0x16}},
		{net: Testnet, p2pkh: []uint16{0x71}, p2sh: []uint16{0xc4}},
		{net: Regtest, p2pkh: []uint16{0x6f}, p2sh: []uint16{0xc4}},
	}},
	// dash src/chainparams.cpp
	dash: {id: "DASH", name: "Dash", schemes: "dash", family: FamilyBitcoin, nets: []params{
		{net: Mainnet, p2pkh: []uint16{0x4c}, p2sh: []uint16{0x10}},
		{net: Testnet, p2pkh: []uint16{0x8c}, p2sh: []uint16{0x13}},
	}},
	// Zcash protocol specification 5.6; ZIP-316, ZIP-320; zcashd src/chainparams.cpp
	zec: {id: "ZEC", name: "Zcash", schemes: "zcash", family: FamilyBitcoin, nets: []params{
		{net: Mainnet, p2pkh: []uint16{0x1cb8}, p2sh: []uint16{0x1cbd}, tex: "tex", sapling: "zs", unified: "u zu tu", sprout: 0x169a},
		{net: Testnet, p2pkh: []uint16{0x1d25}, p2sh: []uint16{0x1cba}, tex: "textest", sapling: "ztestsapling", unified: "utest zutest tutest", sprout: 0x16b6},
		{net: Regtest, p2pkh: []uint16{0x1d25}, p2sh: []uint16{0x1cba}, tex: "texregtest", sapling: "zregtestsapling", unified: "uregtest zuregtest turegtest", sprout: 0x16b6},
	}},
	// bitcoin-sv src/chainparams.cpp; P2SH outputs can no longer be made (Genesis upgrade, 2020)
	{id: "BSV", name: "Bitcoin SV", schemes: "bitcoinsv bsv", family: FamilyBitcoin, nets: []params{
		{net: Mainnet, p2pkh: []uint16{0x00}, p2sh: []uint16{0x05}, retired: 0x05},
		{net: Testnet, p2pkh: []uint16{0x6f}, p2sh: []uint16{0xc4}, retired: 0xc4},
	}, noNested: true},
	// ecash cashaddr specification; bitcoin-abc src/kernel/chainparams.cpp. No SegWit.
	xec: {id: "XEC", name: "eCash", schemes: "ecash ectest ecregtest", prefixed: true, family: FamilyBitcoin, nets: []params{
		{net: Mainnet, p2pkh: []uint16{0x00}, p2sh: []uint16{0x05}, cash: "ecash"},
		{net: Testnet, p2pkh: []uint16{0x6f}, p2sh: []uint16{0xc4}, cash: "ectest"},
		{net: Regtest, p2pkh: []uint16{0x6f}, p2sh: []uint16{0xc4}, cash: "ecregtest"},
	}},
	// Omni Layer specification: Bitcoin's addresses in base58, and its accounts
	{id: "USDT-OMNI", name: "Omni (on Bitcoin)", aliases: "OMNI", family: FamilyBitcoin, accounts: btc, nets: []params{
		{net: Mainnet, p2pkh: []uint16{0x00}, p2sh: []uint16{0x05}},
	}},
	// BTCGPU src/chainparams.cpp
	btg: {id: "BTG", name: "Bitcoin Gold", schemes: "bitcoingold", family: FamilyBitcoin, nets: []params{
		{net: Mainnet, p2pkh: []uint16{0x26}, p2sh: []uint16{0x17}, hrp: "btg"},
		{net: Testnet, p2pkh: []uint16{0x6f}, p2sh: []uint16{0xc4}, hrp: "tbtg"},
		{net: Regtest, p2pkh: []uint16{0x6f}, p2sh: []uint16{0xc4}, hrp: "btgrt"},
	}},
	// digibyte src/kernel/chainparams.cpp
	dgb: {id: "DGB", name: "DigiByte", schemes: "digibyte", family: FamilyBitcoin, caip2: "bip122:7497ea1b465eb39f1c8f507bc877078f", nets: []params{
		{net: Mainnet, p2pkh: []uint16{0x1e}, p2sh: []uint16{0x3f, 0x05}, hrp: "dgb", retired: 0x05},
		{net: Testnet, p2pkh: []uint16{0x7e}, p2sh: []uint16{0x8c}, hrp: "dgbt"},
		{net: Regtest, p2pkh: []uint16{0x7e}, p2sh: []uint16{0x8c}, hrp: "dgbrt"},
	}},
	// verge src/chainparams.cpp; the same version byte as Dogecoin's
	xvg: {id: "XVG", name: "Verge", schemes: "verge", family: FamilyBitcoin, nets: []params{
		{net: Mainnet, p2pkh: []uint16{0x1e}, p2sh: []uint16{0x21}, hrp: "vg"},
	}},
	// the chain was shut down in 2024
	{id: "BNB", name: "BNB Beacon Chain", family: FamilyCosmos, hrp: "bnb", test: "tbnb", hashKeys: true, retired: true},
	// labels of the EVM family: the accounts are Ethereum's
	{id: "ETC", name: "Ethereum Classic", schemes: "etc", family: FamilyEVM, accounts: evm, caip2: "eip155:61"},
	{id: "BSC", name: "BNB Smart Chain (BEP-20)", schemes: "bnb bsc", family: FamilyEVM, accounts: evm, caip2: "eip155:56"},
	{id: "ARB", name: "Arbitrum One", aliases: "ARBITRUM", schemes: "arb1", family: FamilyEVM, accounts: evm, caip2: "eip155:42161"},
	{id: "POLYGON", name: "Polygon", aliases: "MATIC POL", schemes: "pol matic polygon", family: FamilyEVM, accounts: evm, caip2: "eip155:137"},
	{id: "BASE", name: "Base", schemes: "base", family: FamilyEVM, accounts: evm, caip2: "eip155:8453"},
	{id: "OP", name: "OP Mainnet", aliases: "OPTIMISM", schemes: "oeth", family: FamilyEVM, accounts: evm, caip2: "eip155:10"},
	{id: "AVAX-C", name: "Avalanche C-Chain", schemes: "avax", family: FamilyEVM, accounts: evm, caip2: "eip155:43114"},
	{id: "CELO", name: "Celo", schemes: "celo", family: FamilyEVM, accounts: evm, caip2: "eip155:42220"},
	{id: "BERA", name: "Berachain", schemes: "berachain", family: FamilyEVM, accounts: evm, caip2: "eip155:80094"},
	{id: "ETHW", name: "EthereumPoW", family: FamilyEVM, accounts: evm, caip2: "eip155:10001"},
	{id: "FLR", name: "Flare", schemes: "flr", family: FamilyEVM, accounts: evm, caip2: "eip155:14"},
	{id: "IP", name: "Story", family: FamilyEVM, accounts: evm, caip2: "eip155:1514"},
	{id: "S", name: "Sonic", family: FamilyEVM, accounts: evm, caip2: "eip155:146"},
	{id: "VET", name: "VeChain", family: FamilyEVM, accounts: evm},
	// CIP-5, CIP-19
	ada:  {id: "ADA", name: "Cardano", schemes: "cardano web+cardano", family: FamilyCardano, caip2: "cip34:1-764824073"},
	ton:  {id: "TON", name: "TON", schemes: "ton", family: FamilyTON, caip2: "tvm:-239"},
	xlm:  {id: "XLM", name: "Stellar", schemes: "stellar web+stellar", family: FamilyStellar, caip2: "stellar:pubnet"},
	algo: {id: "ALGO", name: "Algorand", schemes: "algorand", family: FamilyAlgorand, caip2: "algorand:wGHE2Pwdvd7S12BL5FaOP20EGYesN73k"},
	// the SS58 registry; one key is one account under every prefix
	dot:       {id: "DOT", name: "Polkadot", schemes: "polkadot", family: FamilySubstrate, ss58: 0, caip2: "polkadot:91b171bb158e2d3848fa23a9f1c25182"},
	ksm:       {id: "KSM", name: "Kusama", schemes: "kusama", family: FamilySubstrate, ss58: 2, accounts: dot, caip2: "polkadot:b0a8d493285c2df73290dfb7e61f870f"},
	substrate: {id: "SUBSTRATE", name: "Substrate", schemes: "substrate", family: FamilySubstrate, ss58: 42, accounts: dot},
	xtz:       {id: "XTZ", name: "Tezos", schemes: "tezos", family: FamilyTezos, caip2: "tezos:NetXdQprcVkpaWU"},
	// neo-project ProtocolSettings: 0x35 is N3; 0x17 was Neo Legacy
	neo:  {id: "NEO", name: "Neo", schemes: "neo", family: FamilyNEO, versions: []uint16{0x35, 0x17}},
	near: {id: "NEAR", name: "NEAR", schemes: "near", family: FamilyNEAR, caip2: "near:mainnet"},
	eos:  {id: "EOS", name: "EOS", aliases: "VAULTA", family: FamilyEOS, caip2: "antelope:aca376f206b8fc25a6ed44dbdc66547c"},
	fil:  {id: "FIL", name: "Filecoin", schemes: "filecoin", family: FamilyFilecoin, caip2: "fil:f"},
	hbar: {id: "HBAR", name: "Hedera", schemes: "hedera", family: FamilyHedera, evmText: true, caip2: "hedera:mainnet"},
	apt:  {id: "APT", name: "Aptos", schemes: "aptos", family: FamilyMove, short: true, caip2: "aptos:1"},
	sui:  {id: "SUI", name: "Sui", schemes: "sui", family: FamilyMove, caip2: "sui:mainnet"},
	nano: {id: "NANO", name: "Nano", aliases: "XNO", schemes: "nano", family: FamilyNano},
	// rusty-kaspa crypto/addresses
	kas: {id: "KAS", name: "Kaspa", schemes: "kaspa kaspatest kaspadev kaspasim", prefixed: true, family: FamilyKaspa},
	icp: {id: "ICP", name: "Internet Computer", family: FamilyICP},
	stx: {id: "STX", name: "Stacks", schemes: "stacks", family: FamilyStacks, caip2: "stacks:1"},
	// avalanchego utils/constants: mainnet, Fuji, and private networks
	avax: {id: "AVAX", name: "Avalanche X, P and C", family: FamilyAvalanche, hrp: "avax", test: "fuji", local: "custom local", hashKeys: true, evmText: true},
	{id: "SP", name: "Bitcoin (silent payment)", family: FamilySilent, hrp: "sp", test: "tsp", local: "sprt"},
	ln: {id: "LN", name: "Lightning", schemes: "lightning", family: FamilyLightning},
	// the Cosmos family; human-readable parts of SLIP-173
	{id: "ATOM", name: "Cosmos Hub", schemes: "cosmos", family: FamilyCosmos, hrp: "cosmos", hashKeys: true, caip2: "cosmos:cosmoshub-4"},
	{id: "OSMO", name: "Osmosis", family: FamilyCosmos, hrp: "osmo", hashKeys: true, caip2: "cosmos:osmosis-1"},
	{id: "CRO", name: "Cronos POS (Crypto.org)", family: FamilyCosmos, hrp: "cro", test: "tcro", hashKeys: true, caip2: "cosmos:crypto-org-chain-mainnet-1"},
	{id: "RUNE", name: "THORChain", family: FamilyCosmos, hrp: "thor", test: "sthor", hashKeys: true, caip2: "cosmos:thorchain-1"},
	{id: "INJ", name: "Injective", family: FamilyCosmos, hrp: "inj", evmKeys: true, caip2: "cosmos:injective-1"},
	{id: "TIA", name: "Celestia", family: FamilyCosmos, hrp: "celestia", hashKeys: true, caip2: "cosmos:celestia"},
	{id: "SEI", name: "Sei", family: FamilyCosmos, hrp: "sei", hashKeys: true, caip2: "cosmos:pacific-1"},
	{id: "DYDX", name: "dYdX", family: FamilyCosmos, hrp: "dydx", hashKeys: true, caip2: "cosmos:dydx-mainnet-1"},
	{id: "KAVA", name: "Kava", family: FamilyCosmos, hrp: "kava", hashKeys: true},
	{id: "AKT", name: "Akash", family: FamilyCosmos, hrp: "akash", hashKeys: true},
	{id: "AXL", name: "Axelar", family: FamilyCosmos, hrp: "axelar", hashKeys: true},
	{id: "CORE", name: "Coreum", family: FamilyCosmos, hrp: "core", test: "testcore", hashKeys: true},
	{id: "CRE", name: "Crescent", family: FamilyCosmos, hrp: "cre", hashKeys: true},
	{id: "EVMOS", name: "Evmos", family: FamilyCosmos, hrp: "evmos", evmKeys: true},
	{id: "IRIS", name: "IRISnet", family: FamilyCosmos, hrp: "iaa", hashKeys: true},
	{id: "JUNO", name: "Juno", family: FamilyCosmos, hrp: "juno", hashKeys: true},
	{id: "KUJI", name: "Kujira", family: FamilyCosmos, hrp: "kujira", hashKeys: true},
	{id: "NOBLE", name: "Noble", family: FamilyCosmos, hrp: "noble", hashKeys: true},
	{id: "NTRN", name: "Neutron", family: FamilyCosmos, hrp: "neutron", hashKeys: true},
	{id: "SCRT", name: "Secret Network", family: FamilyCosmos, hrp: "secret", hashKeys: true},
	{id: "SOMM", name: "Sommelier", family: FamilyCosmos, hrp: "somm", hashKeys: true},
	{id: "STARS", name: "Stargaze", family: FamilyCosmos, hrp: "stars", hashKeys: true},
	{id: "XPRT", name: "Persistence", family: FamilyCosmos, hrp: "persistence", hashKeys: true},
}

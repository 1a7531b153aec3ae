package address

import "sync"

// Special is an address that people paste for a wallet and that is none: a
// token's contract, or one that nobody can spend from.
type Special struct {
	Burn bool   // nobody has its key; else a token's contract
	Name string // of the token and its network, "" where it burns
}

// specials are the known ones. Source of a token's: its issuer's own list of
// contracts (Tether "Supported protocols", Circle "USDC contract addresses",
// Paxos, TrustToken, Lido, MakerDAO, the token's own site), of the others: the
// ledger's documentation or source. Every text with a checksum is held to it by a
// test.
var specials = [...]struct{ text, name string }{
	{"0xdAC17F958D2ee523a2206206994597C13D831ec7", "USDT, Ethereum (ERC-20)"},
	{"0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48", "USDC, Ethereum (ERC-20)"},
	{"0x6B175474E89094C44Da98b954EedeAC495271d0F", "DAI, Ethereum (ERC-20)"},
	{"0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2", "WETH, Ethereum (ERC-20)"},
	{"0x2260FAC5E5542a773Aa44fBCfeDf7C193bc2C599", "WBTC, Ethereum (ERC-20)"},
	{"0x4Fabb145d64652a948d72533023f6E7A623C7C53", "BUSD, Ethereum (ERC-20)"},
	{"0x514910771AF9Ca656af840dff83E8264EcF986CA", "LINK, Ethereum (ERC-20)"},
	{"0x1f9840a85d5aF5bf1D1762F925BDADdC4201F984", "UNI, Ethereum (ERC-20)"},
	{"0x95aD61b0a150d79219dCF64E1E6Cc01f0B64C4cE", "SHIB, Ethereum (ERC-20)"},
	{"0xae7ab96520DE3A18E5e111B5EaAb095312D7fE84", "stETH, Ethereum (ERC-20)"},
	{"0x6c3ea9036406852006290770BEdFcAbA0e23A0e8", "PYUSD, Ethereum (ERC-20)"},
	{"0x0000000000085d4780B73119b644AE5ecd22b376", "TUSD, Ethereum (ERC-20)"},
	{"0x8E870D67F660D95d5be530380D0eC0bd388289E1", "USDP, Ethereum (ERC-20)"},
	{"0x1aBaEA1f7C830bD89Acc67eC4af516284b1bC33c", "EURC, Ethereum (ERC-20)"},
	{"0x55d398326f99059fF775485246999027B3197955", "USDT, BNB Smart Chain (BEP-20)"},
	{"0x8AC76a51cc950d9822D68b83fE1Ad97B32Cd580d", "USDC, BNB Smart Chain (BEP-20)"},
	{"0xbb4CdB9CBd36B01bD1cBaEBF2De08d9173bc095c", "WBNB, BNB Smart Chain (BEP-20)"},
	{"0xc2132D05D31c914a87C6611C10748AEb04B58e8F", "USDT, Polygon"},
	{"0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359", "USDC, Polygon"},
	{"0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174", "USDC.e, Polygon"},
	{"0xFd086bC7CD5C481DCC9C85ebE478A1C0b69FCbb9", "USDT, Arbitrum"},
	{"0xaf88d065e77c8cC2239327C5EDb3A432268e5831", "USDC, Arbitrum"},
	{"0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913", "USDC, Base"},
	{"0x0b2C639c533813f4Aa9D7837CAf62653d097Ff85", "USDC, OP Mainnet"},
	{"0x9702230A8Ea53601f5cD2dc00fDBc13d4dF4A8c7", "USDT, Avalanche"},
	{"0xB97EF9Ef8734C71904D8002F8b6Bc66Dd9c48a6E", "USDC, Avalanche"},
	{"TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "USDT, Tron (TRC-20)"},
	{"TEkxiTehnzSmSe2XqrBj4w32RUN966rdz8", "USDC, Tron (TRC-20)"},
	{"Es9vMFrzaCERmJfrF4H2FYD4KCoNkY11McCe8BenwNYB", "USDT, Solana"},
	{"EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v", "USDC, Solana"},
	{"So11111111111111111111111111111111111111112", "WSOL, Solana"},
	{"EQCxE6mUtQJKFnGfaROTKOt1lZbDiiX1kCixRv7Nw2Id_sDs", "USDT, TON"},
	// sanctioned as a token by EU law: the page says so by this name
	{"0x6fA0BE17e4beA2fCfA22ef89BF8ac9aab0AB0fc9", "A7A5, Ethereum (ERC-20)"},
	{"TLeVfrdym8RoJreJ23dAGyfJDygRtiWKBZ", "A7A5, Tron (TRC-20)"},

	{"0x0000000000000000000000000000000000000000", ""},
	{"0x000000000000000000000000000000000000dEaD", ""},
	{"1111111111111111111114oLvT2", ""},
	{"1BitcoinEaterAddressDontSendf59kuE", ""},
	{"1CounterpartyXXXXXXXXXXXXXXXUWLpVr", ""},
	{"T9yD14Nj9j7xAB4dbGeiX9h8unkKHxuWwb", ""},
	{"1nc1nerator11111111111111111111111111111111", ""},
	{"11111111111111111111111111111111", ""},
	{"rrrrrrrrrrrrrrrrrrrrrhoLvTp", ""},
	{"rrrrrrrrrrrrrrrrrrrrBZbvji", ""},
	{"EQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAM9c", ""},
	{"GAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAWHF", ""},
	{"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAY5HFKQ", ""},
	{"tz1burnburnburnburnburnburnburjAYjjX", ""},
	{"nano_1111111111111111111111111111111111111111111111111111hifc8npp", ""},
}

// special is the table by account, made when first asked for.
var special = sync.OnceValue(func() map[Address]string {
	m := make(map[Address]string, len(specials))
	for _, s := range specials {
		m[MustParse(s.text)] = s.name
	}
	return m
})

// SpecialOf returns what is known of a as something other than a wallet. That it
// is not known proves nothing.
func SpecialOf(a Address) (s Special, ok bool) {
	name, ok := special()[a]
	return Special{ok && name == "", name}, ok
}

package address

import (
	"addresscheck/internal/base58"
	"addresscheck/internal/bech32"
)

// String returns the canonical text of a: the one spelling of the account. It
// is "" for the zero Address. Canonical are the shorter and newer forms: CashAddr
// with its prefix for Bitcoin Cash, M… for Litecoin's P2SH, t1… for a Zcash TEX
// address, the classic form for an X-address, EIP-55 case for EVM.
func (a Address) String() string {
	if !a.IsValid() {
		return ""
	}
	var buf [80]byte
	p := a.AppendPayload(buf[:0])
	switch rows[a.chain].family {
	case FamilyEVM:
		return string(eip55(p))
	case FamilyTron:
		return encode58([]byte{tronVersion}, p, base58.Bitcoin)
	case FamilySolana:
		return base58.Encode(p)
	case FamilyMonero:
		return moneroText(a, p)
	case FamilyXRP:
		if a.network == Mainnet {
			return encode58([]byte{0}, p, xrpl)
		}
		// a test network's account shows its network only as an X-address
		b := append([]byte{xAddressTest >> 8, xAddressTest & 0xff}, p...)
		return encode58(b, make([]byte, 9), xrpl)
	case FamilyCosmos:
		hrp := rows[a.chain].hrp
		if a.network != Mainnet {
			hrp = rows[a.chain].test
		}
		return bechText(hrp, nil, p, bech32.Bech32)
	case FamilySubstrate:
		return ss58Text(rows[dot].ss58, p) // its chains agreed on it as the common one
	case FamilyStellar:
		return stellarText(a, p)
	case FamilyAlgorand:
		return algorandText(p)
	case FamilyCardano:
		return cardanoText(a, p)
	case FamilyTON:
		return tonText(a, p)
	case FamilyTezos:
		return tezosText(p)
	case FamilyNEO:
		v := rows[neo].versions
		if a.kind == KindLegacy {
			v = v[1:]
		}
		return encode58(version58(v[0]), p, base58.Bitcoin)
	case FamilyNEAR, FamilyEOS, FamilyLightning:
		return string(p)
	case FamilyFilecoin:
		return filecoinText(a, p)
	case FamilyHedera:
		return hederaText(a, p)
	case FamilyMove:
		return moveText(a, p)
	case FamilyNano:
		return nanoText(p)
	case FamilyKaspa:
		return kaspaText(a, p)
	case FamilyICP:
		return icpText(a, p)
	case FamilyStacks:
		return stacksText(a, p)
	case FamilyAvalanche:
		return avalancheText(a, p)
	case FamilySilent:
		return silentText(a, p)
	}
	return bitcoinText(a, p)
}

// bitcoinText returns the canonical text of an account of the Bitcoin family.
func bitcoinText(a Address, p []byte) string {
	if rows[a.chain].nets[0].cash != "" {
		return cashText(a, p)
	}
	var n *params
	for i := range rows[a.chain].nets {
		if rows[a.chain].nets[i].net == a.network {
			n = &rows[a.chain].nets[i]
		}
	}
	switch a.kind {
	case KindP2PKH:
		return encode58(version58(n.p2pkh[0]), p, base58.Bitcoin)
	case KindP2SH:
		return encode58(version58(n.p2sh[0]), p, base58.Bitcoin)
	case KindP2WPKH, KindP2WSH:
		return bechText(n.hrp, []byte{0}, p, bech32.Bech32)
	case KindP2TR, KindP2A:
		return bechText(n.hrp, []byte{1}, p, bech32.Bech32m)
	case KindWitness:
		return bechText(n.hrp, p[:1], p[1:], bech32.Bech32m)
	case KindMWEB:
		return bechText(n.mweb, []byte{0}, p, bech32.Bech32)
	case KindSapling:
		return bechText(n.sapling, nil, p, bech32.Bech32)
	case KindSprout:
		return encode58(version58(n.sprout), p, base58.Bitcoin)
	case KindUnified:
		return string(p)
	}
	return ""
}

func version58(v uint16) []byte {
	if v > 0xff {
		return []byte{byte(v >> 8), byte(v)}
	}
	return []byte{byte(v)}
}

func bechText(hrp string, version, payload []byte, v bech32.Variant) string {
	var digits [128]byte
	return string(bech32.Encode(nil, hrp, bech32.ToDigits(append(digits[:0], version...), payload), v))
}

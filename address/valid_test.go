package address

import "testing"

// usual are the chains that plainlyValid answers for, and one that it does not.
var usual = []Chain{btc, ltc, evm, tron, sol, xrp, xmr, bch}

// agreeValid holds Valid to its plain twin.
func agreeValid(t *testing.T, c Chain, net Network, text string) {
	t.Helper()
	_, err := ParseOn(c, net, text)
	if got := Valid(c, net, text); got != (err == nil) {
		t.Errorf("Valid(%s, %s, %q) = %v, ParseOn: %v", c.ID(), net, text, got, err)
	}
}

// TestValid: every vector, on its own chain and network and on every usual one.
func TestValid(t *testing.T) {
	for _, v := range allVectors(t) {
		agreeValid(t, v.chain, v.network, v.text)
		for _, c := range usual {
			agreeValid(t, c, Mainnet, v.text)
		}
	}
	for _, s := range secrets {
		for _, c := range usual {
			agreeValid(t, c, Mainnet, s)
		}
	}
}

// TestValidMangled: a bumped letter, a letter less and the other case of each kind
// of the benchmark's addresses.
func TestValidMangled(t *testing.T) {
	r := random(3)
	for _, f := range benchForms {
		for range 5 {
			s := f.make(&r)
			for i := range len(s) {
				for _, bad := range []string{s[:i] + string(s[i]^1) + s[i+1:], s[:i] + s[i+1:], s[:i] + string(s[i]^0x20) + s[i+1:]} {
					for _, c := range usual {
						agreeValid(t, c, Mainnet, bad)
					}
				}
			}
		}
	}
}

func FuzzValid(f *testing.F) {
	seed(f, FamilyNone)
	f.Fuzz(func(t *testing.T, text string) {
		for _, c := range usual {
			for _, net := range []Network{Mainnet, Testnet} {
				agreeValid(t, c, net, text)
			}
		}
	})
}

// TestValidAllocates: no form of the benchmark's allocates but Keccak's state and
// Monero's reading.
func TestValidAllocates(t *testing.T) {
	r := random(4)
	for _, f := range benchForms {
		s := f.make(&r)
		c := MustParse(s).Chain()
		want := map[string]float64{"EVM": 1, "XMR": 2}[f.name]
		if got := testing.AllocsPerRun(20, func() { Valid(c, Mainnet, s) }); got > want {
			t.Errorf("%s: %v allocations", f.name, got)
		}
	}
}

// BenchmarkValid answers for 1,000 addresses of each form.
func BenchmarkValid(b *testing.B) {
	for _, f := range benchForms {
		b.Run(f.name, func(b *testing.B) {
			r := random(2)
			var texts []string
			for range 1000 {
				texts = append(texts, f.make(&r))
			}
			c := MustParse(texts[0]).Chain()
			perAddress(b, texts, func(s string) {
				if !Valid(c, Mainnet, s) {
					b.Fatal(s)
				}
			})
		})
	}
}

module addresscheck

go 1.26.0

toolchain go1.26.8

require (
	filippo.io/edwards25519 v1.2.0
	github.com/mr-tron/base58 v1.3.0
	github.com/tidwall/gjson v1.20.0
	golang.org/x/crypto v0.58.0
	golang.org/x/mod v0.42.0
)

require (
	github.com/tidwall/match v1.1.1 // indirect
	github.com/tidwall/pretty v1.2.0 // indirect
	golang.org/x/sys v0.49.0 // indirect
)

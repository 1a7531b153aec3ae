package lists

// Index and Sizes are for the benchmark of the index.
var Index = index

func (l *Lists) Sizes() (accounts, keys, texts int) {
	return len(l.accounts.first), len(l.keys.first), len(l.texts.first)
}

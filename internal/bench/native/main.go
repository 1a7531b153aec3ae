// Native writes the addresses that make bench measures with, 100,000 lines
// "ASSET ADDRESS" mixed as payments are, and to standard error, as JSON, how many
// nanoseconds package address takes for one of each asset: the best of three
// rounds.
package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"time"

	"addresscheck/address"
	"addresscheck/internal/sample"
)

func main() {
	texts := map[string][]string{}
	out := bufio.NewWriter(os.Stdout)
	for _, s := range sample.Mixed(100_000) {
		id := address.MustParse(s).Chain().ID()
		texts[id] = append(texts[id], s)
		fmt.Fprintf(out, "%s %s\n", id, s)
	}
	if err := out.Flush(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	var rows []string
	for _, id := range []string{"BTC", "ETH", "TRX", "SOL", "LTC", "XRP", "XMR"} {
		c, _ := address.ChainByID(id)
		best := time.Hour
		for range 3 {
			start := time.Now()
			for _, s := range texts[id] {
				if !address.Valid(c, address.Mainnet, s) {
					fmt.Fprintln(os.Stderr, "not valid: "+id+" "+s)
					os.Exit(1)
				}
			}
			best = min(best, time.Since(start))
		}
		rows = append(rows, fmt.Sprintf("%q: %d", id, best.Nanoseconds()/int64(len(texts[id]))))
	}
	fmt.Fprintf(os.Stderr, "{%s}\n", strings.Join(rows, ", "))
}

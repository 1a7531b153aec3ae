// Worker is the edge: it mirrors published lists, refreshes them from LISTS_ORIGIN
// and says how old they are. It holds no key to sign with and is believed by nobody:
// every client verifies what it serves. What is asked for most, entry.mjs answers
// without it.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"time"

	"github.com/syumai/workers"
	"github.com/syumai/workers/cloudflare"
	"github.com/syumai/workers/cloudflare/cron"
	"github.com/syumai/workers/cloudflare/fetch"

	"addresscheck/lists"
)

// localKey is a verifier key that a local build trusts besides those of
// lists/trusted.txt. Set by the linker, as the engine's.
var localKey string

func main() {
	keys := lists.Trusted()
	if localKey != "" {
		keys = append(keys, localKey)
	}
	store := namespace("LISTS")
	now := func() int64 { return time.Now().Unix() }
	say := func(line string) { fmt.Println(line) }
	cron.ScheduleTaskNonBlock(func(context.Context) error {
		r := &refresher{store: store, asset: asset, keys: keys, fetch: fetcher(cloudflare.Getenv("LISTS_ORIGIN"))}
		r.run(now(), say)
		return nil // the library makes a panic of an error
	})
	workers.Serve(&handler{
		store: store, asset: asset, keys: keys, now: now,
		log: func(class string, status int) { say(answered(class, status)) },
	})
}

// fetcher gets files of the origin through the runtime's fetch.
func fetcher(address string) func(string, int) ([]byte, error) {
	client := fetch.NewClient()
	o, err := newOrigin(address, func(r *http.Request) (*http.Response, error) {
		return client.Do(&fetch.Request{Request: r}, &fetch.RequestInit{Redirect: fetch.RedirectModeManual})
	})
	if err != nil {
		return func(string, int) ([]byte, error) { return nil, err }
	}
	return o.fetch
}

// asset returns a file of the static assets.
func asset(path string) ([]byte, error) {
	client := fetch.NewClient(fetch.WithBinding(cloudflare.GetBinding("ASSETS")))
	// the host is of no meaning to the binding
	r, err := fetch.NewRequest(context.Background(), http.MethodGet, "https://assets"+path, nil)
	if err != nil {
		return nil, err
	}
	res, err := client.Do(r, &fetch.RequestInit{Redirect: fetch.RedirectModeManual})
	if err != nil {
		return nil, err
	}
	if res.StatusCode != http.StatusOK {
		return nil, errors.New("no such asset")
	}
	defer res.Body.Close()
	return io.ReadAll(io.LimitReader(res.Body, maxSnapshot))
}

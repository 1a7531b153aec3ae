package main

import (
	"bytes"

	"github.com/syumai/workers/cloudflare/kv"
)

// namespace is a store in Workers KV, by the name of its binding.
type namespace string

// missing is what the library gives for a key that is not there: null as a text. No
// value of ours begins so.
const missing = "<null>"

func (n namespace) get(key string) ([]byte, error) {
	ns, err := kv.NewNamespace(string(n))
	if err != nil {
		return nil, err
	}
	value, err := ns.GetString(key, nil)
	if err != nil || value == missing {
		return nil, err
	}
	return []byte(value), nil
}

// put gives bytes, not a text: the store must keep these and no others.
func (n namespace) put(key string, value []byte) error {
	ns, err := kv.NewNamespace(string(n))
	if err != nil {
		return err
	}
	return ns.PutReader(key, bytes.NewReader(value), nil)
}

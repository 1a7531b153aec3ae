package main

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"golang.org/x/mod/sumdb/note"
)

// listsKeygen makes a key pair: the signer key into a new file that only its
// owner can read, the verifier key to standard output.
func (e *env) listsKeygen(args []string) int {
	fset := flags("lists keygen")
	name := fset.String("name", "addresscheck-lists", "")
	rest, err := parseFlags(fset, args)
	if err != nil {
		return e.flagError("lists", err)
	}
	if len(rest) != 1 {
		return e.usage("lists.keyfile")
	}
	skey, vkey, err := note.GenerateKey(rand.Reader, *name)
	if err != nil {
		return e.usage("lists.keyname", "name", *name)
	}
	f, err := os.OpenFile(rest[0], os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return e.usage("lists.keyexists", "name", rest[0])
	}
	if err == nil {
		_, err = f.WriteString(skey + "\n")
		err = errors.Join(err, f.Close())
	}
	if err != nil {
		return e.usage("file.unwritable", "name", rest[0], "what", reason(err))
	}
	e.talk("lists.keymade", "name", rest[0])
	fmt.Fprintln(e.out, vkey)
	return exitNone
}

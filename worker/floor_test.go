package main

import (
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/note"

	"addresscheck/lists"
)

// An expired head is refused, and one that expired in service is replaced.
func TestExpired(t *testing.T) {
	w := newWorld(t)
	w.publish(clock)
	late := int64(clock + lists.Lifetime + 60)
	if f, _, _ := w.refresher.refresh(late); !strings.HasPrefix(f.Error, "expired: ") || w.store.values[currentKey] != nil {
		t.Errorf("%+v", f)
	}
	w.refresher.refresh(clock)
	if f, _, _ := w.refresher.refresh(late); !strings.HasPrefix(f.Error, "expired: ") {
		t.Errorf("the origin still has the one in service: %+v", f)
	}
	// expired, it still says which heads are older
	w.publishEdition(clock-60, 1, w.skey)
	if f, _, _ := w.refresher.refresh(late); !strings.HasPrefix(f.Error, "older: ") {
		t.Errorf("%+v", f)
	}
	w.publish(late)
	if f, _, _ := w.refresher.refresh(late + maxPause); f.Error != "" || w.served(late) != late {
		t.Errorf("%+v", f)
	}
}

// Until the first refresh the baseline is what clients have seen: nothing older comes
// into service.
func TestOlderThanBaseline(t *testing.T) {
	w := newWorld(t)
	w.publish(clock)
	w.assets["/lists/head"] = w.folder["head"]
	w.publish(clock - 60)
	if f, _, _ := w.refresher.refresh(clock + 60); !strings.HasPrefix(f.Error, "older: ") || w.store.values[currentKey] != nil {
		t.Errorf("%+v", f)
	}
	w.publish(clock)
	if f, _, _ := w.refresher.refresh(clock + 120); f.Error != "" || w.served(clock+120) != clock {
		t.Errorf("%+v", f)
	}
}

// What is in service and can't be verified, by a key that was taken away, keeps no
// newer lists out.
func TestKeyTakenAway(t *testing.T) {
	w := newWorld(t)
	w.publish(clock + 500)
	w.refresher.refresh(clock + 500)
	skey, vkey, err := note.GenerateKey(nil, "next")
	if err != nil {
		t.Fatal(err)
	}
	w.skey, w.vkey, w.refresher.keys = skey, vkey, []string{vkey}
	w.publish(clock)
	if f, _, _ := w.refresher.refresh(clock + 600); f.Error != "" || w.served(clock+600) != clock {
		t.Errorf("%+v", f)
	}
}

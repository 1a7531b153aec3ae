package main

import (
	"encoding/binary"

	"addresscheck/screen"
)

// The envelope of engine.d.ts, little-endian: magic, call, status, length, JSON,
// call again. What was written last proves that all before it was written.
const (
	headBytes = 16
	magic     = 0x41434b31

	answered = 1
	refused  = 2
)

// fault is EngineFault: the call itself was wrong, or the engine is dead.
type fault struct{ fault, text string }

var badLength = &fault{"too_large", "the length is not within the in buffer"}

// answer runs a call and puts what it writes into the out buffer. It never
// panics: a panic is told as a fault, and from then on nothing else is answered.
func (e *engine) answer(call uint32, f func(*screen.Writer) *fault) {
	defer func() {
		if recover() != nil {
			e.dead = true
			e.lists, e.refused = nil, nil
			e.refuse(call, &fault{"panic", "the engine failed; start a new one"})
		}
	}()
	clear(e.out[:headBytes])
	if e.dead {
		panic("dead")
	}
	// The writer puts a comma before what does not follow a bracket or a line's
	// end: the last byte of the length, not yet known, stands for the latter.
	e.out = append(e.out[:headBytes-1], '\n')
	w := &screen.Writer{B: e.out}
	if bad := f(w); bad != nil {
		e.refuse(call, bad)
		return
	}
	e.seal(call, answered, w.B)
}

func (e *engine) refuse(call uint32, bad *fault) {
	e.out = append(e.out[:headBytes-1], '\n')
	w := &screen.Writer{B: e.out}
	w.Open('{')
	w.KeyStr("fault", bad.fault)
	w.KeyStr("text", bad.text)
	w.Close('}')
	e.seal(call, refused, w.B)
}

// seal writes the envelope around b, which is headBytes of room and the JSON.
func (e *engine) seal(call, status uint32, b []byte) {
	n := len(b) - headBytes
	b = binary.LittleEndian.AppendUint32(b, call)
	e.out = b
	binary.LittleEndian.PutUint32(b[12:], uint32(n))
	binary.LittleEndian.PutUint32(b[8:], status)
	binary.LittleEndian.PutUint32(b[4:], call)
	binary.LittleEndian.PutUint32(b[0:], magic)
}

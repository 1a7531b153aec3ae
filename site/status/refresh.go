package status

import "addresscheck/screen"

// JSON writes what became of the last attempt as one object.
func (f *Refresh) JSON() []byte { return f.append(nil) }

func (f *Refresh) append(b []byte) []byte {
	w := screen.Writer{B: b}
	w.Open('{')
	w.KeyInt("at", f.At)
	w.KeyStr("error", f.Error)
	w.KeyInt("failures", int64(f.Failures))
	w.KeyInt("next", f.Next)
	w.KeyInt("since", f.Since)
	w.Close('}')
	return w.B
}

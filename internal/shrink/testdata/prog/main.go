// Prog does what reads Go's tables: it panics and recovers, collects garbage,
// grows stacks, runs goroutines and names its callers. It prints what came out.
package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"time"
)

type node struct {
	next *node
	text string
}

// deep uses stack with pointers into it and collects garbage at the bottom.
func deep(n int, up *node) int {
	var pad [16]int
	for i := range pad {
		pad[i] = n + i
	}
	here := &node{up, strings.Repeat("x", n%7)}
	if n == 0 {
		runtime.GC()
		sum := 0
		for at := here; at != nil; at = at.next {
			sum += len(at.text)
		}
		return sum
	}
	r := deep(n-1, here)
	return r + pad[n%16] - n - n%16 + len(here.text) - n%7
}

func caught(name string, f func()) {
	defer func() {
		r := recover()
		_, isRuntime := r.(runtime.Error)
		fmt.Println(name, r, isRuntime)
	}()
	defer func() { fmt.Println(name, "deferred") }()
	f()
}

//go:noinline
func callers() (names []string) {
	pcs := make([]uintptr, 8)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs)])
	for {
		f, more := frames.Next()
		names = append(names, f.Function)
		if !more {
			return names
		}
	}
}

func main() {
	if len(os.Args) > 1 && os.Args[1] == "panic" {
		panic(errors.New("not caught"))
	}
	if len(os.Args) > 1 && os.Args[1] == "line" {
		_, file, line, ok := runtime.Caller(0)
		fmt.Println(file, line, ok)
		return
	}
	debug.SetGCPercent(5)
	fmt.Println("deep", deep(20000, nil))

	n, list, zero := 5, make([]int, 3), 0
	var missing *node
	var m map[string]int
	caught("index", func() { list[n]++ })
	caught("slice", func() { _ = list[n:] })
	caught("nil", func() { missing.text = "" })
	caught("divide", func() { n /= zero })
	caught("map", func() { m["a"] = 1 })
	caught("type", func() { _ = any(n).(string) })
	caught("own", func() { panic(errors.New("an error")) })
	caught("twice", func() {
		defer func() { panic(fmt.Sprint("again after ", recover())) }()
		panic("first")
	})
	caught("bottom", func() { deep(3000, &node{}); defer deep(100, nil); panic("below") })

	var group sync.WaitGroup
	var mu sync.Mutex
	sum, answers := 0, make(chan int, 3)
	for i := range 500 {
		group.Go(func() {
			defer func() { _ = recover() }()
			d := deep(i, nil)
			mu.Lock()
			sum += d
			mu.Unlock()
			answers <- i
			panic(i)
		})
	}
	got := 0
	for range 500 {
		select {
		case i := <-answers:
			got += i
		case <-time.After(time.Minute):
			fmt.Println("late")
		}
	}
	group.Wait()
	fmt.Println("goroutines", sum, got)

	cleaned := make(chan int, 1)
	func() {
		v := &node{text: "gone"}
		runtime.AddCleanup(v, func(i int) { cleaned <- i }, 7)
	}()
	for range 10 {
		runtime.GC()
		time.Sleep(time.Millisecond)
	}
	fmt.Println("cleanup", <-cleaned)
	fmt.Println("callers", callers())
}

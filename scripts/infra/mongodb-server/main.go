// Command mongodb-server answers the MongoDB protocol on one loopback address and keeps its
// documents in SQLite files: a stand-in for MongoDB where none can be installed.
package main

import (
	"context"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"github.com/FerretDB/FerretDB/ferretdb"
)

func main() {
	listen := flag.String("listen", "127.0.0.1:27117", "address to listen on")
	data := flag.String("data", "", "folder for the SQLite files")
	flag.Parse()

	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()

	// Little of what a command makes outlives it: collected less often, commands take about a
	// third less processor time.
	debug.SetGCPercent(400)

	// Below errors FerretDB tells of every command that a client got wrong.
	slog.SetDefault(slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelError})))

	server, err := ferretdb.New(&ferretdb.Config{
		Listener:  ferretdb.ListenerConfig{TCP: *listen},
		Handler:   "sqlite",
		SQLiteURL: "file:" + *data + "/?_pragma=synchronous(full)&_txlock=immediate",
	})
	if err == nil {
		err = server.Run(ctx)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

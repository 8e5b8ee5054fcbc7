package org.entente.store;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.entente.store.query.QueryException;
import org.entente.store.query.QueryFrames;

/**
 * The process that {@link QueryProcess} starts: answers the queries that come on standard input,
 * one after the other, and ends when standard input does, so that it never outlives the process
 * that started it.
 */
final class QueryMain {
    /** For the engine, whose functions recurse with the nesting of a query and its values. */
    private static final long STACK = 32L << 20;

    private QueryMain() {}

    /**
     * Arguments: home, threads, megabytes of the engine, and the folder for exports where there is
     * one.
     */
    public static void main(String[] arguments) throws IOException {
        // What a library prints must not come between the frames.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        BlockingQueue<QueryRequest> requests = new LinkedBlockingQueue<>();
        new Thread(null, () -> serve(arguments, requests, out), "query", STACK).start();
        DataInputStream in = new DataInputStream(System.in);
        try {
            while (true) {
                requests.add(QueryRequest.read(in));
            }
        } catch (EOFException e) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static void serve(String[] arguments, BlockingQueue<QueryRequest> requests, DataOutputStream out) {
        try {
            QueryFrames.Writer sign = new QueryFrames.Writer(out, Long.MAX_VALUE);
            try (QueryEngine engine = QueryEngine.open(
                    new StoreHome(Path.of(arguments[0])),
                    Integer.parseInt(arguments[1]),
                    Integer.parseInt(arguments[2]),
                    arguments.length > 3 ? Path.of(arguments[3]) : null)) {
                sign.ready();
                while (true) {
                    QueryRequest request = requests.take();
                    answer(
                            engine,
                            request,
                            new QueryFrames.Writer(out, request.limits().bytes()));
                }
            } catch (StoreException e) {
                sign.broken(String.valueOf(e.getMessage()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                sign.fault(e.toString());
            }
        } catch (IOException | UncheckedIOException e) {
            // Nobody reads any more.
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }

    private static void answer(QueryEngine engine, QueryRequest request, QueryFrames.Writer writer) throws IOException {
        try {
            writer.end(
                    request.parquet() == null
                            ? engine.run(request.sql(), request.limits(), writer)
                            : engine.writeParquet(request.sql(), request.limits(), request.parquet()));
        } catch (QueryException e) {
            writer.failure(e);
        }
    }
}

package org.entente.web;

import java.util.List;
import java.util.function.Consumer;
import org.entente.store.StoreHome;
import org.entente.web.http.Guard;
import org.entente.web.http.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * How a server is started.
 *
 * @param home whose store is shown
 * @param bind address to listen on
 * @param port 0 for any free one
 * @param hosts names besides {@code localhost} under which the server may be asked; addresses in
 *     digits always may
 * @param version of the program
 * @param log receives what an operator should read, a line at a time
 * @param importToken the word by which files may be imported from the page; null where none may
 * @param sql whether readers' queries in SQL are answered
 * @param mcp whether messages of the Model Context Protocol are answered
 */
public record ServeOptions(
        StoreHome home,
        String bind,
        int port,
        List<String> hosts,
        String version,
        Consumer<String> log,
        @Nullable String importToken,
        boolean sql,
        boolean mcp) {
    /** For a server that only reads; it answers SQL where it listens to this machine only. */
    public ServeOptions(
            StoreHome home, String bind, int port, List<String> hosts, String version, Consumer<String> log) {
        this(home, bind, port, hosts, version, log, null, Guard.isLoopback(bind), false);
    }

    /**
     * As these, for a server to which files may be brought by who knows a word that nobody can
     * guess.
     */
    public ServeOptions withImport() {
        return new ServeOptions(home, bind, port, hosts, version, log, Secrets.next(), sql, mcp);
    }

    /** As these, for a server that answers SQL wherever it listens. */
    public ServeOptions withSql() {
        return new ServeOptions(home, bind, port, hosts, version, log, importToken, true, mcp);
    }

    /** As these, for a server that assistants may use. */
    public ServeOptions withMcp() {
        return new ServeOptions(home, bind, port, hosts, version, log, importToken, sql, true);
    }

    public ServeOptions {
        hosts = List.copyOf(hosts);
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("a port is a number from 0 to 65535, not " + port);
        }
    }
}

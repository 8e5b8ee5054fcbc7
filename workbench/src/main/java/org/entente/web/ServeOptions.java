package org.entente.web;

import java.util.List;
import java.util.function.Consumer;
import org.entente.store.StoreHome;

/**
 * How a server is started.
 *
 * @param home whose store is shown
 * @param bind address to listen on
 * @param port 0 for any free one
 * @param hosts names besides {@code localhost} under which the server may be asked; addresses in digits always may
 * @param version of the program
 * @param log receives what an operator should read, a line at a time
 */
public record ServeOptions(
        StoreHome home, String bind, int port, List<String> hosts, String version, Consumer<String> log) {
    public ServeOptions {
        hosts = List.copyOf(hosts);
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("a port is a number from 0 to 65535, not " + port);
        }
    }
}

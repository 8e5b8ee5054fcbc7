package org.entente.web;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;

/**
 * The server as its own reader: asks for pages over no network, by the way that every request takes, so that what lies on that way is loaded
 * and compiled before somebody waits for it. Pages that are only made use one workbench and are sent to nobody.
 */
final class OwnReader implements Warmer.Reader {
    private static final long PATIENCE_SECONDS = 60;

    private final LocalConnector connector;

    /** @param server that listens already, so that the first of its ways in is the one that has a port */
    OwnReader(Server server) throws Exception {
        this.connector = new LocalConnector(server);
        server.addConnector(connector);
        connector.start();
    }

    /** Whether a request is the server's own: it is not counted, and passes neither guard nor rate. */
    static boolean asks(Context request) {
        return connector(request) instanceof LocalConnector;
    }

    private static Connector connector(Context request) {
        return ServletContextRequest.getServletContextRequest(request.req())
                .getConnectionMetaData()
                .getConnector();
    }

    @Override
    public void ask(EarlyPage page) throws Exception {
        String request =
                "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n"
                        .formatted(page.address().text());
        try {
            connector.getResponse(
                    ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)), PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (IllegalStateException e) {
            if (connector.isRunning()) {
                throw e;
            }
            throw new Served.EndedException();
        }
    }
}

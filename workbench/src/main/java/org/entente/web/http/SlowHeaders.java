package org.entente.web.http;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections on which a request has begun and its header is not there in time. The server's
 * own limit is that of silence, which a client that sends a letter now and then never reaches; what
 * a body takes is limited by its rate
 * ({@link org.eclipse.jetty.server.HttpConfiguration#setMinRequestDataRate}).
 */
public final class SlowHeaders extends AbstractLifeCycle {
    private static final long LOOK_MILLIS = 500;

    private final Server server;
    private final long allowedNanos;
    private final Map<EndPoint, PendingHeader> pending = new HashMap<>();
    private volatile Scheduler.@Nullable Task next;

    /**
     * A connection that waits for a request.
     *
     * @param messages requests that it has brought so far
     * @param bytes that it had brought when it last waited in silence
     * @param since when more came, by {@link System#nanoTime}; null while nothing has
     */
    private record PendingHeader(
            long messages, long bytes, @Nullable Long since) {}

    /** @param allowedMillis time for a header, from its first letter to its last */
    public SlowHeaders(Server server, long allowedMillis) {
        this.server = server;
        this.allowedNanos = TimeUnit.MILLISECONDS.toNanos(allowedMillis);
    }

    @Override
    protected void doStart() {
        schedule();
    }

    @Override
    protected void doStop() {
        Scheduler.Task task = next;
        if (task != null) {
            task.cancel();
        }
    }

    private void schedule() {
        next = server.getScheduler().schedule(this::look, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (!isRunning() && !isStarting()) {
            return;
        }
        long now = System.nanoTime();
        Map<EndPoint, PendingHeader> before = Map.copyOf(pending);
        pending.clear();
        for (Connector connector : server.getConnectors()) {
            for (EndPoint client : connector.getConnectedEndPoints()) {
                Connection connection = client.getConnection();
                if (connection != null && connection.getMessagesIn() == connection.getMessagesOut()) {
                    look(client, connection, before.get(client), now);
                }
            }
        }
        schedule();
    }

    private void look(EndPoint client, Connection connection, @Nullable PendingHeader before, long now) {
        long messages = connection.getMessagesIn();
        long bytes = connection.getBytesIn();
        if (before == null || before.messages() != messages) {
            // Of a new connection everything belongs to its first request.
            long quiet = messages == 0 ? 0 : bytes;
            pending.put(client, new PendingHeader(messages, quiet, bytes > quiet ? now : null));
            return;
        }
        Long since = before.since();
        if (since == null) {
            pending.put(client, new PendingHeader(messages, before.bytes(), bytes > before.bytes() ? now : null));
        } else if (now - since > allowedNanos) {
            client.close();
        } else {
            pending.put(client, before);
        }
    }
}

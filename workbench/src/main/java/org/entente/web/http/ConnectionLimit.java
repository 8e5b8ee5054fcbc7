package org.entente.web.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.eclipse.jetty.io.Connection;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections beyond a number from one address: a request whose body comes slowly, or whose
 * answer is read slowly, holds a thread, and one address must not hold them all.
 */
public final class ConnectionLimit implements Connection.Listener {
    private final int most;

    /** The address of each open connection: once it is closed, Jetty does not tell it any more. */
    private final Map<Connection, InetAddress> addresses = new IdentityHashMap<>();

    private final Map<InetAddress, Integer> open = new HashMap<>();

    public ConnectionLimit(int most) {
        this.most = most;
    }

    @Override
    public void onOpened(Connection connection) {
        InetAddress address = address(connection);
        if (address != null && !admit(connection, address)) {
            connection.getEndPoint().close();
        }
    }

    private synchronized boolean admit(Connection connection, InetAddress address) {
        if (open.getOrDefault(address, 0) >= most) {
            return false;
        }
        open.merge(address, 1, Integer::sum);
        addresses.put(connection, address);
        return true;
    }

    @Override
    public synchronized void onClosed(Connection connection) {
        InetAddress address = addresses.remove(connection);
        if (address != null) {
            open.computeIfPresent(address, (key, count) -> count > 1 ? count - 1 : null);
        }
    }

    private static @Nullable InetAddress address(Connection connection) {
        return connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress socket
                ? socket.getAddress()
                : null;
    }
}

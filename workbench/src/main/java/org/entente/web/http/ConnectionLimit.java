package org.entente.web.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.io.Connection;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections beyond a number from one address: a request whose body comes slowly, or whose
 * answer is read slowly, holds a thread, and one address must not hold them all.
 */
public final class ConnectionLimit implements Connection.Listener {
    private final int most;
    private final Map<InetAddress, Integer> open = new HashMap<>();

    public ConnectionLimit(int most) {
        this.most = most;
    }

    @Override
    public void onOpened(Connection connection) {
        InetAddress address = address(connection);
        if (address != null && add(address) > most) {
            connection.getEndPoint().close();
        }
    }

    @Override
    public void onClosed(Connection connection) {
        InetAddress address = address(connection);
        if (address != null) {
            remove(address);
        }
    }

    private synchronized int add(InetAddress address) {
        return open.merge(address, 1, Integer::sum);
    }

    private synchronized void remove(InetAddress address) {
        open.computeIfPresent(address, (key, count) -> count > 1 ? count - 1 : null);
    }

    private static @Nullable InetAddress address(Connection connection) {
        return connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress socket
                ? socket.getAddress()
                : null;
    }
}

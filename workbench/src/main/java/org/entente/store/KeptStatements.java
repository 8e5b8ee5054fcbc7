package org.entente.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duckdb.DuckDBConnection;

/**
 * Statements by their text, those used last: to plan a query takes the engine longer than to answer
 * it for one pair. A statement that is in use is not here, and one that failed has closed itself
 * and does not come back.
 */
final class KeptStatements implements AutoCloseable {
    private static final int ROOM = 96;

    private final DuckDBConnection connection;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();

    KeptStatements(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** A statement for the caller alone, until it is given back. */
    PreparedStatement take(String sql) throws SQLException {
        PreparedStatement kept = statements.remove(sql);
        return kept == null ? connection.prepareStatement(sql) : kept;
    }

    void giveBack(String sql, PreparedStatement statement) throws SQLException {
        PreparedStatement other = statements.put(sql, statement);
        if (other != null) {
            other.close();
        }
        Iterator<PreparedStatement> eldest = statements.values().iterator();
        while (statements.size() > ROOM) {
            eldest.next().close();
            eldest.remove();
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
        statements.clear();
    }
}

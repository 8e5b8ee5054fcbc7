package org.entente.architecture.wrong.measure;

import java.sql.Connection;
import org.entente.architecture.wrong.source.one.First;

/** A measure that knows a source, a connection and a stream. */
record Reads(First source, Connection connection) {
    void print() {
        System.out.println(source);
    }
}

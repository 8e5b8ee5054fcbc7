package org.entente.architecture.wrong.measure;

import java.sql.Connection;
import java.util.random.RandomGenerator;
import org.entente.architecture.wrong.source.one.First;

/**
 * A measure that knows a source, a connection, a stream, and a generator that a release's Java
 * lacks.
 */
record Reads(First source, Connection connection) {
    void print() {
        System.out.println(source);
        System.out.println(RandomGenerator.getDefault());
    }
}

package org.entente.store;

/**
 * How a result is written to a file and read back, the same to the last bit.
 *
 * @param <T> the result, which does not change once it is computed
 */
public interface ResultCodec<T> {

    void write(T result, ResultWriter out);

    /**
     * Reads in the order of writing; after any exception the file is dropped and the result is
     * computed again.
     */
    T read(ResultReader in);
}

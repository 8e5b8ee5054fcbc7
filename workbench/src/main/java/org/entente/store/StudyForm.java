package org.entente.store;

/**
 * How a study is written to a file and read back, the same to the last bit.
 *
 * @param <T> the study, which nobody changes once it is made
 */
public interface StudyForm<T> {

    void write(T study, StudyWriter out);

    /** Reads in the order of writing; what does not fit throws any exception, and the study is made anew. */
    T read(StudyReader in);
}

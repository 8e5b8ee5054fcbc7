package org.entente.progress;

import java.io.PrintWriter;

/**
 * Says how far a long piece of work has come. Nothing else may be learned from it, and nothing
 * depends on it.
 */
public interface Progress {

    /**
     * Begins a piece of work.
     *
     * @param name what the user knows it by, such as a file name
     * @param size its size in the unit of {@link Task#advance}, bytes for a file
     */
    Task begin(String name, long size);

    /** Prints a line of its own, between pieces of work. */
    void say(String line);

    /** Says nothing. */
    static Progress silent() {
        return new SilentProgress();
    }

    /** A moving bar a piece of work on a terminal, else one line for each once it has ended. */
    static Progress on(PrintWriter out, boolean terminal) {
        return terminal ? new BarProgress(out) : new LineProgress(out);
    }

    /** One piece of work; {@link #close()} without {@link #end} means that it was given up. */
    interface Task extends AutoCloseable {

        /** Adds to what has been done. */
        void advance(long done);

        /** Ends the work with what is to be said of it, in one line. */
        void end(String result);

        @Override
        void close();
    }
}

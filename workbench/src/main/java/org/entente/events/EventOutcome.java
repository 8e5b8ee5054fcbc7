package org.entente.events;

/** What became of one file of events. */
public sealed interface EventOutcome {

    EventFile file();

    /**
     * It was read.
     *
     * @param seconds time it took
     */
    record Read(EventFile file, ImportedEventFile entry, double seconds) implements EventOutcome {}

    /** The same bytes were read before. */
    record Present(EventFile file) implements EventOutcome {}

    /**
     * It could not be read, and nothing of it was kept.
     *
     * @param reason follows the name of the file
     */
    record Failed(EventFile file, String reason) implements EventOutcome {}
}

package org.entente.events;

import java.util.List;

/**
 * A file of events that was read whole, and what its lines became.
 *
 * @param number from 1 within the dataset; events name their file by it
 * @param name of the file
 * @param sha256 of its bytes on disk
 * @param bytes its size on disk
 * @param layout its layout
 * @param lines without the header
 * @param quarantined lines that were not understood, and are kept apart with the reason
 * @param kept reports: lines that were understood
 * @param domestic reports whose two actors belong to one state
 * @param withoutPair reports that do not name two states, {@code domestic} not among them
 * @param months months of which it has reports, such as {@code 2018-02}
 * @param dated whether its reports say which part of their day the file covers; those that an
 *     earlier Entente read do not
 */
public record ImportedEventFile(
        int number,
        String name,
        String sha256,
        long bytes,
        EventLayout layout,
        long lines,
        long quarantined,
        long kept,
        long domestic,
        long withoutPair,
        List<String> months,
        boolean dated) {
    public ImportedEventFile {
        months = List.copyOf(months);
        if (lines != quarantined + kept) {
            throw new IllegalArgumentException(
                    "%s: %d lines are not %d quarantined and %d kept".formatted(name, lines, quarantined, kept));
        }
    }
}

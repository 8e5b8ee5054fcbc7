package org.entente.casefile.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text that a case records.
 *
 * @param authors names as printed
 * @param title title
 * @param container journal, publisher or site; absent when the text does not say
 * @param date date of publication; absent when the text does not say
 * @param url address; absent when unknown
 * @param note what else a reader should know about the available copy
 */
public record Paper(
        List<String> authors,
        String title,
        @Nullable String container,
        @Nullable EdtfDate date,
        @Nullable String url,
        @Nullable String note) {
    public Paper {
        authors = List.copyOf(authors);
    }
}

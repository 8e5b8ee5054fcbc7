package org.entente.casefile.model;

import org.jspecify.annotations.Nullable;

/**
 * One cited work: bibliographic facts only.
 *
 * @param kind sort of work
 * @param author authors as the note gives them; absent when it names none
 * @param title title; absent when the note gives only an address
 * @param container journal, newspaper, publisher or site
 * @param volume volume and number
 * @param date date at its true precision
 * @param pages pages cited
 * @param url address as printed
 */
public record Work(
        ReferenceKind kind,
        @Nullable String author,
        @Nullable String title,
        @Nullable String container,
        @Nullable String volume,
        @Nullable EdtfDate date,
        @Nullable String pages,
        @Nullable String url) {
    public Work {
        if (title == null && url == null) {
            throw new IllegalArgumentException("a work has a title or an address");
        }
    }
}

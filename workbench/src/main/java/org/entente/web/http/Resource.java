package org.entente.web.http;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One kind of page. It says what it is asked with and gives an answer; forms, caching and errors
 * are written once, elsewhere.
 */
public interface Resource {
    /**
     * The template of its address, such as {@code /state/{state}}; {@code <name>} takes slashes
     * too.
     */
    String path();

    /** What it gives, in English, for the description of the interface. */
    String summary();

    /** All that an address may say; a query that says something else is a mistake. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /** The forms that it is given in. */
    default Set<Form> forms() {
        return EnumSet.of(Form.HTML, Form.JSON);
    }

    /**
     * The media types that it has instead of forms, when it gives {@link PageResponse.Bytes} or
     * {@link PageResponse.Stream}; empty for a page.
     */
    default List<String> fileTypes() {
        return List.of();
    }

    /**
     * Whether the answer depends on the address and the imported snapshots only, so that it may be
     * kept.
     */
    default boolean isCacheable() {
        return true;
    }

    /**
     * The answer. Exceptions that name a user's mistake become the page that says so.
     *
     * @throws WebException for what the address gets wrong
     */
    PageResponse respond(PageRequest request) throws Exception;
}

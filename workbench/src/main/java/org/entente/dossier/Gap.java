package org.entente.dossier;

import org.jspecify.annotations.Nullable;

/**
 * Something that a reader would look for here and that is not known.
 *
 * @param id stable name, such as {@code trade-after-2014}
 * @param section id of the section that it belongs to
 * @param what what is missing
 * @param why the reason
 * @param years since when or for which years, such as {@code 2015–2023}; null when time does not
 *     matter
 * @param fill what would fill it
 * @param command the command that would fill it once the file is available; null when none would
 */
public record Gap(
        String id,
        String section,
        String what,
        String why,
        @Nullable String years,
        String fill,
        @Nullable String command) {}

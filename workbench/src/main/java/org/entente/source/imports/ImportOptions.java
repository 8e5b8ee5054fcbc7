package org.entente.source.imports;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How to import.
 *
 * @param as id of the source that the files are, or null to recognise them
 * @param vintage vintage of files that state none, or of all when it is to overrule; null for the
 *     files' own
 * @param replace whether a snapshot of the same source and vintage gives way
 * @param dryRun whether to read and report, and leave the store as it is
 */
public record ImportOptions(@Nullable String as, @Nullable String vintage, boolean replace, boolean dryRun) {
    private static final Pattern VINTAGE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    /** Recognise, take the files' own vintages, replace nothing. */
    public static final ImportOptions PLAIN = new ImportOptions(null, null, false, false);

    public ImportOptions {
        if (vintage != null && !VINTAGE.matcher(vintage).matches()) {
            throw new IllegalArgumentException("\"" + vintage
                    + "\" is no vintage: write letters, digits, dots and hyphens, best a date such as 2025-03-13");
        }
    }
}

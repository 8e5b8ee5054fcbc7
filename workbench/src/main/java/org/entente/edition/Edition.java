package org.entente.edition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.List;

/**
 * The manifest of an edition.
 *
 * @param edition the date of the edition, such as {@code 2026-12-02}
 * @param schema the version of the store's schema that its tables have
 * @param tables one file per canonical table, in the order of the schema
 * @param snapshots the releases, in the order of their numbers in the tables, from 1
 */
public record Edition(String edition, int schema, List<Table> tables, List<Release> snapshots) {

    /** The name of the manifest's file. */
    public static final String MANIFEST = "manifest.json";

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    public Edition {
        tables = List.copyOf(tables);
        snapshots = List.copyOf(snapshots);
    }

    /** The file of one table, {@code NAME.parquet}. */
    public record Table(String name, String sha256, long bytes) {

        /** The name of the file. */
        public String file() {
            return name + ".parquet";
        }
    }

    /**
     * One release of a source.
     *
     * @param licence the licence under which its rows are passed on
     * @param words the publisher's own words
     * @param address where they stand
     * @param attribution the credit that the licence requires
     * @param form what the files were: the publisher's own, or a table of a package
     * @param rows canonical rows of data
     * @param files the files that were read
     */
    public record Release(
            String source,
            String vintage,
            String licence,
            String words,
            String address,
            String attribution,
            String form,
            long rows,
            List<SourceFile> files) {

        public Release {
            files = List.copyOf(files);
        }
    }

    /** A file that was read, with its hash. */
    public record SourceFile(String name, String sha256, long bytes) {}

    /** The manifest as JSON; the same bytes for the same edition. */
    public String toJson() {
        try {
            return JSON.writeValueAsString(this).replace("\r\n", "\n") + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws EditionException when the text is no manifest */
    public static Edition parse(String json) {
        try {
            Edition read = JSON.readValue(json, Edition.class);
            if (read == null) {
                throw new EditionException("the manifest of the starter edition is empty: install the program again");
            }
            return read;
        } catch (JsonProcessingException | NullPointerException e) {
            throw new EditionException(
                    "the manifest of the starter edition cannot be read: install the program again", e);
        }
    }
}

package org.entente.source.worldbank;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import org.entente.source.files.SourceFileException;
import org.entente.source.tables.BundleFile;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.RowStream;

/**
 * An answer of the World Bank's programming interface: an array of a head, which says how many
 * pages there are, and an array of records, one a country and year.
 *
 * @param indicator code of the indicator
 * @param name its name
 */
record WorldBankResponse(String indicator, String name, JsonNode records) {
    static final Column CODE = new Column(0, "countryiso3code");
    static final Column COUNTRY = new Column(1, "country");
    static final Column YEAR = new Column(2, "date");
    static final Column VALUE = new Column(3, "value");

    /**
     * @throws SourceFileException when it breaks off, is one page of several, or holds no records
     *     of one indicator
     */
    static WorldBankResponse read(BundleFile file) throws IOException {
        JsonNode answer;
        try (Reader text = file.openText()) {
            answer = new ObjectMapper().readTree(text);
        } catch (JacksonException e) {
            throw new SourceFileException(
                    "is damaged or breaks off: " + e.getOriginalMessage() + "; download it again", e);
        }
        JsonNode records = answer.path(1);
        if (!records.isArray() || records.isEmpty()) {
            throw new SourceFileException("is an answer without records");
        }
        int pages = answer.path(0).path("pages").asInt(1);
        if (pages > 1) {
            throw new SourceFileException(
                    "is page " + answer.path(0).path("page").asInt() + " of " + pages
                            + ": ask for all in one page, with per_page=20000 at the end of the address");
        }
        JsonNode indicator = records.get(0).path("indicator");
        return new WorldBankResponse(
                indicator.path("id").asText(), indicator.path("value").asText(), records);
    }

    /** The records by their number. */
    RowStream rows() {
        Iterator<JsonNode> left = records.iterator();
        long[] number = {0};
        return () -> left.hasNext() ? row(++number[0], left.next()) : null;
    }

    private static Row row(long number, JsonNode record) {
        String value = record.path("value").isNull() ? "" : record.path("value").asText();
        return Row.of(
                number,
                List.of(
                        record.path("countryiso3code").asText(),
                        record.path("country").path("value").asText(),
                        record.path("date").asText(),
                        value));
    }
}

package org.entente.web.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of rows ended: the values by which it is ordered of its last row, and how many rows
 * with just these values were shown, so that rows which are alike in them are neither left out nor
 * shown twice.
 *
 * @param values in the order of the columns, as text; null for NULL
 * @param shown rows with these values that came before
 */
public record Place(List<@Nullable String> values, int shown) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 4_000;

    /** The place as a word for an address. */
    public String token() {
        try {
            List<@Nullable Object> all = new ArrayList<>(values);
            all.add(shown);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(JSON.writeValueAsString(all).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The place that a word stands for; empty when it is none with so many values. */
    public static Optional<Place> read(String token, int width) {
        try {
            if (token.length() > LONGEST) {
                return Optional.empty();
            }
            JsonNode all = JSON.readTree(Base64.getUrlDecoder().decode(token));
            if (!all.isArray()
                    || all.size() != width + 1
                    || !all.get(width).canConvertToInt()
                    || all.get(width).asInt() < 0) {
                return Optional.empty();
            }
            List<@Nullable String> values = new ArrayList<>();
            for (int i = 0; i < width; i++) {
                if (!all.get(i).isNull() && !all.get(i).isTextual()) {
                    return Optional.empty();
                }
                values.add(all.get(i).isNull() ? null : all.get(i).asText());
            }
            return Optional.of(new Place(values, all.get(width).asInt()));
        } catch (IllegalArgumentException | java.io.IOException e) {
            return Optional.empty();
        }
    }
}

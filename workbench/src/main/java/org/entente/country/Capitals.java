package org.entente.country;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the capitals of today lie, for maps and to notice what a source misplaces; distances are
 * measured from imported sources.
 */
public final class Capitals {
    private static final String RESOURCE = "capitals.tsv";

    private static final class Holder {
        static final Map<String, Capital> ALL = read();
    }

    private Capitals() {}

    /** A capital; degrees, north and east positive, to about a tenth. */
    public record Capital(String name, double latitude, double longitude) {
        public Capital {
            if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
                throw new IllegalArgumentException(name + " is not at " + latitude + ", " + longitude);
            }
        }

        /** Whether a publisher's name is that of this capital, by its letters without accents. */
        public boolean isCalled(String other) {
            return NameKey.plain(name).equals(NameKey.plain(other));
        }
    }

    /**
     * The capital of a state, the last one of a state that ended; empty for those that ended before
     * 1945.
     */
    public static Optional<Capital> find(State state) {
        return Optional.ofNullable(Holder.ALL.get(state.code()));
    }

    /** Reads the table: capitals by the code of their state. */
    static Map<String, Capital> read() {
        Map<String, Capital> all = new HashMap<>();
        try (InputStream in = Capitals.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + RESOURCE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    all.put(
                            cells[0],
                            new Capital(cells[1], Double.parseDouble(cells[2]), Double.parseDouble(cells[3])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
        return all;
    }
}

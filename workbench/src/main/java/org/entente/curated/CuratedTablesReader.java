package org.entente.curated;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Reads the tables from the resources of this package. A mistake in them is an
 * {@link IllegalStateException} that names it.
 */
final class CuratedTablesReader {
    private final StateSystem system;

    CuratedTablesReader(StateSystem system) {
        this.system = system;
    }

    CuratedTables read() {
        return new CuratedTables(
                records("institutions.yaml").stream().map(this::institution).toList(),
                records("conflicts.yaml").stream()
                        .map(this::conflict)
                        .sorted(Comparator.comparing(NamedConflict::from))
                        .toList(),
                records("landmarks.yaml").stream()
                        .map(this::landmark)
                        .sorted(Comparator.comparing(Landmark::date))
                        .toList(),
                allianceNames());
    }

    private Institution institution(Map<?, ?> row) {
        String id = text(row, "id");
        List<InstitutionMembership> members = new ArrayList<>();
        for (Map.Entry<?, ?> joined : ((Map<?, ?>) required(row, "members")).entrySet()) {
            IsoPartialDate from = new IsoPartialDate(String.valueOf(joined.getKey()));
            for (String part : String.valueOf(joined.getValue()).split(";")) {
                members.addAll(memberships(id, from, part.strip()));
            }
        }
        members.sort(Comparator.comparing(InstitutionMembership::from)
                .thenComparing(m -> m.state().cow()));
        return new Institution(
                id,
                text(row, "name"),
                text(row, "short"),
                Institution.Kind.valueOf(text(row, "kind").toUpperCase(Locale.ROOT)),
                new IsoPartialDate(text(row, "founded")),
                date(row, "dissolved"),
                text(row, "reference"),
                !"false".equals(String.valueOf(row.get("complete"))),
                members);
    }

    /** Reads {@code BEL CAN DNK} or {@code GFR until 1990-10-02}, which names one state. */
    private List<InstitutionMembership> memberships(String institution, IsoPartialDate from, String part) {
        String[] sides = part.split(" until ", -1);
        List<State> states = states(sides[0]);
        if (sides.length > 1 && states.size() != 1) {
            throw new IllegalStateException(institution + ": \"until\" needs one state, found " + part);
        }
        @Nullable IsoPartialDate until = sides.length > 1 ? new IsoPartialDate(sides[1].strip()) : null;
        return states.stream()
                .map(state -> new InstitutionMembership(state, from, until))
                .toList();
    }

    private NamedConflict conflict(Map<?, ?> row) {
        return new NamedConflict(
                text(row, "name"),
                NamedConflict.Kind.valueOf(text(row, "kind").toUpperCase(Locale.ROOT)),
                new IsoPartialDate(text(row, "from")),
                date(row, "until"),
                states(text(row, "a")),
                states(text(row, "b")),
                !"false".equals(String.valueOf(row.get("opposed"))),
                numbers(row.get("mid")),
                numbers(row.get("ucdp")));
    }

    private Landmark landmark(Map<?, ?> row) {
        return new Landmark(
                new IsoPartialDate(text(row, "date")),
                Landmark.Kind.valueOf(text(row, "kind").toUpperCase(Locale.ROOT)),
                states(text(row, "states")),
                text(row, "name"));
    }

    private static Map<Integer, String> allianceNames() {
        Map<Integer, String> names = new HashMap<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(open("treaty-names.tsv"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    if (names.put(Integer.valueOf(cells[0]), cells[1].strip()) != null) {
                        throw new IllegalStateException("treaty-names.tsv names ATOP " + cells[0] + " twice");
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private List<State> states(String codes) {
        List<State> found = new ArrayList<>();
        for (String code : codes.strip().split("\\s+")) {
            found.add(system.findByIso3(code)
                    .or(() -> system.findByAbbreviation(code))
                    .orElseThrow(() -> new IllegalStateException("no state has the code " + code + ", in: " + codes)));
        }
        return found;
    }

    private static List<Integer> numbers(@Nullable Object cell) {
        List<Integer> numbers = new ArrayList<>();
        if (cell != null) {
            for (String number : String.valueOf(cell).split(" ")) {
                numbers.add(Integer.valueOf(number));
            }
        }
        return numbers;
    }

    private static @Nullable IsoPartialDate date(Map<?, ?> row, String key) {
        Object cell = row.get(key);
        return cell == null ? null : new IsoPartialDate(String.valueOf(cell));
    }

    private static String text(Map<?, ?> row, String key) {
        return String.valueOf(required(row, key));
    }

    private static Object required(Map<?, ?> row, String key) {
        Object cell = row.get(key);
        if (cell == null) {
            throw new IllegalStateException("\"" + key + "\" is missing in " + row);
        }
        return cell;
    }

    private static List<Map<?, ?>> records(String resource) {
        List<Map<?, ?>> records = new ArrayList<>();
        try (InputStream in = open(resource)) {
            Object root = new Load(LoadSettings.builder().setLabel(resource).build()).loadFromInputStream(in);
            for (Object record : (List<?>) Objects.requireNonNull(root, resource)) {
                records.add((Map<?, ?>) record);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(CuratedTablesReader.class.getResourceAsStream(resource), resource);
    }
}

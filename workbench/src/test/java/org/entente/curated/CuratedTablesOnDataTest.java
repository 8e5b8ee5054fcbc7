package org.entente.curated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.entente.TestData;
import org.entente.country.State;
import org.junit.jupiter.api.Test;

/** The tables against the datasets of the field, where both speak. */
class CuratedTablesOnDataTest {
    private final CuratedTables tables = CuratedTables.standard();

    /**
     * ATOP's numbers of the alliances in the table. ATOP dates by signature, the table by entry
     * into force.
     */
    private static final Map<String, Integer> ATOP =
            Map.of("nato", 3180, "warsaw-pact", 3285, "anzus", 3215, "seato", 3260, "cento", 3275, "balkan-pact", 3230);

    @Test
    void membersOfAlliancesAreThoseOfAtop() throws IOException {
        List<CSVRecord> rows = read(TestData.requireData("atop/atop-member-level.csv"));
        for (Map.Entry<String, Integer> entry : ATOP.entrySet()) {
            Institution institution = institution(entry.getKey());
            Set<Integer> theirs = new HashSet<>();
            Map<Integer, Integer> years = new HashMap<>();
            for (CSVRecord row : rows) {
                if (Integer.parseInt(row.get("atopid")) == entry.getValue()) {
                    int cow = Integer.parseInt(row.get("member"));
                    theirs.add(cow);
                    years.merge(cow, Integer.parseInt(row.get("yrent")), Math::min);
                }
            }
            Set<Integer> ours = new HashSet<>();
            for (InstitutionMembership membership : institution.memberships()) {
                if (membership.from().year() <= 2018) {
                    ours.add(membership.state().cow());
                    if (years.containsKey(membership.state().cow())) {
                        assertThat(membership.from().year()
                                        - years.get(membership.state().cow()))
                                .as("%s in %s", membership.state().code(), institution.shortName())
                                .isBetween(-1, 2);
                    }
                }
            }
            assertThat(ours).as(institution.shortName()).isEqualTo(theirs);
        }
    }

    /**
     * Every named war with a dispute number has its two sides on opposite sides of that dispute.
     */
    @Test
    void sidesOfWarsAreThoseOfTheDispute() throws IOException {
        Map<Integer, List<Set<Integer>>> sides = new HashMap<>();
        for (CSVRecord row : read(TestData.requireData("mid/MIDB 5.0.csv"))) {
            sides.computeIfAbsent(Integer.parseInt(row.get("dispnum")), k -> List.of(new HashSet<>(), new HashSet<>()))
                    .get(row.get("sidea").equals("1") ? 0 : 1)
                    .add(Integer.parseInt(row.get("ccode")));
        }
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        for (NamedConflict conflict : tables.listConflicts()) {
            for (int dispute : conflict.mid()) {
                List<Set<Integer>> both = sides.get(dispute);
                if (both == null) {
                    wrong.add(conflict.name() + ": no dispute " + dispute);
                    continue;
                }
                for (State a : conflict.sideA()) {
                    for (State b : conflict.sideB()) {
                        boolean opposite = (both.get(0).contains(a.cow())
                                        && both.get(1).contains(b.cow()))
                                || (both.get(1).contains(a.cow()) && both.get(0).contains(b.cow()));
                        boolean together = both.stream().anyMatch(s -> s.contains(a.cow()) && s.contains(b.cow()));
                        if (together && !opposite) {
                            wrong.add("%s (%d): %s and %s are on one side"
                                    .formatted(conflict.name(), dispute, a.code(), b.code()));
                        }
                        checked++;
                    }
                }
            }
        }
        assertThat(checked).isGreaterThan(100);
        assertThat(wrong).isEmpty();
    }

    private Institution institution(String id) {
        return tables.listInstitutions().stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<CSVRecord> read(Path file) throws IOException {
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1);
                CSVParser parser = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setIgnoreSurroundingSpaces(true)
                        .get()
                        .parse(in)) {
            return parser.getRecords();
        }
    }
}

package org.entente.measure.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.store.Store;

/**
 * Random rows of ties between states that were members throughout 1990 to 1995, as they would come
 * from files; the same rows can be laid into a store in another order, over two files, with other
 * states, or with more of them.
 */
final class RandomTies {
    static final List<Integer> STATES = List.of(350, 630, 640, 710, 750, 770);
    static final int FIRST = 1990;
    static final int LAST = 1995;

    /** Source, and the tables with the parts that its coverage is declared for. */
    private static final Map<String, String> COVERED = new LinkedHashMap<>();

    static {
        COVERED.put("atop", "alliance_member alliance");
        COVERED.put("cow-igo", "igo_joint");
        COVERED.put("un-ideal-points", "ideal_point:fp");
        COVERED.put("mme", "exercise exercise_participant");
        COVERED.put("mid", "dispute_participant");
        COVERED.put("nmc", "state_year:cinc");
        COVERED.put("sipri-milex", "state_year:milex_constant_usd");
        COVERED.put("desta", "agreement:trade");
        COVERED.put("nuclear-cooperation", "agreement:nuclear");
        COVERED.put("cow-contiguity", "contiguity");
        COVERED.put("cow-capitals", "capital");
    }

    private static final Pattern STATE = Pattern.compile("\\{(\\d+)}");

    private final Random random;
    private final List<Integer> states;
    private final List<Row> rows = new ArrayList<>();
    private int line;

    /** A row: its values in SQL, states in braces. */
    private record Row(String source, String table, int line, String values) {}

    RandomTies(long seed, List<Integer> states) {
        this(seed, states, 0);
    }

    /** @param offset where the numbers of treaties, disputes and the like begin */
    private RandomTies(long seed, List<Integer> states, int offset) {
        this.random = new Random(seed);
        this.states = List.copyOf(states);
        this.line = offset * 100;
        for (int number = offset + 1; number <= offset + 6; number++) {
            alliance(number);
            exercise(number);
            exercise(number);
            dispute(number);
            trade(number);
        }
        for (int i = 0; i < states.size(); i++) {
            quantities(states.get(i));
            for (int j = i + 1; j < states.size(); j++) {
                pair(states.get(i), states.get(j));
            }
        }
    }

    /** These rows and those of other states among themselves. */
    static RandomTies withOthers(long seed, List<Integer> states, List<Integer> others) {
        RandomTies ties = new RandomTies(seed, states);
        ties.rows.addAll(new RandomTies(seed + 1000, others, 100).rows);
        return ties;
    }

    private void add(String source, String table, String values, Object... places) {
        rows.add(new Row(source, table, line, values.formatted(places)));
    }

    private boolean coin() {
        return random.nextBoolean();
    }

    private String[] span() {
        String[] days = {day(), day()};
        Arrays.sort(days);
        return days;
    }

    private String day() {
        return "'%d-%02d-%02d'".formatted(FIRST + random.nextInt(6), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private List<Integer> some() {
        List<Integer> all = new ArrayList<>(states);
        Collections.shuffle(all, random);
        return all.subList(0, 2 + random.nextInt(all.size() - 1));
    }

    private void alliance(int number) {
        line++;
        add(
                "atop",
                "alliance",
                "%d, '1990-01-01', 'day', NULL, NULL, %b, 0, [], false, false, false, false, false",
                number,
                coin());
        for (int member : some()) {
            line++;
            String[] span = span();
            String end = coin() ? "NULL, NULL" : span[1] + ", 'day'";
            add(
                    "atop",
                    "alliance_member",
                    "%d, {%d}, {%2$d}, 0, %s, 'day', %s, %b, %b, %b, %b, %b, false",
                    number,
                    member,
                    span[0],
                    end,
                    coin(),
                    coin(),
                    coin(),
                    coin(),
                    coin());
        }
    }

    private void exercise(int number) {
        line++;
        String[] span = span();
        List<Integer> parties = some();
        String name = random.nextInt(4) == 0 ? "NULL" : "'Name " + number % 3 + "'";
        add(
                "mme",
                "exercise",
                "'m%d', %s, NULL, NULL, NULL, NULL, %s, 'day', %s, 'day', false, false, true, false, false, false, false, false, false, NULL, NULL, %d, %b",
                number,
                name,
                span[0],
                span[1],
                parties.size(),
                random.nextInt(5) == 0);
        parties.forEach(party -> add("mme", "exercise_participant", "{%d}, 'S'", party));
    }

    private void dispute(int number) {
        for (int state : some()) {
            line++;
            String[] span = span();
            add(
                    "mid",
                    "dispute_participant",
                    "%d, {%d}, %b, %s, 'day', %s, 'day', true, NULL, NULL, NULL, NULL, NULL",
                    number,
                    state,
                    coin(),
                    span[0],
                    span[1]);
        }
    }

    private void trade(int number) {
        int signed = FIRST + random.nextInt(5);
        List<Integer> parties = some();
        line++;
        add(
                "desta",
                "agreement",
                "'%d', 'trade', 'base_treaty', '%1$d', 'T', %d, %d, %s, 2",
                number,
                1 + random.nextInt(3),
                signed,
                random.nextInt(4) == 0 ? "NULL" : signed);
        parties.forEach(
                party -> add("desta", "agreement_member", "'%d', 1, {%d}, 0, %d", number, party, random.nextInt(2)));
        line++;
        add("desta", "agreement", "'%d_1', 'trade', 'withdrawal', '%1$d', 'W', 7, %d, NULL, 2", number, signed + 1);
        for (int i = 0; i < parties.size(); i++) {
            add("desta", "agreement_member", "'%d_1', 1, {%d}, 0, %d", number, parties.get(i), i == 0 ? 1 : 2);
        }
    }

    private void quantities(int state) {
        line++;
        add(
                "cow-capitals",
                "capital",
                "{%d}, 'C', '1816-01-01', '2024-12-31', %s, %s",
                state,
                random.nextDouble() * 160 - 80,
                random.nextDouble() * 360 - 180);
        for (int year = FIRST; year <= LAST; year++) {
            line++;
            double point = random.nextGaussian();
            add(
                    "un-ideal-points",
                    "ideal_point",
                    "{%d}, %d, %d, 'fp', %s, %s, NULL, NULL, NULL, %s, 90",
                    state,
                    year - 1945,
                    year,
                    point,
                    point - 0.3,
                    point + 0.4);
            if (random.nextInt(6) > 0) {
                line++;
                String cinc =
                        random.nextInt(6) == 0 ? "NULL, NULL, NULL, '-9'" : random.nextDouble() + ", NULL, NULL, NULL";
                add("nmc", "state_year", "{%d}, 'S', %d, 'cinc', 'share', %s, NULL", state, year, cinc);
                add(
                        "sipri-milex",
                        "state_year",
                        "{%d}, 'S', %d, 'milex_constant_usd', 'US$', %d, NULL, NULL, NULL, NULL",
                        state,
                        year,
                        random.nextInt(4));
            }
        }
    }

    private void pair(int a, int b) {
        for (int year = FIRST; year <= LAST; year++) {
            line++;
            if (random.nextInt(4) > 0) {
                add(
                        "cow-igo",
                        "igo_joint",
                        "%d, least({%d}, {%d}), greatest({%2$d}, {%3$d}), %d",
                        year,
                        a,
                        b,
                        random.nextInt(3));
            }
            if (random.nextInt(4) == 0) {
                int type = 1 + random.nextInt(5);
                add("cow-contiguity", "contiguity", "%d, {%d}, {%d}, %d", year, a, b, type);
                line++;
                add("cow-contiguity", "contiguity", "%d, {%d}, {%d}, %d", year, b, a, type);
            }
        }
        if (random.nextInt(3) == 0) {
            line++;
            String key = "'%d-%d'".formatted(a, b);
            add(
                    "nuclear-cooperation",
                    "agreement",
                    "%s, 'nuclear', 'agreement', %1$s, 'N', 2, %d, NULL, 2",
                    key,
                    FIRST + random.nextInt(6));
            add("nuclear-cooperation", "agreement_member", "%s, 1, {%d}, 0, NULL", key, a);
            add("nuclear-cooperation", "agreement_member", "%s, 2, {%d}, 0, NULL", key, b);
        }
    }

    /** The rows as they come. */
    Store store() {
        return store(false, 1, IntUnaryOperator.identity());
    }

    /**
     * A store with the rows.
     *
     * @param shuffled whether they come in another order and stand on other lines
     * @param files over how many files they are divided
     * @param relabel what each state is called
     */
    Store store(boolean shuffled, int files, IntUnaryOperator relabel) {
        Store store = Store.empty();
        List<String> sources = List.copyOf(COVERED.keySet());
        for (int number = 1; number <= sources.size(); number++) {
            declare(store, number, sources.get(number - 1), files);
        }
        int most = rows.stream().mapToInt(Row::line).max().orElse(0);
        List<Integer> lines =
                new ArrayList<>(IntStream.rangeClosed(1, most + 1).boxed().toList());
        List<Row> ordered = new ArrayList<>(rows);
        if (shuffled) {
            Collections.shuffle(lines, new Random(7));
            Collections.shuffle(ordered, new Random(8));
        }
        Map<String, List<String>> byTable = ordered.stream()
                .collect(Collectors.groupingBy(
                        Row::table,
                        Collectors.mapping(
                                row -> {
                                    int at = lines.get(row.line());
                                    return "(%d, %d, %d, %s)"
                                            .formatted(
                                                    sources.indexOf(row.source()) + 1,
                                                    1 + at % files,
                                                    at,
                                                    named(row, relabel));
                                },
                                Collectors.toList())));
        byTable.forEach(
                (table, values) -> store.execute("INSERT INTO " + table + " VALUES " + String.join(", ", values)));
        return store;
    }

    private static String named(Row row, IntUnaryOperator relabel) {
        return STATE.matcher(row.values())
                .replaceAll(m -> String.valueOf(relabel.applyAsInt(Integer.parseInt(m.group(1)))));
    }

    private static void declare(Store store, int number, String source, int files) {
        store.execute(
                "INSERT INTO snapshot VALUES (?, ?, 'v', 'typed', ?, TIMESTAMP '2026-01-01', 0, 0, 0)",
                number,
                source,
                source);
        for (int file = 1; file <= files; file++) {
            store.execute("INSERT INTO snapshot_file VALUES (?, ?, 'f', 'data', repeat('ab', 32), 1, 0)", number, file);
        }
        for (String part : COVERED.getOrDefault(source, "").split(" ")) {
            String[] names = (part + ":").split(":", -1);
            store.execute("INSERT INTO coverage VALUES (?, ?, ?, ?, ?)", number, names[0], names[1], FIRST, LAST);
        }
    }
}

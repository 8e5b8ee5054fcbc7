package org.entente.chronology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.store.Columns;
import org.entente.store.KeyedQuery;
import org.entente.store.Store;

/**
 * A trade agreement of DESTA is signed by both, joined, amended or left. What a bloc of both
 * concludes with others is reported once a year. Notable: an agreement of at most {@value #FEW}
 * parties, or one of a bloc with the other; withdrawals; else background.
 */
final class TradeAgreementEvents implements EventClass {
    private static final int FEW = 20;

    /**
     * The rule by which two states are parties to each other is that of {@code treaty.count}: in an
     * accession one of them accedes (code 1), in an agreement of a bloc with a third they stand on
     * different sides. A consolidated text is no new act.
     */
    private static final String ACTS = """
            SELECT p.member AS of_key, q.member AS with_key, n.ref, a.file, a.line, a.agreement, a.act, a.name, a.year, a.in_force, a.members, a.type,
                p.group_code AS one_group, q.group_code AS other_group
            FROM agreement a JOIN newest n ON n.snapshot = a.snapshot AND n.source = 'desta'
            JOIN agreement_member p ON p.snapshot = a.snapshot AND p.agreement = a.agreement
            JOIN agreement_member q ON q.snapshot = a.snapshot AND q.agreement = a.agreement
            WHERE p.member <> q.member AND a.kind = 'trade' AND a.year IS NOT NULL AND a.act NOT IN ('negotiation', 'consolidated')
            """;

    @Override
    public String kind() {
        return "agreement_trade";
    }

    @Override
    public String source() {
        return "desta";
    }

    private static KeyedQuery question(Store store) {
        return new KeyedQuery(Pair.newest(store, "desta") + ACTS, "year, file, line");
    }

    @Override
    public List<DatedEvent> list(Pair pair) {
        Columns rows = pair.ask(question(pair.store()));
        List<DatedEvent> events = new ArrayList<>();
        Map<Integer, List<Integer>> ofBloc = new TreeMap<>();
        for (int i = 0; i < rows.rows(); i++) {
            boolean acts = group(rows, "one_group", i) == 1 || group(rows, "other_group", i) == 1;
            boolean apart = group(rows, "one_group", i) != group(rows, "other_group", i);
            int type = rows.isNull("type", i) ? 2 : rows.getInt("type", i);
            String act = rows.getText("act", i);
            boolean each = switch (type) {
                case 1, 2 -> true;
                case 5, 7 -> acts;
                default -> apart;
            };
            if (each) {
                events.add(event(pair, rows, i, says(act), apart));
            } else if (act.equals("base_treaty")) {
                ofBloc.computeIfAbsent(rows.getInt("year", i), k -> new ArrayList<>())
                        .add(i);
            }
        }
        ofBloc.forEach((year, indexes) -> events.add(bloc(pair, rows, year, indexes)));
        return pair.within(events);
    }

    private static int group(Columns rows, String column, int i) {
        return rows.isNull(column, i) ? 0 : rows.getInt(column, i);
    }

    private static String says(String act) {
        return switch (act) {
            case "accession" -> "joined";
            case "withdrawal" -> "left";
            case "base_treaty" -> "signed";
            default -> "amended";
        };
    }

    private DatedEvent event(Pair pair, Columns rows, int i, String says, boolean apart) {
        int members = rows.getInt("members", i);
        boolean inForce = !rows.isNull("in_force", i);
        boolean notable = says.equals("left") || (!says.equals("amended") && (members <= FEW || apart));
        return new DatedEvent(
                "desta:" + rows.getText("agreement", i),
                kind(),
                says,
                "economy",
                EventDate.year(rows.getInt("year", i)),
                pair.both(),
                Map.of(
                        "one", new Fact.Party(pair.one()),
                        "other", new Fact.Party(pair.other()),
                        "name", new Fact.Words(rows.getText("name", i).strip()),
                        "two", Fact.choice(members == 2),
                        "members", new Fact.Count(members),
                        "forced", Fact.choice(inForce),
                        "force", new Fact.Year(rows.getInt(inForce ? "in_force" : "year", i))),
                notable ? 2 : 1,
                List.of(Pair.row(rows, i, "agreement")),
                rows.getText("ref", i));
    }

    private DatedEvent bloc(Pair pair, Columns rows, int year, List<Integer> indexes) {
        List<String> names =
                indexes.stream().map(i -> rows.getText("name", i).strip()).toList();
        return new DatedEvent(
                "desta:bloc:" + year,
                kind(),
                "bloc",
                "economy",
                EventDate.year(year),
                pair.both(),
                Map.of(
                        "one", new Fact.Party(pair.one()),
                        "other", new Fact.Party(pair.other()),
                        "names", new Fact.Names(names)),
                1,
                List.of(Pair.rows(rows, indexes, "agreement")),
                rows.getText("ref", indexes.get(0)));
    }
}

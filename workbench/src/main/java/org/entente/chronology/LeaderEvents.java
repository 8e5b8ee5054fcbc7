package org.entente.chronology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.provenance.RowRef;

/**
 * Somebody comes to power in one of the two. Notable: who stays for five years or more, or comes
 * irregularly or by the hand of another state; else background.
 */
final class LeaderEvents implements EventClass {
    private static final int LONG = 5;

    @Override
    public String kind() {
        return "leader";
    }

    @Override
    public String source() {
        return "archigos, reign";
    }

    @Override
    public List<DatedEvent> list(Pair pair) {
        List<DatedEvent> events = new ArrayList<>();
        for (int cow : pair.both()) {
            for (LeaderSpell spell : LeaderSpell.list(pair.store(), cow)) {
                events.add(event(spell));
            }
        }
        return pair.within(events);
    }

    private DatedEvent event(LeaderSpell spell) {
        RowRef row = spell.row();
        String entry = switch (spell.entry()) {
            case "Irregular" -> "irregular";
            case "Foreign Imposition" -> "imposed";
            default -> "regular";
        };
        boolean notable = !entry.equals("regular") || spell.years() >= LONG;
        return new DatedEvent(
                "leader:" + row.snapshot() + ":" + row.lines().get(0),
                kind(),
                "entered",
                "politics",
                EventDate.on(spell.from(), spell.precision()),
                List.of(spell.state()),
                Map.of(
                        "state", new Fact.Party(spell.state()),
                        "name", new Fact.Words(spell.name()),
                        "entry", new Fact.Choice(entry)),
                notable ? 2 : 1,
                List.of(row),
                row.snapshot());
    }
}

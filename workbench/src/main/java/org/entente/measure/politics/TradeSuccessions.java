package org.entente.measure.politics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Which trade agreements took the place of earlier ones. DESTA lists when agreements enter into
 * force and who withdraws, but not that a later one replaced them, so that Russia and Kazakhstan
 * would be tied by every stage of their customs union at once.
 */
final class TradeSuccessions {
    private static final String FILE = "trade-successions.tsv";
    private static final String ANY = "*";
    private static final TradeSuccessions STANDARD = read();

    private final List<Succession> successions;

    /** @param earlier number of the agreement, or the beginning of its name and a star */
    private record Succession(String earlier, String later) {
        boolean holds(AgreementTable.Hold replaced, AgreementTable.Hold by) {
            if (!later.equals(by.treaty()) || replaced.treaty().equals(by.treaty()) || replaced.first() > by.first()) {
                return false;
            }
            return earlier.endsWith(ANY)
                    ? replaced.ofSides() && replaced.name().startsWith(earlier.substring(0, earlier.length() - 1))
                    : earlier.equals(replaced.treaty());
        }
    }

    private TradeSuccessions(List<Succession> successions) {
        this.successions = successions;
    }

    static TradeSuccessions standard() {
        return STANDARD;
    }

    private static TradeSuccessions read() {
        try (InputStream in = Objects.requireNonNull(TradeSuccessions.class.getResourceAsStream(FILE), FILE)) {
            return new TradeSuccessions(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(fields -> new Succession(fields[0], fields[1]))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The agreements of a pair, each to the year before the one that took its place. */
    List<AgreementTable.Hold> end(List<AgreementTable.Hold> holds) {
        List<AgreementTable.Hold> ended = new ArrayList<>();
        for (AgreementTable.Hold hold : holds) {
            int last = holds.stream()
                    .filter(by -> successions.stream().anyMatch(one -> one.holds(hold, by)))
                    .mapToInt(by -> by.first() - 1)
                    .min()
                    .orElse(Integer.MAX_VALUE);
            if (last >= hold.first()) {
                ended.add(hold.until(last));
            }
        }
        return ended;
    }
}

package org.entente.measure.defence;

import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.entente.measure.model.Period;

/**
 * What was delivered in one period: to and from whom is asked about, found in the deals of that
 * party alone.
 */
final class ArmsFlows {
    private final IntFunction<ArmsVolumes> of;
    private final Supplier<ArmsVolumes> all;

    private ArmsFlows(IntFunction<ArmsVolumes> of, Supplier<ArmsVolumes> all) {
        this.of = of;
        this.all = all;
    }

    /** A period in which nothing was delivered. */
    static ArmsFlows none() {
        ArmsVolumes nothing = new ArmsVolumes();
        return new ArmsFlows(party -> nothing, () -> nothing);
    }

    /**
     * The flows of a year or a window, each read when it is asked for; each deal is bounded over
     * the whole window.
     */
    static ArmsFlows of(ArmsRegister register, Period period) {
        return new ArmsFlows(
                party -> register.about(party).volumes(period),
                () -> register.delivering(period).volumes(period));
    }

    /** The same where all deals have been read. */
    static ArmsFlows of(ArmsDeals all, Period period) {
        ArmsVolumes volumes = all.volumes(period);
        return new ArmsFlows(party -> volumes, () -> volumes);
    }

    /** What one delivered to another; {@link Volume#NONE} when nothing. */
    Volume get(int supplier, int recipient) {
        return of.apply(supplier).get(supplier, recipient);
    }

    /** By recipient, with {@link ArmsRegister#UNKNOWN} among them. */
    Map<Integer, Volume> suppliedBy(int supplier) {
        return of.apply(supplier).suppliedBy(supplier);
    }

    /** By supplier, with {@link ArmsRegister#UNKNOWN} among them. */
    Map<Integer, Volume> suppliedTo(int recipient) {
        return of.apply(recipient).suppliedTo(recipient);
    }

    /** What a party exported altogether. */
    Volume exports(int supplier) {
        return of.apply(supplier).exports(supplier);
    }

    /** What a party imported altogether. */
    Volume imports(int recipient) {
        return of.apply(recipient).imports(recipient);
    }

    /**
     * A text about a party that holds for many pairs of the period, written once; the key tells it
     * from others of that kind.
     */
    String remember(int party, int key, Function<Integer, String> text) {
        return of.apply(party).remember(key, text);
    }

    /** Everybody's exports, by supplier. */
    Map<Integer, Volume> listExports() {
        return all.get().listExports();
    }

    /** Everybody's imports, by recipient. */
    Map<Integer, Volume> listImports() {
        return all.get().listImports();
    }
}

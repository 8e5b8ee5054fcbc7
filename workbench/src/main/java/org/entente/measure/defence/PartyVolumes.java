package org.entente.measure.defence;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Volumes by party, in the order in which the parties were added: a state has few partners a year,
 * but there are many states and years, of which a hash table each would take several times the
 * room.
 */
final class PartyVolumes extends AbstractMap<Integer, Volume> {
    static final PartyVolumes NONE = new PartyVolumes();

    private int[] parties = {};
    private Volume[] volumes = {};

    /** Adds a party that is not among them. */
    void add(int party, Volume volume) {
        parties = Arrays.copyOf(parties, parties.length + 1);
        volumes = Arrays.copyOf(volumes, volumes.length + 1);
        parties[parties.length - 1] = party;
        volumes[volumes.length - 1] = volume;
    }

    private int place(@Nullable Object party) {
        int place = parties.length - 1;
        while (place >= 0 && !(party instanceof Integer number && number == parties[place])) {
            place--;
        }
        return place;
    }

    @Override
    public @Nullable Volume get(@Nullable Object party) {
        int place = place(party);
        return place < 0 ? null : volumes[place];
    }

    @Override
    public boolean containsKey(@Nullable Object party) {
        return place(party) >= 0;
    }

    @Override
    public void forEach(BiConsumer<? super Integer, ? super Volume> action) {
        for (int place = 0; place < parties.length; place++) {
            action.accept(parties[place], volumes[place]);
        }
    }

    @Override
    public Set<Map.Entry<Integer, Volume>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<Integer, Volume>> iterator() {
                return IntStream.range(0, parties.length)
                        .mapToObj(place -> Map.entry(parties[place], volumes[place]))
                        .iterator();
            }

            @Override
            public int size() {
                return parties.length;
            }
        };
    }
}

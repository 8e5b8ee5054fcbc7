package org.entente.measure.economy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.entente.country.YearRange;
import org.entente.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Flows that were asked for are read once, and those asked for last are all that is kept. */
class RecentFlowsTest {
    private static final YearRange MANY = new YearRange(1990, 2020);

    private final Store store = Store.empty();
    private final RecentFlows last = RecentFlows.of(store);
    private final List<String> read = new ArrayList<>();

    @AfterEach
    void close() {
        store.close();
    }

    private StateFlows get(int state, YearRange years) {
        return last.get(state, years, of -> read("state " + of), of -> read("year " + of));
    }

    private synchronized StateFlows read(String what) {
        read.add(what);
        return StateFlows.of(store, 640, MANY);
    }

    @Test
    void aStateIsReadOnceForAllYears() {
        StateFlows first = get(640, MANY);
        assertThat(get(640, new YearRange(2000, 2005))).isSameAs(first);
        assertThat(get(640, new YearRange(2000, 2000))).isSameAs(first);
        assertThat(get(770, MANY)).isNotSameAs(first);
        assertThat(read).containsExactly("state 640", "state 770");
    }

    @Test
    void aYearIsReadForAllAfterSomeStates() {
        for (int state = 1; state <= 10; state++) {
            get(state, new YearRange(2010, 2010));
        }
        assertThat(read)
                .containsExactly(
                        "state 1",
                        "state 2",
                        "state 3",
                        "state 4",
                        "state 5",
                        "state 6",
                        "state 7",
                        "state 8",
                        "year 2010");
        // One of the first is still read by itself, and one that is known need not be.
        get(3, new YearRange(2011, 2011));
        get(11, MANY);
        get(11, new YearRange(2012, 2012));
        assertThat(read.subList(9, read.size())).containsExactly("state 11");
        get(12, new YearRange(2012, 2012));
        assertThat(read).endsWith("year 2012");
    }

    @Test
    void keepsTheMostRecentlyUsed() {
        IntStream.rangeClosed(1, 24).forEach(state -> get(state, MANY));
        get(1, MANY);
        get(25, MANY);
        assertThat(read).hasSize(25);
        get(1, MANY);
        get(3, MANY);
        assertThat(read).hasSize(25);
        get(2, MANY);
        assertThat(read).hasSize(26).endsWith("state 2");
        IntStream.rangeClosed(1, 8).forEach(state -> get(100 + state, new YearRange(2000, 2000)));
        read.clear();
        IntStream.rangeClosed(2001, 2009).forEach(year -> get(200, new YearRange(year, year)));
        get(201, new YearRange(2009, 2009));
        get(202, new YearRange(2001, 2001));
        assertThat(read).hasSize(10).endsWith("year 2009", "year 2001");
    }

    @Test
    void aSecondCallerWaitsForTheFirstResult() throws InterruptedException {
        CountDownLatch both = new CountDownLatch(2);
        List<StateFlows> found = new ArrayList<>();
        Runnable ask = () -> {
            both.countDown();
            StateFlows flows = last.get(
                    640,
                    MANY,
                    of -> {
                        try {
                            both.await();
                            Thread.sleep(50);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        return read("state " + of);
                    },
                    of -> read("year " + of));
            synchronized (found) {
                found.add(flows);
            }
        };
        List<Thread> threads = List.of(new Thread(ask), new Thread(ask));
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(read).containsExactly("state 640");
        assertThat(found.get(0)).isSameAs(found.get(1));
    }
}

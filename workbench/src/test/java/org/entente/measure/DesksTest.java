package org.entente.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Measures;
import org.entente.measure.model.QuestionException;
import org.entente.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two desks do what one does, and nothing goes on after the end. */
class DesksTest {
    private static final List<Integer> PIECES = IntStream.range(0, 200).boxed().toList();

    private final List<Store> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(Store::close);
    }

    private Figures figures() {
        Store store = Store.empty();
        open.add(store);
        return new Figures(new Measures(List.of()), store, FrozenFigures.none());
    }

    @Test
    void resultsComeInTheOrderOfThePiecesWhoeverHadThem() {
        Figures first = figures();
        Figures second = figures();
        Set<Figures> used = Collections.synchronizedSet(new HashSet<>());
        CountDownLatch both = new CountDownLatch(2);
        List<String> results = Desks.two(first, second).each(PIECES, (figures, piece) -> {
            if (used.add(figures)) {
                meet(both);
            }
            return "piece " + piece;
        });
        assertThat(results)
                .isEqualTo(PIECES.stream().map(piece -> "piece " + piece).toList());
        assertThat(used).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void oneDeskDoesAllItself() {
        Figures only = figures();
        Desks desks = Desks.one(only);
        assertThat(desks.areTwo()).isFalse();
        assertThat(desks.each(PIECES, (figures, piece) -> figures == only ? piece : -1))
                .isEqualTo(PIECES);
        List<Figures> seen = new ArrayList<>();
        desks.all(seen::add);
        assertThat(seen).containsExactly(only);
        assertThatThrownBy(() -> desks.begin(figures -> 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSecondIsUsedOnAnotherThread() {
        Figures second = figures();
        Desks desks = Desks.two(figures(), second);
        assertThat(desks.begin(figures -> figures == second
                                && Thread.currentThread().getName().equals("second-desk"))
                        .join())
                .isTrue();
        Set<Figures> seen = Collections.synchronizedSet(new HashSet<>());
        desks.all(seen::add);
        assertThat(seen).containsExactlyInAnyOrder(desks.first(), second);
    }

    @Test
    void whatFailsAtEitherDeskIsThrownOnceTheOtherHasEnded() {
        for (boolean here : List.of(true, false)) {
            Figures first = figures();
            AtomicInteger running = new AtomicInteger();
            CountDownLatch both = new CountDownLatch(2);
            Desks desks = Desks.two(first, figures());
            assertThatThrownBy(() -> desks.each(PIECES, (figures, piece) -> {
                        running.incrementAndGet();
                        try {
                            meet(both);
                            if ((figures == first) == here) {
                                throw new QuestionException("no answer to " + (here ? "one" : "the other"));
                            }
                            return piece;
                        } finally {
                            running.decrementAndGet();
                        }
                    }))
                    .isInstanceOf(QuestionException.class)
                    .hasMessageContaining(here ? "one" : "the other");
            assertThat(running).hasValue(0);
        }
    }

    /** Waits until both desks are at work. */
    private static void meet(CountDownLatch both) {
        both.countDown();
        try {
            assertThat(both.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void nothingMoreIsTakenUpOnceAPieceHasFailed() {
        Figures first = figures();
        CountDownLatch failed = new CountDownLatch(1);
        AtomicInteger taken = new AtomicInteger();
        List<Integer> many = java.util.stream.IntStream.range(0, 1000).boxed().toList();
        assertThatThrownBy(() -> Desks.two(first, figures()).each(many, (figures, piece) -> {
                    taken.incrementAndGet();
                    if (figures == first) {
                        failed.countDown();
                        throw new QuestionException("no answer");
                    }
                    try {
                        assertThat(failed.await(20, TimeUnit.SECONDS)).isTrue();
                        Thread.sleep(5);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return piece;
                }))
                .isInstanceOf(QuestionException.class);
        assertThat(taken.get()).isLessThan(many.size());
    }
}
